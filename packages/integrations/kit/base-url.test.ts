import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headerKey } from './auth/header-key';
import { byField, resolveBaseUrl, tenant, type BaseUrl } from './base-url';
import { connectVendor } from './connect';
import { secret, select, text } from './fields';
import type { SftpTarget, SftpTransport } from './sftp';
import { acme, fakeVendor } from './testing';
import { TransportError } from './types';

const shop = tenant({
  hosts: ['*.myshopify.com'],
  field: 'shop',
  url: ({ shop }) => `https://${shop}.myshopify.com/admin/api`,
});
const regions = byField('region', {
  eu: 'https://eu.acme.example',
  us: 'https://us.acme.example/v2/',
});
const signed = tenant({ hosts: 'any', orHttp: true, url: ({ shop }) => `${shop}/wp-json` });
const own = tenant({ hosts: 'any', url: ({ shop }) => `${shop}/wp-json` });

function connect(
  baseUrl: BaseUrl,
  values: Record<string, string>,
  simulator?: string,
  sftp?: SftpTransport,
) {
  const { transport, requests } = fakeVendor(() => ({}));
  const definition = acme({
    baseUrl,
    auth: {
      key: headerKey({
        label: 'Key',
        fields: {
          key: secret({ label: 'Key' }),
          shop: text({ label: 'Shop' }),
          region: select({ label: 'Region', options: { eu: 'EU', us: 'US' } }),
        },
        key: 'key',
        header: 'x-key',
      }),
    },
  });
  const http = connectVendor(definition, definition.methods[0]!, {
    transport,
    values,
    signal: new AbortController().signal,
    ...(simulator !== undefined && { baseUrl: simulator }),
    ...(sftp && { sftp }),
  });
  return { http, requests };
}

describe('a base URL', () => {
  it.each([
    [shop, { shop: 'northwind' }, 'https://northwind.myshopify.com/admin/api'],
    [regions, { region: 'us' }, 'https://us.acme.example/v2'],
    [own, { shop: 'https://shop.example:8443/de' }, 'https://shop.example:8443/de/wp-json'],
    [own, { shop: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080/wp-json'],
    [signed, { shop: 'http://shop.example' }, 'http://shop.example/wp-json'],
    ['https://api.acme.example/', {}, 'https://api.acme.example'],
  ])('follows from the values', (baseUrl, values, expected) => {
    expect(resolveBaseUrl(baseUrl, values)).toBe(expected);
  });

  it.each([
    [shop, { shop: 'evil.example/x?' }],
    [shop, { shop: 'evil.example#' }],
    [shop, { shop: 'user:pass@northwind' }],
    [shop, { shop: 'northwind.myshopify.com:81/' }],
    [shop, { shop: 'evil.example\\' }],
    [shop, { shop: '' }],
    [regions, { region: 'toString' }],
    [regions, {}],
    [own, { shop: 'http://shop.example' }],
    [own, { shop: 'ftp://shop.example' }],
    [own, { shop: 'https://u@shop.example' }],
  ])('may not lead elsewhere', (baseUrl, values) => {
    expect(() => resolveBaseUrl(baseUrl, values)).toThrow(
      expect.objectContaining({ kind: 'credentials_rejected' }),
    );
  });

  it('blames the field that it is made of', () => {
    expect(() => resolveBaseUrl(shop, { shop: 'evil.example#' })).toThrow(
      expect.objectContaining({ field: 'shop' }),
    );
  });
});

describe('with a simulator in its place', () => {
  const simulator = 'http://127.0.0.1:4402/acme';

  it('a fixed host keeps its path, and another has the host before it', async () => {
    const fixed = connect('https://api.acme.example/v2', {}, simulator);
    await fixed.http.get('/orders?limit=1', z.object({}));
    await fixed.http.at('https://eu.acme.example', ['*.acme.example']).get('/x', z.object({}));
    expect(fixed.requests.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:4402/acme/v2/orders?limit=1',
      'http://127.0.0.1:4402/acme/~eu.acme.example/x',
    ]);
  });

  it('the customer’s own host gets there too', async () => {
    const { http, requests } = connect(shop, { shop: 'northwind' }, simulator);
    await http.get('/orders', z.object({}));
    expect(requests[0]?.url).toBe(
      'http://127.0.0.1:4402/acme/~northwind.myshopify.com/admin/api/orders',
    );
  });

  it('a host without https is told from one with it', async () => {
    const { http, requests } = connect(signed, { shop: 'http://shop.example' }, simulator);
    await http.get('/orders', z.object({}));
    expect(requests[0]?.url).toBe('http://127.0.0.1:4402/acme/~http:shop.example/wp-json/orders');
  });

  it('an SFTP server is at the same place, with the integration before the user', async () => {
    const targets: SftpTarget[] = [];
    const { http } = connect(own, { shop: 'https://shop.example' }, simulator, async (target) => {
      targets.push(target);
      throw new TransportError('unreachable', 'nobody');
    });
    const typed = { host: 'sftp.shop.example', port: 22, username: 'u', hostKey: 'SHA256:x' };
    await expect(http.sftp?.(typed, async () => undefined)).rejects.toThrow();
    expect(targets).toEqual([{ ...typed, host: '127.0.0.1', port: 4402, username: 'acme/u' }]);
  });

  it('what is refused stays refused', () => {
    expect(() => connect(shop, { shop: 'evil.example#' }, simulator)).toThrow();
  });
});
