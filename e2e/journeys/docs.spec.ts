import { gunzipSync } from 'node:zlib';
import { bundle } from '../support/bundle';
import { strictPolicy, widgetPolicy } from '../support/csp';
import { curl } from '../support/curl';
import { bundleSnippets, snippetFor, startSite, type Site } from '../support/documented-site';
import { hostConfig } from '../support/host-server';
import { expect, test as base } from '../support/test';

/** Promise: who does what docs/embedding.md and docs/moving-from-hosted.md say has it working. */
const test = base.extend<{
  /** Opens a page of the documented backend. */
  openSite(files: Record<string, string>): Promise<Site>;
  /** What the browser complained about. */
  complaints: string[];
}>({
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await use(complaints);
  },
  openSite: async ({ page, api, stack }, use) => {
    const sites: Site[] = [];
    await use(async (files) => {
      const site = await startSite(stack, {
        'link-backend.js': snippetFor(stack, 'link-backend'),
        'favicon.ico': '',
        ...files,
      });
      sites.push(site);
      await api.patchOrganization({ allowed_origins: [stack.demoUrl, site.url] });
      await page.goto(site.url);
      return site;
    });
    for (const site of sites) await site.close();
  },
});

/** The page under this policy, which it states itself: the documented backend sends none. */
function under(policy: string, page: string): string {
  return page.replace(
    '<head>',
    `<head><meta http-equiv="content-security-policy" content="${policy}" />`,
  );
}

/** The policy of a strict page that adds the documented lines. */
function strictly(lines: string): string {
  return strictPolicy(lines.trim().split('\n'))['content-security-policy'] ?? '';
}

