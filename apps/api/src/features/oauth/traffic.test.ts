import { endpoints } from '@trackstar-link/contract';
import { oauth2Code } from '@trackstar-link/integrations/kit';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { acme } from '../../../../../packages/integrations/kit/testing';
import { TestBrowser } from '../../testing/browser';
import { startTestApi, type TestApi } from '../../testing/test-api';

const { requests, vendor } = vi.hoisted(() => ({
  requests: [] as string[],
  vendor: { isDown: false },
}));

/** A vendor that counts its calls, and lets all of our customers together make seven in an hour. */
vi.mock('@trackstar-link/integrations', async (original) => {
  const real = await original<typeof import('@trackstar-link/integrations')>();
  const signIn = (id: string, perHour?: number) =>
    acme({
      id,
      auth: {
        oauth: oauth2Code({
          label: id,
          authorizeUrl: `https://${id}.example/authorize`,
          tokenUrl: `https://${id}.example/token`,
          clientAuthentication: 'body',
        }),
      },
      ...(perHour && {
        rateLimit: { requests: perHour, perSeconds: 3600, per: 'integration' as const },
      }),
      transport: async ({ url }) => {
        requests.push(new URL(url).pathname);
        const body = { access_token: 'a', account_id: '7' };
        return { status: vendor.isDown ? 503 : 200, headers: {}, body: JSON.stringify(body) };
      },
    });
  const integrations = [...real.integrations, signIn('strict', 7), signIn('failing')];
  return {
    ...real,
    integrations,
    findIntegration: (type: string, name: string) =>
      integrations.find((each) => each.type === type && each.id === name),
  };
});

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('pglite');
});
afterAll(() => api.close());
beforeEach(() => {
  requests.length = 0;
  vendor.isDown = false;
});

/** The whole way through a vendor's pages; what became of it. */
async function signIn(integration_name: string) {
  const { link_token } = await api.acme.client.ok(endpoints.createLinkToken);
  const link = api.acme.client.withLinkToken(link_token);
  const { attempt_id, start_url } = await link.ok(endpoints.startOAuth, {
    body: { integration_name, integration_type: 'wms', auth_method: 'oauth', fields: {} },
  });
  const browser = new TestBrowser();
  const { location = '' } = await browser.openStart(start_url);
  const state = new URL(location).searchParams.get('state') ?? '';
  const back = `${api.url}/oauth/callback/${integration_name}?code=c&state=${state}`;
  await browser.visit(back, { from: 'cross-site' });
  return link.ok(endpoints.getOAuthAttempt, { params: { attempt_id } });
}

it('a sign-in keeps to the limit that all customers of a vendor share', async () => {
  const ways = ['/token', '/me', '/orders', '/products'];
  expect(await signIn('strict')).toMatchObject({ status: 'completed' });
  expect(requests).toEqual(ways);
  // Three are left, for code, account and one of two resources.
  expect(await signIn('strict')).toMatchObject({ status: 'completed' });
  expect(requests).toHaveLength(7);
  expect(await signIn('strict')).toMatchObject({ status: 'failed' });
  expect(requests).toHaveLength(7);
});

it('a vendor that is down is let alone after ten sign-ins', async () => {
  vendor.isDown = true;
  for (let count = 0; count < 12; count += 1) {
    expect(await signIn('failing')).toMatchObject({ status: 'failed' });
  }
  expect(requests).toEqual(Array.from({ length: 10 }, () => '/token'));
});
