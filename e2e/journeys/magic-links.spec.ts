import type { Page } from '@playwright/test';
import { checkerOf } from '../support/axe';
import { MagicPage } from '../support/magic-page';
import { expect, test } from '../support/test';

const secretOf = (url: string) => new URL(url).hash.slice(1);

/** Everything that a page asks for, and where it was. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url(), request.headers()['referer'] ?? ''));
  page.on('console', (message) => seen.push(message.text()));
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  return seen;
}

test('a customer without a page of ours connects ShipHero by a link, on a phone', async ({
  page,
  api,
  stack,
  outside,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const seen = watch(page);
  const link = await api.magicLink({ customer_id: 'northwind-by-link' });
  const magic = new MagicPage(page);
  await magic.open(link.url);
  await expect(magic.title(/^Connect your warehouse/)).toBeVisible();
  expect(page.url()).toBe(`${stack.apiUrl}/m`);
  expect(await page.title()).toBe((await api.organization()).name);
  await magic.continue();
  await magic.choose('ShipHero');
  await magic.fill({ 'Refresh token': 'sim_full' });
  await magic.submit('ShipHero');
  await magic.connected('ShipHero');
  await magic.button('Finish').click();
  await expect(magic.title('You are all set')).toBeVisible();

  const made = (await api.connections()).filter((each) => each.customer_id === 'northwind-by-link');
  expect(made).toMatchObject([{ integration_name: 'shiphero' }]);
  expect(await api.accessToken(made[0]?.connection_id ?? '')).toMatch(/^trackstar_/);
  expect(await api.timeline(link.id)).toEqual(['created', 'opened', 'started', 'connected']);
  expect(outside).toEqual([]);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  // The address itself, as it was typed; it is gone from the bar by then.
  const later = seen.filter((each) => each !== link.url);
  const everywhere = [...later, stored, stack.logs()].join('\n');
  expect(everywhere).toContain('/link/magic/sessions');
  for (const secret of [secretOf(link.url), 'sim_full']) expect(everywhere).not.toContain(secret);
});

test('scanners, previews and prefetches leave a link usable', async ({ page, api, context }) => {
  const link = await api.magicLink({ integration_allow_list: ['sandbox'] });
  for (let visit = 0; visit < 5; visit += 1) {
    const answer = await context.request.get(link.url);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['referrer-policy']).toBe('no-referrer');
    expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  }
  expect((await context.request.head(link.url)).status()).toBe(200);
  expect(await api.timeline(link.id)).toEqual(['created']);
  // A scanner that runs scripts sees the page, and presses nothing.
  const scanner = await context.newPage();
  await scanner.goto(link.url);
  await expect(new MagicPage(scanner).button('Continue')).toBeVisible();
  await scanner.close();
  expect(await api.timeline(link.id)).toEqual(['created', 'opened']);

  const magic = new MagicPage(page);
  await magic.open(link.url);
  await magic.continue();
  await magic.submit('Sandbox');
  await magic.connected('Sandbox');
});

test('by keyboard, and after a reload', async ({ page, api }) => {
  const link = await api.magicLink({ integration_allow_list: ['shiphero'] });
  const magic = new MagicPage(page);
  await magic.open(link.url);
  await expect(magic.button('Continue')).toBeVisible();
  await page.reload();
  await expect(magic.title(/^Connect your warehouse/)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(magic.button('Continue')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(magic.title('Connect ShipHero')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(magic.field('Refresh token')).toBeFocused();
  await page.keyboard.type('sim_full');
  await page.keyboard.press('Enter');
  await magic.connected('ShipHero');
  await page.keyboard.press('Tab');
  await expect(magic.button('Finish')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(magic.title('You are all set')).toBeFocused();
  // The link has done its work, and its page keeps nothing of it.
  await page.reload();
  await expect(magic.title('This link does not work')).toBeVisible();
});

test('goes on to where the organization wants its customers', async ({ page, api, stack }) => {
  const redirect_url = `${stack.demoUrl}/?connected`;
  const link = await api.magicLink({ integration_allow_list: ['sandbox'], redirect_url });
  const magic = new MagicPage(page);
  await magic.open(link.url);
  await magic.continue();
  await magic.submit('Sandbox');
  await magic.connected('Sandbox');
  await magic.button('Finish').click();
  await page.waitForURL(redirect_url);
});

test('each link that leads nowhere has a page that says what to do', async ({ page, api }) => {
  const magic = new MagicPage(page);
  const check = checkerOf(page, ['light', 'dark'], 'body');

  const revoked = await api.magicLink();
  await magic.open(revoked.url);
  await magic.continue();
  await expect(magic.title('Which warehouse system do you use?')).toBeVisible();
  await api.revoke(revoked.id);
  await magic.choose('ShipHero');
  await magic.fill({ 'Refresh token': 'sim_full' });
  await magic.submit('ShipHero');
  await expect(magic.title('This link was taken back')).toBeVisible();
  await check('revoked');
  await magic.open(revoked.url);
  await expect(magic.title('This link was taken back')).toBeVisible();

  const used = await api.magicLink({ integration_allow_list: ['sandbox'] });
  await magic.open(used.url);
  await magic.continue();
  await magic.submit('Sandbox');
  await magic.connected('Sandbox');
  await page.goto('about:blank');
  await magic.open(used.url);
  await expect(magic.title('This link does not work')).toBeVisible();
  const words = await page.locator('main').innerText();
  await magic.open(`${new URL(used.url).origin}/m#tsml_${'x'.repeat(43)}`);
  await expect(magic.title('This link does not work')).toBeVisible();
  expect(await page.locator('main').innerText()).toBe(words);
  await magic.open(`${new URL(used.url).origin}/m`);
  await expect(magic.title('This link does not work')).toBeVisible();
  await check('unknown');

  await page.route('**/link/magic', (route) =>
    route.fulfill({
      status: 410,
      json: { error: 'expired', code: 'magic_link_expired', origin: 'trackstar' },
    }),
  );
  await magic.open((await api.magicLink()).url);
  await expect(magic.title('This link has expired')).toBeVisible();
  await check('expired');
});

