import { isIPv4 } from 'node:net';
import { TransportError } from '@trackstar-link/integrations/kit';

/** Set by the transport itself, or able to change where a request goes or ends. */
const ownHeaders = new Set([
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'accept-encoding',
]);

/** The URL of an outbound call, or a TransportError where it is written to deceive. */
export function parseTarget(text: string): URL {
  const refuse = (why: string) => new TransportError('blocked', `the URL ${why}`);
  // URL parsers disagree about these, and what one checks another one calls.
  if (/[\s\\\p{Cc}]/u.test(text)) throw refuse('contains white space, control characters or "\\"');
  if (!URL.canParse(text)) throw refuse('cannot be parsed');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refuse(`has the scheme ${url.protocol}`);
  const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1];
  if (authority === undefined) throw refuse('has no "//" before its host');
  if (authority.includes('@')) throw refuse('contains credentials');
  // 2130706433, 0x7f.1 and 0177.0.0.1 all mean 127.0.0.1.
  if (isIPv4(url.hostname) && authority.replace(/:\d*$/, '') !== url.hostname)
    throw refuse('writes its IPv4 address in another way than four decimal numbers');
  return url;
}

/** Whether a header is the transport's, so that nobody else may set it. */
export const isTransportHeader = (name: string): boolean => ownHeaders.has(name.toLowerCase());

/** The headers of an outbound call, with those that belong to the transport refused. */
export function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (isTransportHeader(name))
      throw new TransportError('blocked', `the header ${name} is not the caller's to set`);
    if (/[\r\n\0]/.test(name + value))
      throw new TransportError('blocked', `the header ${JSON.stringify(name)} has a line break`);
  }
  // Compressed answers could unpack to any size.
  return { ...headers, 'accept-encoding': 'identity' };
}
