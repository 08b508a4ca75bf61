import type { Account } from './types';

/** Names of values that stand for an account whatever its owner calls it, the surest first. */
const identifying = [/^account_id$/, /_id$/, /_(url|domain)$/];

/**
 * Whether two answers of a system tell of the same account: by the first identifying value that both
 * have, else by its name. `unknown` where they have nothing in common to be compared by, as with files
 * that are fetched, or with an account that these credentials may not read.
 */
export function compareAccounts(
  one: Account | null,
  other: Account | null,
): 'same' | 'other' | 'unknown' {
  if (!one || !other) return 'unknown';
  const shared = Object.keys(one).filter((key) => isTold(one[key]) && isTold(other[key]));
  const key =
    identifying.flatMap((kind) => shared.filter((name) => kind.test(name)))[0] ??
    shared.find((name) => name === 'account_name');
  if (key === undefined) return 'unknown';
  return toText(one[key]) === toText(other[key]) ? 'same' : 'other';
}

function isTold(value: Account[string] | undefined): boolean {
  return toText(value) !== '';
}

/** A system may answer a number today and a text tomorrow. */
function toText(value: Account[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

/** What people call the account: the first of its values that is a name, else the first of all. */
export function accountName(account: Account | null): string | null {
  if (!account) return null;
  const texts = Object.entries(account).flatMap(([key, value]) =>
    value === null || value === '' || typeof value === 'boolean'
      ? []
      : [[key, String(value)] as const],
  );
  const named = texts.find(([key]) => /name|company|shop|email/i.test(key));
  return (named ?? texts[0])?.[1] ?? null;
}
