import type { BrowserContext, Page } from '@playwright/test';
import type { HostPage } from '../support/host-page';
import type { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

/** As far as the form of ShipBob, whose first way to sign in is its own pages. */
async function chooseShipBob(host: HostPage, link: LinkModal) {
  await host.openLink();
  await link.continue();
  await link.choose('ShipBob');
}

/** The window that a click in the widget opens. */
async function popupOf(context: BrowserContext, click: () => Promise<void>): Promise<Page> {
  const [popup] = await Promise.all([context.waitForEvent('page'), click()]);
  await popup.waitForLoadState();
  return popup;
}

const approve = (page: Page) => page.getByRole('button', { name: 'Approve' }).click();

test('a customer signs in at ShipBob in a window of its own, and the backend gets the code', async ({
  context,
  link,
  openHost,
  api,
}) => {
  const host = await openHost();
  await chooseShipBob(host, link);
  const popup = await popupOf(context, () => link.button('Continue with ShipBob').click());
  await expect(popup.getByRole('heading', { name: 'ShipBob' })).toBeVisible();
  await expect(link.title('Continue in the ShipBob window')).toBeVisible();
  // The system's page has no hold on the page behind it.
  expect(await popup.evaluate(() => window.opener)).toBeNull();
  await approve(popup);
  await link.connected('ShipBob');
  await expect.poll(() => host.codes.length).toBe(1);
  const connection = await api.exchange(host.codes[0] ?? '');
  expect(connection.integration_name).toBe('shipbob');
  expect(connection.available_actions).toContain('get_orders');
  // It closes itself; where a browser does not let it, it says that it can be closed.
  await expect
    .poll(
      async () => popup.isClosed() || (await popup.getByText('You can close this window.').count()),
    )
    .toBeTruthy();
  expect(host.complaints).toEqual([]);
});

test('no code and no state stays in an address, and the window tells what was connected', async ({
  context,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost();
  await chooseShipBob(host, link);
  const popup = await popupOf(context, () => link.button('Continue with ShipBob').click());
  // Kept open, to look at it.
  await popup.addInitScript(() => {
    window.close = () => undefined;
  });
  await approve(popup);
  await expect(popup.getByText('Account: Northwind Outdoor')).toBeVisible();
  // The page shortens its address as soon as its script runs, which may be after its first picture.
  await expect(popup).toHaveURL(`${stack.apiUrl}/oauth/callback/shipbob`);
  expect(stack.logs()).not.toContain('simc_');
  expect(stack.logs()).not.toContain('sima_');
});

test('a customer who declines is told so, and can choose the other way at once', async ({
  context,
  link,
  openHost,
  api,
}) => {
  const before = await api.stored();
  const host = await openHost();
  await chooseShipBob(host, link);
  const popup = await popupOf(context, () => link.button('Continue with ShipBob').click());
  await popup.getByRole('button', { name: 'Deny' }).click();
  await expect(link.notice).toContainText('Nothing was connected');
  expect(await api.stored()).toEqual(before);
  await link.frame.getByRole('radio', { name: 'Personal access token' }).check();
  await link.fill({ 'Access token': 'sim_full' });
  await link.submit('ShipBob');
  await link.connected('ShipBob');
});

test('a window that the browser holds back is opened by a link', async ({
  context,
  link,
  openHost,
}) => {
  const host = await openHost();
  await chooseShipBob(host, link);
  await link.inDocument(() => {
    window.open = () => null;
  });
  await link.button('Continue with ShipBob').click();
  await expect(link.notice).toContainText('Your browser held the window back');
  const open = link.frame.getByRole('link', { name: /^Open ShipBob/ });
  const page = await popupOf(context, () => open.click());
  await approve(page);
  await link.connected('ShipBob');
});

test('somebody else finishes with the link on another device, and the customer confirms the account', async ({
  browser,
  context,
  link,
  openHost,
}) => {
  const host = await openHost();
  await chooseShipBob(host, link);
  const popup = await popupOf(context, () => link.button('Continue with ShipBob').click());
  const href = await link.frame
    .getByRole('link', { name: /^Open the window again/ })
    .getAttribute('href');
  await popup.close();

  const other = await browser.newContext();
  const page = await other.newPage();
  await page.goto(href ?? '');
  await expect(page.getByRole('heading', { name: /^Connect ShipBob to / })).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await approve(page);
  await expect(page.getByRole('heading', { name: 'Signed in to ShipBob' })).toBeVisible();
  expect(await page.content()).not.toContain('tsac_');

  await expect(link.title('Is this your account?')).toBeVisible();
  await expect(link.text('Northwind Outdoor').first()).toBeVisible();
  expect(host.codes).toEqual([]);
  await link.button('Yes, connect it').click();
  await link.connected('ShipBob');
  await expect.poll(() => host.codes.length).toBe(1);
  await other.close();
});

test('an answer that is sent again is refused, and what was connected stays', async ({
  context,
  link,
  openHost,
}) => {
  const host = await openHost();
  await chooseShipBob(host, link);
  const answers: string[] = [];
  context.on('request', (request) => {
    const body = request.postData();
    if (request.url().includes('relayed=1') && body) answers.push(body);
  });
  const popup = await popupOf(context, () => link.button('Continue with ShipBob').click());
  const callback = new URL(popup.url()).searchParams.get('redirect_uri') ?? '';
  await approve(popup);
  await link.connected('ShipBob');
  expect(answers).toHaveLength(1);
  const replay = await context.newPage();
  await replay.goto(`${callback}#${answers[0]}`);
  await expect(
    replay.getByRole('heading', { name: 'This sign-in has already been used' }),
  ).toBeVisible();
  await link.finish();
  expect(host.codes).toHaveLength(1);
});

test('closing the widget gives the sign-in up: an approval that comes later connects nothing', async ({
  context,
  link,
  openHost,
  api,
}) => {
  const before = await api.stored();
  const host = await openHost();
  await chooseShipBob(host, link);
  const popup = await popupOf(context, () => link.button('Continue with ShipBob').click());
  await link.close();
  await expect(link.title('Leave without connecting?')).toBeVisible();
  await link.button('Leave').click();
  await link.closed();
  await approve(popup);
  await expect(popup.getByRole('heading', { name: /already been used/ })).toBeVisible();
  expect(await api.stored()).toEqual(before);
});

test('in a page that isolates itself from all others the window opens and is heard all the same', async ({
  context,
  link,
  openHost,
}) => {
  const host = await openHost({
    crossOrigin: true,
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  });
  await chooseShipBob(host, link);
  const popup = await popupOf(context, () => link.button('Continue with ShipBob').click());
  await expect(popup.getByRole('heading', { name: 'ShipBob' })).toBeVisible();
  // Such a page never learns that a window opened; our server does.
  await expect(link.text('Your browser held the window back')).toHaveCount(0);
  await approve(popup);
  await link.connected('ShipBob');
});
