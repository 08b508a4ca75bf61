import { createLinkToken } from '../support/host-server';
import { expect, test } from '../support/test';

test('a system that is down, busy or disabled is named with whose side it is on, and can be tried again', async ({
  link,
  api,
  openHost,
}) => {
  const before = await api.stored();
  const host = await openHost();
  await host.openLink();
  await link.continue();
  await link.choose('Sandbox');
  for (const [outcome, title, text] of [
    ['System down', 'Sandbox cannot be reached', 'The fault is there or on the way there'],
    ['Too many requests', 'Sandbox asks for a short pause', 'Wait a minute, then try again.'],
  ] as const) {
    await link.playOutcome(outcome);
    await link.submit('Sandbox');
    await expect(link.title(title)).toBeFocused();
    await expect(link.notice).toContainText(text);
    await expect(link.notice).toContainText('req_');
    await link.button('Try again').click();
    await expect(link.title(title)).toBeFocused();
    await link.button('Back').click();
    await expect(
      link.field('What should happen').getByRole('option', { selected: true }),
    ).toHaveText(outcome);
  }
  for (const [outcome, title] of [
    ['Wrong credentials', 'Sandbox did not accept these credentials'],
    ['Account disabled', 'Sandbox has disabled this account'],
  ] as const) {
    await link.playOutcome(outcome);
    await link.submit('Sandbox');
    await expect(link.notice).toContainText(title);
  }
  expect(await api.stored()).toEqual(before);
  await link.playOutcome('Missing permission');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await expect(link.text('Some permissions are missing')).toBeVisible();
});

test('a slow system is watched answer by answer, and a check that is left connects nothing', async ({
  link,
  api,
  openHost,
}) => {
  const before = await api.stored();
  const host = await openHost();
  const openSlow = async () => {
    await host.open({ integrationId: 'sandbox' });
    await link.playOutcome('Slow answers');
  };
  await openSlow();
  await link.submit('Sandbox');
  await expect(link.title('Connecting Sandbox')).toBeFocused();
  await link.close();
  await expect(link.text('The check is still running.')).toBeVisible();
  await link.button('Leave').click();
  await link.closed();

  await openSlow();
  const seen = await link.watchRows();
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  // Some were answered while others were still being asked.
  expect(await seen()).toContainEqual(expect.stringMatching(/Granted.*Checking|Checking.*Granted/));
  await link.finish();
  expect(host.codes).toHaveLength(1);
  // The first check began earlier: had it gone on, it would be here by now.
  expect(await api.stored()).toHaveLength(before.length + 1);
});

test('whoever is offline is told so, loses nothing, and goes on when the network is back', async ({
  context,
  link,
  openHost,
}) => {
  const host = await openHost();
  await host.openLink();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'sim_full' });
  await context.setOffline(true);
  await link.submit('ShipHero');
  await expect(link.title('You are offline')).toBeVisible();
  await link.button('Try again').click();
  await expect(link.title('You are offline')).toBeVisible();
  await context.setOffline(false);
  await link.connected('ShipHero');
  await link.finish();
  expect(host.codes).toHaveLength(1);
});

test('a server that is away or fails is told apart from the customer’s own network, and trying again works', async ({
  page,
  link,
  openHost,
}) => {
  let server: 'failing' | 'away' | 'up' = 'failing';
  // Before the page and its frame begin to load: changed midway, requests can get stuck.
  await page.route('**/link/session', (route) => {
    if (server === 'up') return route.continue();
    if (server === 'away') return route.abort('connectionrefused');
    return route.fulfill({
      status: 500,
      headers: { 'x-request-id': 'req_of_the_failure' },
      json: { error: 'This is our fault.', origin: 'trackstar', code: 'internal' },
    });
  });
  const host = await openHost();
  await host.openLink();
  await expect(link.title('Our server made a mistake')).toBeVisible();
  await expect(link.notice).toContainText('req_of_the_failure');
  server = 'away';
  await link.button('Try again').click();
  await expect(link.title('Our server could not be reached')).toBeVisible({ timeout: 15_000 });
  server = 'up';
  await link.button('Try again').click();
  await expect(link.button('Continue')).toBeVisible();
});

test('a long wait says what is being waited for', async ({ page, link, openHost, stack }) => {
  await page.clock.install();
  let giveToken = () => {};
  const asked = new Promise<void>((resolve) => (giveToken = resolve));
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/link/session', async (route) => {
    await held;
    await route.continue();
  });
  const host = await openHost({ linkToken: () => asked.then(() => createLinkToken(stack)) });
  await host.openLink();
  await expect(link.title('Loading')).toBeAttached();
  await page.clock.fastForward(4500);
  await expect(link.text('Still waiting for the page behind this window.')).toBeVisible();
  const request = page.waitForRequest('**/link/session');
  giveToken();
  await request;
  await page.clock.fastForward(4500);
  await expect(link.text('Still loading. The connection seems slow.')).toBeVisible();
  answer();
  await expect(link.button('Continue')).toBeVisible();
});