const emptyPage = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><title>Host</title>${head}</head><body>${body}</body></html>`;

test('the documented page and backend connect the sandbox, with the documented policy', async ({
  page,
  link,
  api,
  stack,
  complaints,
  openSite,
}) => {
  const policy = strictly(snippetFor(stack, 'csp-script-tag'));
  const site = await openSite({
    'index.html': under(policy, snippetFor(stack, 'script-tag')),
    'connect.js': snippetFor(stack, 'connect'),
  });
  await page.getByRole('button', { name: 'Connect your warehouse' }).click();
  await link.connectSandbox();

  expect(site.saved).toEqual([
    ['customer_42', expect.any(String), expect.stringMatching(/^trackstar_/)],
  ]);
  const connected = (await api.connections()).map(({ connection_id }) => connection_id);
  expect(connected).toContain(site.saved[0]?.[1]);
  expect(complaints).toEqual([]);
});

test('the documented React components open what they say', async ({
  page,
  link,
  stack,
  complaints,
  outside,
  openSite,
}) => {
  const app = await bundleSnippets(
    stack,
    `import { createRoot } from 'react-dom/client';
    import { Connect } from './react-button';
    import { ConnectCard } from './react-hook';
    import { ConnectEach } from './react-buttons';
    import { ConnectInGerman } from './react-look';
    createRoot(document.getElementById('app')!).render(<>
      <Connect /><ConnectCard /><fieldset><ConnectEach /></fieldset><ConnectInGerman />
    </>);`,
  );
  const body = '<div id="app"></div><script src="/app.js" type="module"></script>';
  const policy = strictly(snippetFor(stack, 'csp-bundled'));
  const site = await openSite({ 'index.html': under(policy, emptyPage('', body)), 'app.js': app });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const leave = async () => {
    await link.close();
    await link.closed();
  };

  await press('Connect your warehouse');
  await link.connectSandbox();
  expect(site.saved).toHaveLength(1);

  await press('Choose a system');
  await expect(link.title('Connect your warehouse system to')).toBeVisible();
  await leave();
  await page.getByRole('button', { name: 'Connect ShipHero' }).first().click();
  await expect(link.title('Connect ShipHero')).toBeVisible();
  await expect(link.button('Back')).toHaveCount(0);
  await leave();
  await press('Connect ShipStation');
  await link.continue();
  await expect(link.title('Connect ShipStation')).toBeVisible();
  await leave();
  expect(complaints).toEqual([]);

  await press('Lager verbinden');
  await expect(link.button('Weiter')).toBeVisible();
  expect(outside).toEqual(['https://app.example.com/logo.png']);
});

test('the documented module and the documented named buttons open', async ({
  page,
  link,
  stack,
  openSite,
}) => {
  const buttons = ['connect', 'warehouse', 'store'].map(
    (id) => `<button id="${id}">${id}</button>`,
  );
  const scripts = ['module', 'named'].map(
    (name) => `<script src="/${name}.js" type="module"></script>`,
  );
  await openSite({
    'index.html': emptyPage(snippetFor(stack, 'moved-script'), [...buttons, ...scripts].join('')),
    'module.js': await bundleSnippets(stack, "import './module';"),
    'named.js': snippetFor(stack, 'script-tag-buttons'),
  });
  const titles = {
    connect: 'Connect your warehouse system to',
    warehouse: 'Connect your warehouse system to',
    store: 'Connect your store to',
  };
  for (const [button, title] of Object.entries(titles)) {
    await page.getByRole('button', { name: button }).click();
    await expect(link.title(title)).toBeVisible();
    await link.close();
    await link.closed();
  }
});

test('the documented element connects, with the documented policy', async ({
  page,
  link,
  stack,
  complaints,
  openSite,
}) => {
  const policy = strictly(snippetFor(stack, 'csp-script-tag'));
  const site = await openSite({
    'index.html': under(policy, emptyPage('', snippetFor(stack, 'element'))),
    'element-page.js': snippetFor(stack, 'element-page'),
  });
  await page.getByRole('button', { name: 'Connect your warehouse' }).click();
  await link.connectSandbox();
  expect(site.saved).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('the documented loaders load the script', async ({ page, link, stack, openSite }) => {
  await openSite({
    'index.html': emptyPage(
      '',
      '<button id="connect">Connect</button><script src="/app.js" type="module"></script>',
    ),
    'app.js': await bundleSnippets(stack, "import './loader'; import './load-trackstar';"),
  });
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(link.title('Connect your warehouse system to')).toBeVisible();
  await link.close();
  await link.closed();
  await expect(page.locator(`script[src="${stack.apiUrl}/main.js"]`)).toHaveCount(1);
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'Trackstar').state.isLoaded))
    .toBe(true);
});

test('with the documented meta element a button needs no address of its own', async ({
  page,
  link,
  stack,
  openSite,
}) => {
  const app = await bundleSnippets(
    stack,
    `import { createLink } from '@trackstar/link-js';
    import { getLinkToken, storeToken } from './link-backend';
    const link = createLink({ getLinkToken, onSuccess: storeToken });
    document.getElementById('connect')!.onclick = () => link.open();`,
  );
  const body = '<button id="connect">Connect</button><script src="/app.js" type="module"></script>';
  await openSite({
    'index.html': emptyPage(snippetFor(stack, 'meta-element'), body),
    'app.js': app,
  });
  // Loaded ahead of the click: the address is known without a link token.
  await expect(page.getByTitle('Trackstar Link')).toBeAttached();
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(link.title('Connect your warehouse system to')).toBeVisible();
});

for (const name of ['before-app', 'marker'] as const) {
  test(`the published package connects after the documented lines: ${name}`, async ({
    page,
    link,
    outside,
    openHost,
    stack,
  }) => {
    const body = hostConfig() + (await bundle('published.js'));
    const host = await openHost({
      scriptTag: false,
      body: `<div id="app"></div>${snippetFor(stack, name)}`,
      app: '',
      files: { '/app.js': { type: 'text/javascript; charset=utf-8', body, cors: false } },
    });
    await page.getByRole('button', { name: 'Connect a warehouse' }).click();
    await link.connectSandbox();
    expect(host.codes).toHaveLength(1);
    expect(host.complaints).toEqual([]);
    expect(outside).toEqual([]);
  });
}

test('the documented lines of a policy are those that the journeys run with', ({ stack }) => {
  const lines = (name: string) => snippetFor(stack, name).trim().split('\n');
  expect(lines('csp-script-tag')).toEqual(widgetPolicy.scriptTag(stack.apiUrl));
  expect(lines('csp-bundled')).toEqual(widgetPolicy.bundled(stack.apiUrl));
});

test('the documented calls by hand do what they say', async ({ stack, api }) => {
  const env: Record<string, string> = { TRACKSTAR_API_KEY: stack.apiKey };
  const run = async <Reply>(name: string, more: Record<string, string> = {}) =>
    (await curl(snippetFor(stack, name), { ...env, ...more })) as Reply;
  const install = async () => {
    const { link_token } = await run<{ link_token: string }>('curl-link-token');
    const response = await fetch(`${stack.apiUrl}/link/session/installs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${link_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ integration_name: 'sandbox', credentials: {} }),
    });
    return ((await response.json()) as { auth_code: string }).auth_code;
  };

  const AUTH_CODE = await install();
  const exchanged = await run<{ access_token: string }>('curl-exchange', { AUTH_CODE });
  expect(exchanged).toMatchObject({ customer_id: 'customer_42', integration_name: 'sandbox' });
  expect(await run('curl-exchange', { AUTH_CODE })).toEqual(exchanged);
  const moved = await run<{ data: { customer_id: string }[] }>('curl-moved');
  expect(new Set(moved.data.map(({ customer_id }) => customer_id))).toEqual(
    new Set(['customer_42']),
  );

  await install();
  const { data } = await run<{ data: { id: string }[] }>('curl-installs');
  const INSTALL_ID = data.at(-1)?.id ?? '';
  expect(await run('curl-claim', { INSTALL_ID })).toMatchObject({ connection_id: INSTALL_ID });

  const { name } = await api.organization();
  expect(await run('curl-origins')).toMatchObject({
    data: { allowed_origins: ['https://app.example.com'] },
  });
  expect(await run('curl-branding')).toMatchObject({
    data: { name: 'Acme Operations', color: '#1f3a5f' },
  });
  // Other journeys share this server.
  await api.patchOrganization({ name, color: null, allowed_origins: [stack.demoUrl] });
});

for (const [name, contents] of [
  ['install-react', '@trackstar/react-trackstar-link'],
  ['install-angular', '@trackstar/angular-trackstar-link'],
  ['install-link-js', '@trackstar/link-js'],
] as const) {
  test(`what is installed by the documented command is ${contents}`, async ({ stack }) => {
    const [, url = ''] = /^npm install (\S+)$/m.exec(snippetFor(stack, name)) ?? [];
    const response = await fetch(url);
    expect(response.status).toBe(200);
    const files = gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
    expect(files).toContain(`"name": "${contents}"`);
  });
}
