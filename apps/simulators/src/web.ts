import type { IncomingMessage, ServerResponse } from 'node:http';

const maxBody = 1024 * 1024;

/**
 * The address that a simulator sees. `/~shop.example/orders` is what the API sends in place of
 * `https://shop.example/orders`, and `/~http:shop.example/orders` in place of http; other paths belong to the vendor's one fixed host.
 */
export function addressOf(path: string): string {
  const [, http, host, rest = ''] = /^\/~(http:)?([^/?]+)(.*)$/.exec(path) ?? [];
  const withSlash = (text: string) => (text.startsWith('/') ? text : `/${text}`);
  return host !== undefined && URL.canParse(`https://${host}`)
    ? `${http ?? 'https:'}//${host}${withSlash(rest)}`
    : `http://simulator.invalid${withSlash(path)}`;
}

/** Node's request as a web Request for the address given; undefined when its body is too large. */
export async function toRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  address: string,
): Promise<Request | undefined> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());

  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size <= maxBody) chunks.push(chunk as Buffer);
  }
  if (size > maxBody) return undefined;

  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const method = incoming.method ?? 'GET';
  return new Request(address, {
    method,
    headers,
    signal: gone.signal,
    ...(method !== 'GET' && method !== 'HEAD' && { body: Buffer.concat(chunks) }),
  });
}

export async function writeResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(body);
}
