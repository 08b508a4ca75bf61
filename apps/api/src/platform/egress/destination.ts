import { isIP } from 'node:net';
import { assertReachable } from './address';
import type { EgressAllow } from './allow';
import { resolveAll, type Resolve } from './dispatcher';
import { parseTarget } from './target';

/**
 * Tells early that a URL will never be called. No more than that: where a name leads may change, and
 * each call checks anew. A name that nobody knows yet passes.
 */
export async function checkDestination(
  url: string,
  allow: EgressAllow,
  resolve: Resolve = resolveAll,
): Promise<URL> {
  const target = parseTarget(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => undefined);
  if (addresses) assertReachable(host, addresses, allow);
  return target;
}

/** Whether what is sent there stays on this machine, so that nobody can read it on the way. */
export function staysHere({ hostname }: URL): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
