import { describe, expect, it } from 'vitest';
import {
  connectVendor,
  defineIntegration,
  headerKey,
  secret,
  simulatedHostKey,
  validateCredentials,
} from '../kit';
import { carrierInvoices, sftpInvoices } from './index';

const carrier = carrierInvoices({ id: 'acme', name: 'Acme', logo: '<svg/>', account: {} });
const typed = { account_number: '1', host: 'sftp.acme.example', username: 'u', password: 'p' };
const errorsOf = (values: Record<string, string>) => {
  const result = validateCredentials(carrier, 'sftp', { ...typed, ...values });
  return result.ok ? [] : Object.keys(result.errors);
};

describe('the form', () => {
  it('asks for a password or a private key, never for both, and for nothing where files are sent', () => {
    expect(carrier.methods.map(({ id, fields }) => [id, Object.keys(fields)])).toEqual([
      [
        'sftp',
        [
          ...['account_number', 'host', 'port', 'username', 'password'],
          ...['folder', 'host_key_fingerprint'],
        ],
      ],
      [
        'sftp_key',
        [
          ...['account_number', 'host', 'port', 'username', 'private_key', 'passphrase'],
          ...['folder', 'host_key_fingerprint'],
        ],
      ],
      ['sftp_push', []],
    ]);
  });

  it.each([
    'sftp://sftp.acme.example',
    'sftp.acme.example/invoices',
    'user@sftp.acme.example',
    '-',
  ])('refuses %s for a host', (host) => {
    expect(errorsOf({ host })).toEqual(['credentials.host']);
  });

  it.each([
    simulatedHostKey.fingerprint,
    simulatedHostKey.fingerprint.slice(7),
    `256 ${simulatedHostKey.fingerprint} root@host (ECDSA)`,
  ])('takes the fingerprint %s', (host_key_fingerprint) => {
    expect(errorsOf({ host_key_fingerprint })).toEqual([]);
  });

  it.each(['MD5:16:27:ac:a5', 'SHA256:short', 'yes'])('refuses the fingerprint %s', (text) => {
    expect(errorsOf({ host_key_fingerprint: text })).toEqual(['credentials.host_key_fingerprint']);
  });
});

describe('beside the API of a carrier', () => {
  const both = defineIntegration({
    id: 'acme',
    name: 'Acme',
    type: 'carrier',
    description: 'Parcels',
    logo: '<svg/>',
    baseUrl: 'https://api.acme.example',
    check: () => Promise.reject(new Error('the API’s')),
    read: { shipments: () => Promise.reject(new Error('the API’s')) },
    auth: {
      api: headerKey({
        label: 'Key',
        fields: { key: secret({ label: 'Key' }) },
        key: 'key',
        header: 'x-key',
      }),
      ...sftpInvoices({}),
    },
  });

  it('invoices have a check and a probe of their own', async () => {
    const method = both.methods.find(({ id }) => id === 'sftp')!;
    expect(Object.keys(method.read)).toEqual(['invoice_line_items']);
    const http = connectVendor(both, method, {
      transport: () => Promise.reject(new Error('a call')),
      sftp: (_target, _signal, use) =>
        use({ hostKey: 'SHA256:x', list: async () => [], read: async () => new Uint8Array() }),
      values: typed,
      signal: new AbortController().signal,
    });
    const signedIn = await method.signIn(http, typed);
    expect(await method.check(signedIn.http, typed)).toEqual({ account_number: '1', folder: '.' });
  });
});
