import { expect, test } from '../support/test';

test('no credential, token or code is in an address, a log, the console or the browser’s storage', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  const places: string[] = [];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ request }) => places.push(request.url));
  page.on('request', (request) => places.push(request.url(), request.headers()['referer'] ?? ''));
  page.on('console', (message) => places.push(message.text()));
  page.on('framenavigated', (frame) => places.push(frame.url()));

  const tokens: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('/get-link-token')) return;
    const { linkToken } = (await response.json()) as { linkToken: string };
    tokens.push(linkToken);
  });
  const host = await openHost();
  await host.openLink();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'canary-that-is-refused' });
  await link.submit('ShipHero');
  await expect(link.frame.getByText('did not accept').first()).toBeVisible();
  await link.fill({ 'Refresh token': 'sim_full' });
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  // While the frame is still there: afterwards it is gone, with whatever it kept.
  const live = page.frames().filter((frame) => frame.url().startsWith('http'));
  expect(live.some((frame) => frame.url().startsWith(stack.apiUrl))).toBe(true);
  const stored = await Promise.all(
    live.map((frame) =>
      frame.evaluate(() => {
        try {
          return JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
        } catch {
          return 'this browser gives frames of other sites no storage';
        }
      }),
    ),
  );
  await link.finish();
  const everywhere = [...places, ...stored, stack.logs()].join('\n');
  expect(everywhere).toContain('/link/session');
  const secrets = [...tokens, ...host.codes, 'canary-that-is-refused', 'sim_full', stack.apiKey];
  expect(secrets.length).toBeGreaterThanOrEqual(5);
  for (const secret of secrets) expect(everywhere).not.toContain(secret);
});
