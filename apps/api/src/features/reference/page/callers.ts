import type { Operation } from '../read';
import { markup, type Html } from './markup';

const names: Readonly<Record<string, string>> = {
  ApiKey: 'API key',
  AccessToken: 'access token',
  LinkToken: 'link token',
  AdminToken: 'admin token',
  MetricsToken: 'metrics token',
};

const nameOf = (scheme: string) => names[scheme] ?? scheme;

/** Who may call, in words: what has to be sent, and what may be. */
export function callers({ callers: ways }: Operation): Html {
  if (ways.length === 0) return line('Anyone may call this.');
  const [first = [], ...others] = ways;
  const optional = [...new Set(others.flat())].filter((scheme) => !first.includes(scheme));
  const free = ways.some((way) => way.length === 0);
  const needs = first.map((scheme) => `${article(nameOf(scheme))} ${nameOf(scheme)}`).join(' and ');
  return line(
    `Needs ${needs}${free ? ', where one is set' : ''}.${
      optional.length > 0
        ? ` May carry ${optional.map((scheme) => `an ${nameOf(scheme)}`).join(', ')}.`
        : ''
    }`,
  );
}

function line(text: string): Html {
  return markup`<p class="callers">${text}</p>`;
}

const article = (name: string) => (/^[aeiou]/i.test(name) ? 'an' : 'a');
