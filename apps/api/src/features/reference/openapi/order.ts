import type { Endpoint } from '@trackstar-link/contract';

/** Calls that tell a story are read in its order; the others by address. */
const story: readonly string[] = [
  'createLinkToken',
  'exchangeAuthCode',
  'listInstalls',
  'claimInstall',
  'getLinkSession',
  'createInstall',
];
const methods: readonly string[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

/** The endpoints as a person reads them: newer addresses before older ones, a thing's calls together. */
export function inReadingOrder(endpoints: readonly Endpoint[]): Endpoint[] {
  return [...endpoints].sort(
    (a, b) =>
      Number(a.deprecated ?? false) - Number(b.deprecated ?? false) ||
      chapter(a) - chapter(b) ||
      a.path.localeCompare(b.path, 'en') ||
      methods.indexOf(a.method) - methods.indexOf(b.method),
  );
}

function chapter({ operationId }: Endpoint): number {
  const index = story.indexOf(operationId);
  return index === -1 ? story.length : index;
}
