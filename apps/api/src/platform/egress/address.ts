import { TransportError } from '@trackstar-link/integrations/kit';
import ipaddr from 'ipaddr.js';
import type { EgressAllow } from './allow';

/** All that is assigned for the public; the rest of IPv6 holds old ways to embed IPv4 addresses. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** A public address at which Azure answers its own virtual machines about themselves. */
const azureHost = '168.63.129.16';

/** Throws unless every address is a public one, or one that the operator allows. */
export function assertReachable(
  hostname: string,
  addresses: readonly string[],
  allow: EgressAllow,
): void {
  if (addresses.length === 0)
    throw new TransportError('unreachable', `${hostname} has no addresses`);
  for (const text of addresses) {
    const address = parse(text);
    if (address && (isPublic(address) || allow.permits(address))) continue;
    throw new TransportError(
      'blocked',
      `${hostname} is at ${text} (${address?.range() ?? 'not an address'}), which is not public`,
    );
  }
}

/** IPv4 addresses mapped into IPv6 count as what they are. */
function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  if (address instanceof ipaddr.IPv6) return address.match(globalUnicast);
  return address.toString() !== azureHost;
}
