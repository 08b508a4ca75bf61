import type { Page } from '@playwright/test';
import { bundle, reactVersions } from '../support/bundle';
import { hostConfig, type HostOptions } from '../support/host-server';
import type { Stack } from '../support/stack';
import { expect, test } from '../support/test';

/**
 * Promise: an app made with the vendor's published React package runs on this server as it is, and
 * asks nothing of the vendor's. (The package itself asks for the script by the vendor's address.)
 */
const vendorScript = 'https://link.trackstarhq.com/main.js';

interface Way {
  /** Of the page, besides the app. */
  options: HostOptions;
  /** What is asked of the vendor's address, to be answered here. */
  upstream: string[];
}

const ways: Record<string, Way> = {
  'finds our script by the marker': {
    options: { head: `<script type="text/plain" src="${vendorScript}"></script>` },
    upstream: [],
  },
  'finds our script without a marker': { options: {}, upstream: [] },
  'is given our script for the vendor’s by a proxy': {
    options: { scriptTag: false },
    upstream: [vendorScript],
  },
};

/** Answers the vendor's address as a proxy does which the host's own network has. */
async function proxyVendor(page: Page, stack: Stack, asked: string[]) {
  await page.route(vendorScript, async (route) => {
    asked.push(route.request().url());
    const script = await fetch(`${stack.apiUrl}/main.js`);
    await route.fulfill({ contentType: 'text/javascript', body: await script.text() });
  });
}

for (const [way, { options, upstream }] of Object.entries(ways)) {
  for (const react of reactVersions) {
    test(`the published package on React ${react} ${way}, and connects`, async ({
      page,
      link,
      outside,
      openHost,
      stack,
    }) => {
      const asked: string[] = [];
      if (upstream.length) await proxyVendor(page, stack, asked);
      const host = await openHost({ ...options, ...(await publishedApp(react)) });
      await expect(page.getByRole('heading', { name: `React ${react}.` })).toHaveText(/, 3 loaded/);

      for (const [button, title] of [
        ['Connect a warehouse', 'Connect your warehouse system to'],
        ['Connect a store', 'Connect your store to'],
      ] as const) {
        await page.getByRole('button', { name: button }).click();
        await expect(link.title(title)).toBeVisible();
        await link.close();
        await link.closed();
      }
      await page.getByRole('button', { name: 'Connect with a hook' }).click();
      await link.submit('Sandbox');
      await link.connected('Sandbox');
      await link.finish();

      expect(host.codes).toHaveLength(1);
      expect(await host.calls('onSuccess')).toEqual([[host.codes[0], 'sandbox']]);
      expect(await host.calls('onLoad')).toHaveLength(3);
      expect(await host.calls('onClose')).toHaveLength(3);
      expect(host.complaints).toEqual([]);
      expect(asked).toEqual(upstream);
      expect(outside).toEqual([]);
    });
  }
}

test('a thousand renders of the published package fetch no token, load nothing again and lose no input', async ({
  page,
  link,
  outside,
  openHost,
}) => {
  const host = await openHost(await publishedApp('19'));
  await page.getByRole('button', { name: 'Connect a warehouse' }).click();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'sim_full' });
  await page.evaluate(() => window.renderAgain(1000));
  await expect(link.field('Refresh token')).toHaveValue('sim_full');
  await expect(page.getByTitle('Trackstar Link')).toHaveCount(1);
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  await link.finish();

  expect(await host.calls('onLoad')).toHaveLength(3);
  expect(host.server.requests.filter(({ path }) => path === '/get-link-token')).toHaveLength(1);
  expect(host.codes).toHaveLength(1);
  expect(host.complaints).toEqual([]);
  expect(outside).toEqual([]);
});

test('the published package is unmounted while the window is open: the customer finishes, and the next route’s button works', async ({
  page,
  link,
  outside,
  openHost,
}) => {
  const host = await openHost(await publishedApp('18'));
  const goTo = (route: string) => page.evaluate((hash) => void (location.hash = hash), route);
  await page.getByRole('button', { name: 'Connect a warehouse' }).click();
  await link.continue();
  // It tells nobody that it is gone.
  await goTo('#elsewhere');
  await expect(
    page.getByRole('heading', { name: 'Elsewhere', includeHidden: true }),
  ).toBeAttached();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await link.finish();
  expect(host.codes).toHaveLength(1);

  await goTo('#');
  await page.getByRole('button', { name: 'Connect a warehouse' }).click();
  await link.connectSandbox();
  expect(host.codes).toHaveLength(2);
  expect(await host.calls('onLoad')).toHaveLength(3);
  expect(await host.calls('onClose')).toHaveLength(2);
  expect(host.complaints).toEqual([]);
  expect(outside).toEqual([]);
});

async function publishedApp(react: '18' | '19'): Promise<HostOptions> {
  return {
    body: '<div id="app"></div>',
    app: hostConfig() + (await bundle('published.js', react)),
  };
}
