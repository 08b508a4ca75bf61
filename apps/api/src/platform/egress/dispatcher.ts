import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { assertReachable } from './address';
import type { EgressAllow } from './allow';

/** All addresses of a name, in the order of preference. */
export type Resolve = (hostname: string) => Promise<string[]>;

const CONNECT_LIMIT_MS = 10_000;

/**
 * A dispatcher whose every socket goes to an address that was checked. The check and the
 * connection use the same answer of the resolver, so a name that changes its mind in between gains
 * nothing.
 */
export function guardedDispatcher(allow: EgressAllow, resolve: Resolve = resolveAll): Agent {
  const connect = buildConnector({
    timeout: CONNECT_LIMIT_MS,
    autoSelectFamily: true,
    lookup: guardedLookup(allow, resolve),
  });
  return new Agent({
    connect(options, callback) {
      // Sockets look up names only: an address in the URL would pass unchecked.
      if (isIP(options.hostname)) {
        try {
          assertReachable(options.hostname, [options.hostname], allow);
        } catch (error) {
          callback(error instanceof Error ? error : new Error(String(error)), null);
          return;
        }
      }
      connect(options, callback);
    },
  });
}

function guardedLookup(allow: EgressAllow, resolve: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    const resolved = resolve(hostname).then((addresses) => {
      assertReachable(hostname, addresses, allow);
      return addresses.map((address) => ({ address, family: isIP(address) }));
    });
    resolved.then(
      (addresses) => {
        if (all) callback(null, addresses);
        else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
      },
      (error: Error) => callback(error, ''),
    );
  };
}

/** Asks the system's resolver. */
export async function resolveAll(hostname: string): Promise<string[]> {
  const found = await systemLookup(hostname, { all: true });
  return found.map(({ address }) => address);
}
