import type { BrowserContext, Page } from '@playwright/test';
import { checkerOf } from '../support/axe';
import type { Pair } from '../support/api';
import type { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

const ups = {
  integration_name: 'ups',
  integration_type: 'carrier',
  auth_method: 'api',
  credentials: { client_id: 'sim_full', client_secret: 'sim_secret', account_number: 'A1B2C3' },
};
const shiphero = (refresh_token: string) => ({
  integration_name: 'shiphero',
  credentials: { refresh_token },
});

const kept = (link: LinkModal) => link.frame.getByText('Details kept from before');

async function popupOf(context: BrowserContext, click: () => Promise<void>): Promise<Page> {
  const [popup] = await Promise.all([context.waitForEvent('page'), click()]);
  await popup.waitForLoadState();
  return popup;
}

const approve = (page: Page) => page.getByRole('button', { name: 'Approve' }).click();

const samePair = ({ connection_id, access_token }: Pair) =>
  expect.objectContaining({ connection_id, access_token }) as Pair;

test('in the demo, a connection with a problem is reinstalled: straight to its form, and all is well again', async ({
  demo,
  link,
  api,
}) => {
  await demo.goto();
  await demo.connect();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'sim_no_orders_scope' });
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  await link.finish();
  await demo.hasReceived('shiphero');
  const id = (await demo.newest().getAttribute('data-connection-id')) ?? '';
  const token = await demo.newest().getByText('…').first().textContent();
  await expect(demo.rowOf(id)).toContainText('1 problem');

  await demo.rowOf(id).getByRole('button', { name: 'Reinstall ShipHero' }).click();
  await expect(link.title('Reconnect ShipHero')).toBeFocused();
  await expect(link.text('This renews the sign-in of')).toBeVisible();
  await expect(link.button('Back')).toHaveCount(0);
  await link.fill({ 'Refresh token': 'sim_full' });
  await link.button('Reconnect ShipHero').click();
  await expect(link.title('ShipHero is connected again')).toBeVisible();
  await link.finish();

  await expect(demo.rowOf(id)).toContainText('OK');
  await expect(demo.log).toContainText('onSuccess reinstall · shiphero');
  await expect(demo.newest()).toHaveAttribute('data-connection-id', id);
  expect(await demo.newest().getByText('…').first().textContent()).toBe(token);
  const [connection] = (await api.connections()).filter((each) => each.connection_id === id);
  expect(connection?.available_actions).toContain('get_orders');
});

test('only what is not known is asked; another account is stopped by both names, and its own one goes through', async ({
  link,
  openHost,
  api,
}) => {
  const before = await api.connect(ups);
  const { connection_id } = before;
  // Whatever the button offers: the connection that is there counts.
  const host = await openHost({
    config: { integrationType: 'wms', integrationAllowList: ['shiphero'] },
    linkToken: () => api.linkToken({ connection_id }),
  });
  await host.openLink();
  await expect(link.title('Reconnect UPS')).toBeVisible();
  await expect(link.text('“A1B2C3”')).toBeVisible();
  await expect(link.field('Client secret')).toHaveValue('');
  await expect(link.field('Client ID')).toBeHidden();
  await kept(link).click();
  await expect(link.field('Client ID')).toHaveValue('sim_full');
  await expect(link.field('Account number')).toHaveValue('A1B2C3');

  await link.fill({ 'Client secret': 'sim_secret', 'Account number': 'D4E5F6' });
  await link.button('Reconnect UPS').click();
  await expect(link.notice).toContainText('This is another account');
  await expect(link.notice).toContainText('“D4E5F6”');
  await expect(link.notice).toContainText('“A1B2C3”');
  await expect(link.field('Client secret')).toHaveValue('sim_secret');
  expect(host.codes).toEqual([]);

  await link.fill({ 'Account number': 'A1B2C3' });
  await link.button('Reconnect UPS').click();
  await expect(link.title('UPS is connected again')).toBeVisible();
  await expect.poll(() => host.codes.length).toBe(1);
  expect(await api.pairOf(host.codes[0] ?? '')).toEqual(samePair(before));
});

test('a wrong secret is explained in the form, and the old credentials go on working', async ({
  link,
  openHost,
  api,
}) => {
  const { connection_id } = await api.connect(shiphero('sim_full'));
  const host = await openHost({ linkToken: () => api.linkToken({ connection_id }) });
  await host.openLink();
  await link.fill({ 'Refresh token': 'sim_wrong' });
  await link.button('Reconnect ShipHero').click();
  await expect(link.notice).toContainText('ShipHero did not accept these credentials');
  const [connection] = (await api.connections()).filter(
    (each) => each.connection_id === connection_id,
  );
  expect(connection?.errors).toEqual([]);
  expect(connection?.available_actions).toContain('get_orders');
});

