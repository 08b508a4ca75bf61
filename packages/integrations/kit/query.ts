/** Parameters of a query or of a form; undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** `{ a: 1, b: 'x y', c: undefined }` → `a=1&b=x%20y` */
export function encodeQuery(query: Query): string {
  return Object.entries(query)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
    )
    .join('&');
}

/** The path, or URL, with these parameters behind those it has. */
export function withQuery(path: string, query: Query): string {
  const encoded = encodeQuery(query);
  if (!encoded) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${encoded}`;
}
