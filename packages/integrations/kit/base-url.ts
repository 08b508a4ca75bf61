import { IntegrationFailure } from './types';

/** `api.acme.example`, or `*.acme.example` for whatever is below it; `any` is the customer's own host. */
export type Hosts = readonly string[] | 'any';

/** A base URL made of what the customer typed or chose. */
export interface VariableUrl {
  of(values: Readonly<Record<string, string>>): string;
  /** Where it may lead. */
  hosts: Hosts;
  /** Also without https: where requests are signed there, so that no secret travels. */
  orHttp?: boolean;
  /** The field at fault when it leads elsewhere. */
  field?: string;
}

/** Where the vendor's API begins, without a slash at the end. */
export type BaseUrl = string | VariableUrl;

/** One base URL per option of a select: environments, regions, data centres. */
export function byField(field: string, addresses: Readonly<Record<string, string>>): VariableUrl {
  return {
    field,
    of: (values) => {
      const chosen = values[field] ?? '';
      return Object.hasOwn(addresses, chosen) ? (addresses[chosen] ?? '') : '';
    },
    hosts: Object.values(addresses).map((address) => new URL(address).hostname),
  };
}

/** A host of the customer's own, kept below the vendor's domains where `hosts` names them. */
export function tenant(options: {
  hosts: Hosts;
  orHttp?: boolean;
  field?: string;
  url: VariableUrl['of'];
}): VariableUrl {
  const { url, ...rest } = options;
  return { ...rest, of: url };
}

/** The base URL for these values; refuses what leads to another host than it may. */
export function resolveBaseUrl(baseUrl: BaseUrl, values: Readonly<Record<string, string>>): string {
  if (typeof baseUrl === 'string') return trimSlashes(baseUrl);
  const address = baseUrl.of(values);
  if (leadsTo(address, baseUrl.hosts, baseUrl)) return trimSlashes(address);
  throw new IntegrationFailure('credentials_rejected', {
    internal:
      'The base URL made of the values is none, or leads to a host that is not the vendor’s.',
    ...(baseUrl.field !== undefined && { field: baseUrl.field }),
  });
}

/** Whether this is a plain https address on one of these hosts. Loopback may do without the s. */
export function leadsTo(
  address: string,
  hosts: Hosts,
  { orHttp = false }: { orHttp?: boolean } = {},
): boolean {
  if (!URL.canParse(address) || /[\s\\]/.test(address)) return false;
  const { protocol, hostname, port, username, password, search, hash } = new URL(address);
  if (username || password || search || hash) return false;
  const mayDoWithout = orHttp || isLoopback(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && mayDoWithout)) return false;
  if (hosts === 'any') return true;
  return port === '' && hosts.some((pattern) => matchesHost(pattern, hostname));
}

function matchesHost(pattern: string, hostname: string): boolean {
  return pattern.startsWith('*.')
    ? hostname.endsWith(pattern.slice(1)) && hostname.length > pattern.length - 1
    : hostname === pattern;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

function trimSlashes(address: string): string {
  return address.replace(/\/+$/, '');
}
