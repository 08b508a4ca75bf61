import { connect } from 'node:net';
import { integrations } from '@trackstar-link/integrations';
import { simulators } from '@trackstar-link/integrations/simulators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulators, type RunningSimulators } from './server';

let running: RunningSimulators;
beforeAll(async () => {
  running = await startSimulators({ port: 0, host: '127.0.0.1' });
});
afterAll(() => running.close());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(running.url + path, { method: 'POST', body, headers });

describe('the fake vendor systems', () => {
  it('answer under the id of their integration, as the vendor does at its own address', async () => {
    const refreshed = await post('/shiphero/auth/refresh', '{"refresh_token":"sim_full"}');
    expect(refreshed.status).toBe(200);
    const { access_token } = (await refreshed.json()) as { access_token: string };
    const query = JSON.stringify({ query: 'query { account { data { username } } }' });
    const asked = await post('/shiphero/graphql', query, {
      authorization: `Bearer ${access_token}`,
    });
    expect(await asked.json()).toEqual({
      data: { account: { data: { username: 'northwind-fulfilment' } } },
    });
  });

  it('get the query string and the headers of a call', async () => {
    const answer = await fetch(`${running.url}/shipstation/v2/products?page_size=1`, {
      headers: { 'api-key': 'sim_v2_full' },
    });
    expect(await answer.json()).toMatchObject({ total: 1 });
  });

  it.each(['/nobody/orders', '/__proto__/x', '/constructor'])('are not at %s', async (path) => {
    expect((await fetch(running.url + path)).status).toBe(404);
  });

  it('do not keep more of a body than a vendor would', async () => {
    expect((await post('/shiphero/graphql', 'x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it('survive a caller that leaves in the middle', async () => {
    const { hostname, port } = new URL(running.url);
    const socket = connect(Number(port), hostname);
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    socket.write('POST /shiphero/graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{');
    await new Promise<void>((resolve) => {
      socket.once('close', () => resolve());
      socket.destroy();
    });
    expect((await fetch(`${running.url}/`)).status).toBe(200);
  });

  it('serve every simulator there is', () => {
    expect(Object.keys(simulators).sort()).toEqual(
      [...new Set(integrations.map(({ id }) => id))].sort(),
    );
  });
});

describe('a sign-in that its account turns off', () => {
  const refresh = (token: string) =>
    post('/shiphero/auth/refresh', JSON.stringify({ refresh_token: token }));
  const turn = (action: string, fields: Record<string, string> = {}, headers = {}) =>
    fetch(`${running.url}/revocations`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({
        system: 'shiphero',
        credential: 'sim_full_tried',
        action,
        ...fields,
      }),
    });

  it('stops working, others do not, and works once it is turned on', async () => {
    const { access_token } = (await (await refresh('sim_full_tried')).json()) as {
      access_token: string;
    };
    expect((await turn('revoke')).status).toBe(303);
    expect((await refresh('sim_full_tried')).status).toBe(401);
    const asked = await post('/shiphero/graphql', '{}', {
      authorization: `Bearer ${access_token}`,
    });
    expect(asked.status).toBe(401);
    expect((await refresh('sim_full_other')).status).toBe(200);
    expect(await (await fetch(`${running.url}/`)).text()).toContain(
      '<code>sim_full_tried</code> is turned off',
    );
    expect((await turn('allow')).status).toBe(303);
    expect((await refresh('sim_full_tried')).status).toBe(200);
  });

  it('is not turned off by another site, nor where that is not simulated', async () => {
    expect((await turn('revoke', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await turn('revoke', { system: 'dpd' })).status).toBe(422);
    expect((await turn('revoke', { system: '__proto__' })).status).toBe(422);
    expect((await refresh('sim_full_tried')).status).toBe(200);
  });
});

describe('the index', () => {
  it('lists what to type where, for people and for programs', async () => {
    const page = await fetch(`${running.url}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await page.text();
    const list = (await (await fetch(`${running.url}/credentials.json`)).json()) as {
      data: { id: string; values: Record<string, string> }[];
    };
    const all = Object.values(simulators).flatMap(({ testCredentials }) => testCredentials);
    expect(list.data).toHaveLength(all.length);
    for (const { values } of list.data) {
      for (const value of Object.values(values)) expect(html).toContain(`<code>${value}</code>`);
    }
  });
});
