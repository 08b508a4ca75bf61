import type { BrowserContext, Page } from '@playwright/test';
import type { HostPage } from '../support/host-page';
import type { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

/** The shop's own page, where its administrator approves, in a window of its own. */
async function openShop(context: BrowserContext, host: HostPage, link: LinkModal): Promise<Page> {
  await host.openLink();
  await link.continue();
  await link.choose('WooCommerce');
  await link.frame.getByRole('radio', { name: 'Approve in your shop' }).check();
  await link.fill({ 'Store address': 'https://shop.example' });
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    link.button('Continue with WooCommerce').click(),
  ]);
  await expect(popup.getByRole('heading', { name: 'WooCommerce' })).toBeVisible();
  return popup;
}

test('a shop hands its keys to our server, and no key passes through the browser', async ({
  context,
  link,
  openHost,
  api,
  stack,
}) => {
  const seen: string[] = [];
  context.on('request', (request) => seen.push(request.url() + (request.postData() ?? '')));
  const host = await openHost({ config: { integrationType: 'cart' } });
  const popup = await openShop(context, host, link);
  await popup.getByRole('button', { name: 'Approve' }).click();
  await link.connected('WooCommerce');
  await expect.poll(() => host.codes.length).toBe(1);
  const connection = await api.exchange(host.codes[0] ?? '');
  expect(connection.integration_name).toBe('woocommerce');
  expect(connection.available_actions).toContain('get_orders');
  expect(seen.join('\n')).toContain('success=1');
  expect(seen.join('\n')).not.toContain('cs_sim_secret');
  expect(stack.logs()).not.toContain('cs_sim_secret');
});

test('an administrator who denies is told that nothing was connected', async ({
  context,
  link,
  openHost,
  api,
}) => {
  const before = await api.stored();
  const host = await openHost({ config: { integrationType: 'cart' } });
  const popup = await openShop(context, host, link);
  await popup.getByRole('button', { name: 'Deny' }).click();
  await expect(link.notice).toContainText('Nothing was connected');
  expect(await api.stored()).toEqual(before);
  expect(host.codes).toEqual([]);
});
