import type { Page } from '@playwright/test';
import { createLinkToken } from '../support/host-server';
import type { HostPage } from '../support/host-page';
import type { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

/** A browser that lets no window open, up to what can be done about it. */
async function toBlockedWindow(host: HostPage, link: LinkModal) {
  await host.openLink();
  await link.continue();
  await link.choose('ShipBob');
  await link.inDocument(() => {
    const open = window.open.bind(window);
    window.open = (url, target) => (target === '_top' ? open(url, target) : null);
  });
  await link.button('Continue with ShipBob').click();
  await expect(link.notice).toContainText('Your browser held the window back');
}

/** All that pages and frames of the tab keep. */
async function stored(page: Page): Promise<string> {
  const live = page.frames().filter((frame) => frame.url().startsWith('http'));
  const each = await Promise.all(
    live.map((frame) =>
      frame.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
    ),
  );
  return each.join('\n');
}

const inThisTab = 'Continue in this tab';

/** From the host's page, where the window is blocked, to the system's own page in its place. */
async function leaveInThisTab(host: HostPage, link: LinkModal) {
  await toBlockedWindow(host, link);
  await link.button(inThisTab).click();
  await expect(link.page.getByRole('heading', { name: 'ShipBob' })).toBeVisible();
}

test('a customer signs in in the same tab, comes back, and is connected once', async ({
  page,
  link,
  openHost,
  stack,
  api,
}) => {
  const tokens: string[] = [];
  const host = await openHost({
    hostname: 'localhost',
    linkToken: async () => {
      const token = await createLinkToken(stack, 'northwind-1');
      tokens.push(token);
      return token;
    },
  });
  const address = `${host.server.url}settings?tab=wms#/connect`;
  await page.goto(address);
  await leaveInThisTab(host, link);
  await page.getByRole('button', { name: 'Approve' }).click();

  await link.connected('ShipBob');
  // The very address, with nothing added.
  expect(page.url()).toBe(address);
  await expect.poll(() => host.codes.length).toBe(1);
  const connection = await api.exchange(host.codes[0] ?? '');
  expect(connection.integration_name).toBe('shipbob');
  expect(tokens).toHaveLength(2);
  const kept = await stored(page);
  for (const secret of [...tokens, ...host.codes, 'simc_', 'sima_']) {
    expect(kept).not.toContain(secret);
  }
  await link.finish();

  await page.reload();
  await expect(host.button).toBeVisible();
  // The frame is there, ahead of time, and nobody has opened it.
  await expect(page.getByTitle('Trackstar Link')).toBeAttached();
  await expect(link.dialog).toHaveCount(0);
  expect(await host.calls('onEvent')).toEqual([]);
  await host.openLink();
  await expect(link.title('Connect your')).toBeVisible();
  expect(host.codes).toHaveLength(1);
});

test('a customer who declines comes back to the form, and is told', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost({
    hostname: 'localhost',
    linkToken: () => createLinkToken(stack, 'northwind-2'),
  });
  await leaveInThisTab(host, link);
  await page.getByRole('button', { name: 'Deny' }).click();
  await expect(link.notice).toContainText('Nothing was connected');
  await expect(link.button('Continue with ShipBob')).toBeVisible();
  expect(host.codes).toEqual([]);
});

test('whoever turns back at the system finds the sign-in again, but only by the button', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost({
    hostname: 'localhost',
    linkToken: () => createLinkToken(stack, 'northwind-3'),
    // A page that is not kept alive behind the one that took its tab.
    headers: { 'cache-control': 'no-store' },
  });
  await leaveInThisTab(host, link);
  await page.goto(host.server.url);
  await expect(page.getByTitle('Trackstar Link')).toBeAttached();
  await expect(link.dialog).toHaveCount(0);
  await host.openLink();
  await expect(link.title('Continue in the ShipBob window')).toBeVisible();
  await link.button('Back').click();
  await expect(link.title('Connect ShipBob')).toBeVisible();
});

test('another customer in the same tab is given nothing of the sign-in', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  let customer = 'northwind-4';
  const host = await openHost({
    hostname: 'localhost',
    linkToken: () => createLinkToken(stack, customer),
  });
  await leaveInThisTab(host, link);
  customer = 'southwind';
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(link.title('Connect your')).toBeVisible();
  expect(host.codes).toEqual([]);
});

test('where link tokens name no customer, the account is confirmed first', async ({
  page,
  link,
  openHost,
}) => {
  const host = await openHost({ hostname: 'localhost' });
  await leaveInThisTab(host, link);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(link.title('Is this your account?')).toBeVisible();
  expect(host.codes).toEqual([]);
  await link.button('Yes, connect it').click();
  await link.connected('ShipBob');
  await expect.poll(() => host.codes.length).toBe(1);
});

test('where the frame can keep nothing, this tab is not offered', async ({
  page,
  link,
  openHost,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const host = await openHost({ hostname: 'localhost' });
  await toBlockedWindow(host, link);
  await expect(link.frame.getByRole('link', { name: /^Open ShipBob/ })).toBeVisible();
  await expect(link.button(inThisTab)).toHaveCount(0);
  expect(host.complaints).toEqual([]);
});

test('where the frame has lost what it kept, the customer starts over', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost({
    hostname: 'localhost',
    linkToken: () => createLinkToken(stack, 'northwind-5'),
  });
  await leaveInThisTab(host, link);
  await page.addInitScript(() => {
    if (window.parent !== window) sessionStorage.clear();
  });
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(link.title('Connect your')).toBeVisible();
  expect(host.codes).toEqual([]);
});

test('a reload beside an open sign-in window goes on waiting for it', async ({
  page,
  context,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost({
    hostname: 'localhost',
    linkToken: () => createLinkToken(stack, 'northwind-6'),
  });
  await host.openLink();
  await link.continue();
  await link.choose('ShipBob');
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    link.button('Continue with ShipBob').click(),
  ]);
  await expect(popup.getByRole('heading', { name: 'ShipBob' })).toBeVisible();
  await page.reload();
  await host.openLink();
  await expect(link.title('Continue in the ShipBob window')).toBeVisible();
  await popup.getByRole('button', { name: 'Approve' }).click();
  await link.connected('ShipBob');
  await expect.poll(() => host.codes.length).toBe(1);
});
