/** Only http(s) may become the address of a frame: `javascript:` there would run in the host's page. */
function toBase(value: unknown): string | undefined {
  try {
    const { protocol, origin, pathname } = new URL(value as string);
    return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : undefined;
  } catch {
    return undefined;
  }
}

/** Where Link runs, as far as it is known before there is a link token. */
export function configuredBase(
  baseUrl: string | undefined,
  scriptOrigin: string | undefined,
): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="trackstar-link"]');
  return toBase(baseUrl) ?? toBase(meta?.content) ?? toBase(scriptOrigin);
}

/** The issuer of a link token is the server that the frame belongs to. */
export function issuerOf(token: string): string | undefined {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    return toBase((claims as { iss?: unknown }).iss);
  } catch {
    return undefined;
  }
}
