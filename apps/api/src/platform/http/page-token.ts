import { createHash } from 'node:crypto';
import type { Keyring } from '../crypto/keyring';
import { invalid } from './validate';

/** Where the next page of a stable ordering starts: after this row. */
export interface Cursor {
  at: string;
  id: string;
}

/** What a page token is bound to; one token cannot walk another organization's or filter's list. */
export interface PageScope {
  orgId: string;
  list: string;
  filters: Readonly<Record<string, unknown>>;
}

const context = ({ orgId, list, filters }: PageScope) => ({
  org: orgId,
  row: list,
  field: createHash('sha256')
    .update(JSON.stringify(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex'),
});

/** Encrypts and authenticates the cursor, so that it can be neither read nor altered. */
export function toPageToken(keyring: Keyring, scope: PageScope, cursor: Cursor): string {
  return keyring.encrypt(JSON.stringify([cursor.at, cursor.id]), context(scope));
}

/** The cursor of a token that we made for exactly this list; anything else answers 422. */
export function fromPageToken(keyring: Keyring, scope: PageScope, token: string): Cursor {
  try {
    const value: unknown = JSON.parse(keyring.decrypt(token, context(scope)));
    if (Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string') {
      return { at: value[0], id: value[1] };
    }
  } catch {
    // Fall through: why a foreign token does not open is nobody's business.
  }
  throw invalid('query', {
    page_token: [
      'This is not a next_token of this list with these filters. Leave it out to start at the first page.',
    ],
  });
}
