import { bundle, reactVersions, type ReactVersion } from '../support/bundle';
import { strictPolicy, widgetPolicy } from '../support/csp';
import { hostConfig, type HostOptions } from '../support/host-server';
import type { Stack } from '../support/stack';
import { expect, test } from '../support/test';

/** An app with our React package in its bundle, on a page that allows the frame and nothing else. */
async function reactApp(stack: Stack, react: ReactVersion): Promise<HostOptions> {
  return {
    scriptTag: false,
    head: `<meta name="trackstar-link" content="${stack.apiUrl}">`,
    headers: strictPolicy(widgetPolicy.bundled(stack.apiUrl)),
    body: '<div id="app"></div>',
    app: hostConfig() + (await bundle('react.tsx', react)),
  };
}

for (const react of reactVersions) {
  test(`our package on React ${react} connects in StrictMode, under a strict policy, whatever renders again`, async ({
    page,
    link,
    openHost,
    stack,
  }) => {
    const host = await openHost(await reactApp(stack, react));
    const exact = { '18': '18.2.0', '19': '19.3.1' }[react];
    await expect(page.getByRole('heading', { name: `React ${exact}, 3 loaded` })).toBeVisible();
    await page.getByRole('button', { name: 'Connect a store' }).click();
    await expect(link.title('Connect your store to')).toBeVisible();
    await link.close();
    await link.closed();
    await page.getByRole('button', { name: 'Connect a warehouse' }).click();
    await link.continue();
    await link.choose('ShipHero');
    await link.fill({ 'Refresh token': 'sim_full' });
    await page.evaluate(() => window.renderAgain(1000));
    await expect(link.field('Refresh token')).toHaveValue('sim_full');
    await link.submit('ShipHero');
    await link.connected('ShipHero');
    await link.finish();

    expect(await host.calls('onLoad')).toHaveLength(3);
    expect(host.server.requests.filter(({ path }) => path === '/get-link-token')).toHaveLength(2);
    expect(host.codes).toHaveLength(1);
    expect(host.complaints).toEqual([]);
  });
}

test('our package takes the window out of the page with its route, and brings it back', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost(await reactApp(stack, '19'));
  const goTo = (route: string) => page.evaluate((hash) => void (location.hash = hash), route);
  await page.getByRole('button', { name: 'Connect with a hook' }).click();
  await expect(link.button('Connect Sandbox')).toBeVisible();
  await goTo('#elsewhere');
  await expect(page.getByRole('heading', { name: 'Elsewhere' })).toBeVisible();
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBe(null);
  expect(await host.calls('onClose')).toEqual([]);

  await goTo('#');
  await page.getByRole('button', { name: 'Connect a warehouse' }).click();
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
  expect(host.complaints).toEqual([]);
});
