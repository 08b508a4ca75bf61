import { describe, expect, it } from 'vitest';
import { accountName, compareAccounts } from './account-identity';

describe('two accounts', () => {
  it.each([
    [
      'the id alone',
      { account_id: 7, account_name: 'Old' },
      { account_id: '7', account_name: 'New' },
      'same',
    ],
    [
      'another id',
      { account_id: 7, account_name: 'A' },
      { account_id: 8, account_name: 'A' },
      'other',
    ],
    [
      'an id of another kind',
      { shop_id: 1, account_name: 'A' },
      { shop_id: 2, account_name: 'A' },
      'other',
    ],
    [
      'an address, not the name of the shop',
      { account_name: 'Shop', store_url: 'https://a.example', version: '9' },
      { account_name: 'Shop, renamed', store_url: 'https://a.example', version: '10' },
      'same',
    ],
    [
      'the name where there is no id',
      { account_id: null, account_name: 'A' },
      { account_name: 'A' },
      'same',
    ],
    ['another name', { account_name: 'A' }, { account_name: 'B' }, 'other'],
    ['nothing in common', { account_id: 7 }, { username: 'in-1', folder: '/inbox' }, 'unknown'],
    [
      'places of their own',
      { username: 'in-1', folder: '/inbox' },
      { username: 'in-2', folder: '/inbox' },
      'unknown',
    ],
    [
      'what is not told',
      { account_id: null, account_name: '' },
      { account_id: 7, account_name: 'A' },
      'unknown',
    ],
    ['none', null, { account_id: 7 }, 'unknown'],
    ['neither', null, null, 'unknown'],
  ] as const)('are compared by %s', (_what, one, other, expected) => {
    expect(compareAccounts(one, other)).toBe(expected);
    expect(compareAccounts(other, one)).toBe(expected);
  });
});

describe('the name of an account', () => {
  it('is what people call it, else the first thing that is told of it', () => {
    expect(accountName({ account_id: 7, account_name: 'Northwind' })).toBe('Northwind');
    expect(accountName({ account_id: 7, account_name: null })).toBe('7');
    expect(accountName({ account_id: null })).toBeNull();
    expect(accountName(null)).toBeNull();
  });
});