test('a connection that was signed in to at ShipBob is signed in to there again', async ({
  context,
  link,
  openHost,
  api,
}) => {
  const first = await openHost();
  await first.openLink();
  await link.continue();
  await link.choose('ShipBob');
  await approve(await popupOf(context, () => link.button('Continue with ShipBob').click()));
  await link.connected('ShipBob');
  await link.finish();
  const before = await api.pairOf(first.codes[0] ?? '');

  const { connection_id } = before;
  const host = await openHost({ linkToken: () => api.linkToken({ connection_id }) });
  await host.openLink();
  await expect(link.title('Reconnect ShipBob')).toBeVisible();
  await expect(link.text('“Northwind Outdoor”')).toBeVisible();
  await expect(link.field('Environment')).toBeHidden();
  await approve(await popupOf(context, () => link.button('Continue with ShipBob').click()));
  await expect(link.title('ShipBob is connected again')).toBeVisible();
  await expect.poll(() => host.codes.length).toBe(1);
  expect(await api.pairOf(host.codes[0] ?? '')).toEqual(samePair(before));
});

test('somebody who signs in with another account is told so, and nothing is replaced', async ({
  context,
  link,
  openHost,
  api,
}) => {
  const { connection_id } = await api.connect(ups);
  const host = await openHost({ linkToken: () => api.linkToken({ connection_id }) });
  await host.openLink();
  await kept(link).click();
  await link.frame.getByRole('radio', { name: 'Sign in with UPS' }).check();
  await link.fill({ 'Account number': 'D4E5F6' });
  await approve(await popupOf(context, () => link.button('Continue with UPS').click()));
  await expect(link.notice).toContainText('This is another account');
  await expect(link.notice).toContainText('“D4E5F6”');
  await expect(link.notice).toContainText('sign out there first');
  expect(host.codes).toEqual([]);
});

test('a customer who connects an account once more renews it instead, or makes a second connection', async ({
  context,
  link,
  openHost,
  api,
}) => {
  const customer_id = 'connects-twice';
  const before = await api.connect(shiphero('sim_no_orders_scope'), customer_id);
  const host = await openHost({ linkToken: () => api.linkToken({ customer_id }) });
  await host.openLink();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'sim_full' });
  await link.submit('ShipHero');
  await expect(link.title('This account is already connected')).toBeVisible();
  expect(host.codes).toEqual([]);
  await link.button('Renew that connection').click();
  await expect(link.title('ShipHero is connected again')).toBeVisible();
  await expect.poll(() => host.codes.length).toBe(1);
  expect(await api.pairOf(host.codes[0] ?? '')).toEqual(samePair(before));
  await link.finish();

  // Signed in to twice: the second sign-in waits for the choice.
  const pairs: Pair[] = [];
  for (const codes of [2, 3]) {
    await host.openLink();
    await link.continue();
    await link.choose('ShipBob');
    await approve(await popupOf(context, () => link.button('Continue with ShipBob').click()));
    if (codes === 3) {
      await expect(link.title('This account is already connected')).toBeVisible();
      await link.button('Connect it a second time').click();
    }
    await link.connected('ShipBob');
    await expect.poll(() => host.codes.length).toBe(codes);
    pairs.push(await api.pairOf(host.codes.at(-1) ?? ''));
    await link.finish();
  }
  expect(new Set(pairs.map(({ connection_id }) => connection_id)).size).toBe(2);
});

test('all of it goes by keyboard', async ({ page, link, openHost, api }) => {
  const { connection_id } = await api.connect(ups);
  const host = await openHost({ linkToken: () => api.linkToken({ connection_id }) });
  const { keyboard } = page;
  await host.button.focus();
  await keyboard.press('Enter');
  await expect(link.title('Reconnect UPS')).toBeFocused();
  await keyboard.press('Tab');
  await expect(link.field('Client secret')).toBeFocused();
  await keyboard.type('sim_secret');
  await keyboard.press('Enter');
  await expect(link.title('UPS is connected again')).toBeFocused();
  await keyboard.press('Tab');
  await expect(link.button('Finish')).toBeFocused();
  await keyboard.press('Enter');
  await link.closed();
  await expect(host.button).toBeFocused();
});

test('its screens can be used by everybody, also on a narrow phone', async ({
  page,
  link,
  openHost,
  api,
}) => {
  const customer_id = 'on-a-phone';
  const { connection_id } = await api.connect(ups, customer_id);
  await api.connect(shiphero('sim_full'), customer_id);
  let asked: { connection_id: string } | { customer_id: string } = { connection_id };
  const host = await openHost({ linkToken: () => api.linkToken(asked) });
  const check = checkerOf(page, ['light', 'dark']);
  const fits = () => link.inDocument((root) => root.scrollWidth <= root.clientWidth);
  await page.setViewportSize({ width: 360, height: 640 });
  await host.openLink();
  await expect(link.title('Reconnect UPS')).toBeVisible();
  await check('the form');
  await kept(link).click();
  await check('the form with its details');
  expect(await fits()).toBe(true);
  await link.fill({ 'Client secret': 'sim_secret', 'Account number': 'D4E5F6' });
  await link.button('Reconnect UPS').click();
  await expect(link.notice).toContainText('This is another account');
  await check('another account');
  expect(await fits()).toBe(true);
  await link.fill({ 'Account number': 'A1B2C3' });
  await link.button('Reconnect UPS').click();
  await expect(link.title('UPS is connected again')).toBeVisible();
  await check('the result');
  await link.finish();
  asked = { customer_id };
  await host.openLink();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'sim_full' });
  await link.submit('ShipHero');
  await expect(link.title('This account is already connected')).toBeVisible();
  await check('the account that is connected already');
  expect(await fits()).toBe(true);
});