test('every screen of the page is accessible, and speaks the language of the link', async ({
  page,
  api,
}) => {
  const magic = new MagicPage(page);
  const check = checkerOf(page, ['light', 'dark'], 'body');
  await magic.open((await api.magicLink()).url);
  await expect(magic.button('Continue')).toBeVisible();
  await check('greeting');
  await magic.continue();
  await check('choose');
  await magic.choose('ShipHero');
  await check('credentials');
  await magic.fill({ 'Refresh token': 'sim_full' });
  await magic.submit('ShipHero');
  await magic.connected('ShipHero');
  await check('result');
  await magic.button('Finish').click();
  await expect(magic.title('You are all set')).toBeVisible();
  await check('done');

  await magic.open((await api.magicLink({ language: 'de' })).url);
  await expect(magic.button('Weiter')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await magic.open((await api.magicLink({ language: 'ar' })).url);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('from a mail: sent, read in the local mailbox, followed, connected', async ({
  page,
  api,
  context,
  stack,
}) => {
  const link = await api.magicLink({ integration_allow_list: ['sandbox'], language: 'de' });
  await api.sendMagicLink(link.id, 'pat@example.com');
  await expect.poll(() => api.timeline(link.id)).toContain('sent');
  await page.goto(`${stack.apiUrl}/mail`);
  await page.getByRole('link', { name: /Verbinden Sie Ihr System/ }).click();
  const letter = page.frameLocator('iframe');
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    letter.getByRole('link', { name: 'Verbinden' }).first().click(),
  ]);
  const magic = new MagicPage(opened);
  await magic.button('Weiter').click();
  await magic.button('Sandbox verbinden').click();
  await expect(magic.title('Sandbox ist verbunden')).toBeVisible();
  expect(await api.timeline(link.id)).toEqual([
    'created',
    'sent',
    'opened',
    'started',
    'connected',
  ]);
});
