import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** The address ranges that outbound calls may reach beyond public addresses. */
export class EgressAllow {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  permits(address: Address): boolean {
    return this.#ranges.some(
      ([base, bits]) => base.kind() === address.kind() && address.match(base, bits),
    );
  }
}

/** An entry of EGRESS_ALLOW that cannot be understood. */
export class EgressAllowError extends Error {
  constructor(readonly entry: string) {
    super(`"${entry}" is neither loopback, private, an IP address nor a range like 10.1.0.0/16`);
    this.name = 'EgressAllowError';
  }
}

const named: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Reads a comma-separated list of `loopback`, `private`, addresses and CIDR ranges; '' is none. */
export function parseEgressAllow(list: string): EgressAllow {
  const entries = list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return new EgressAllow(entries.flatMap((entry) => (named[entry] ?? [entry]).map(parseRange)));
}

function parseRange(entry: string): Range {
  try {
    if (entry.includes('/')) return ipaddr.parseCIDR(entry);
    // Of the many ways to write an IPv4 address only the dotted quad is meant here.
    if (!entry.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(entry)) throw new Error();
    const address = ipaddr.parse(entry);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    throw new EgressAllowError(entry);
  }
}
