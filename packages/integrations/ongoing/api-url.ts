import { tenant, type VariableUrl } from '../kit';

/**
 * `https://api.ongoingsystems.se/acme/api/v1` of whatever address of the same warehouse was typed.
 * Demo systems have another host; people sign in at `https://acme.ongoingsystems.se/acme`.
 */
export function apiOf(field: string): VariableUrl {
  return tenant({
    hosts: ['*.ongoingsystems.se'],
    field,
    url: (values) => {
      const typed = values[field] ?? '';
      if (!URL.canParse(typed)) return '';
      const { protocol, host, pathname } = new URL(typed);
      const warehouse = pathname.split('/')[1] ?? '';
      const isSignIn = host === `${warehouse.toLowerCase()}.ongoingsystems.se`;
      const api = isSignIn ? 'api.ongoingsystems.se' : host;
      return warehouse && `${protocol}//${api}/${warehouse}/api/v1`;
    },
  });
}
