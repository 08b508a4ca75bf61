import { expect, heard, modal, test, told } from './fixtures';
import { ordinaryHost, startLink } from './servers';

test('the frame loads before the click, and no token does', async ({ page, link, visit }) => {
  const { frame } = await visit({ script: ordinaryHost });
  await expect.poll(() => link.requests).toContain('/embed');
  await expect(frame.locator('#key')).toBeAttached();
  expect(await heard(frame)).toEqual([]);
  await page.locator('#open').click();
  await expect
    .poll(async () => (await heard(frame)).map(({ kind }) => kind))
    .toEqual(['open', 'token']);
  expect(link.requests.filter((path) => path.startsWith('/embed'))).toEqual(['/embed']);
});

test('the token appears in no address, storage or log', async ({ page, link, visit }) => {
  const canary = 'canary-token-7431';
  const lines: string[] = [];
  const addresses: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('request', (request) => addresses.push(request.url()));
  const { frame } = await visit({ script: ordinaryHost.replace('link-token', canary) });
  await page.locator('#open').click();
  await expect.poll(async () => JSON.stringify(await heard(frame))).toContain(canary);
  await frame.locator('#connect').click();
  await frame.locator('#leave').click();
  await expect(modal(page)).toHaveCount(0);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  const html = await page.content();
  const everything = [...lines, ...addresses, ...link.requests, stored, html].join('\n');
  expect(everything).not.toContain(canary);
});

test('a frame that does not come is explained, and comes on a second try', async ({
  page,
  link,
  visit,
}) => {
  link.embed = 'down';
  const { frame } = await visit({ script: ordinaryHost });
  await page.locator('#open').focus();
  await page.keyboard.press('Enter');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('This window did not load');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(modal(page)).toHaveCount(0);
  await expect(page.locator('#open')).toBeFocused();
  expect(await told(page)).toContainEqual([
    'onExit',
    expect.objectContaining({ code: 'frame_unreachable' }),
    { step: 'loading' },
  ]);

  await page.keyboard.press('Enter');
  await expect(notice).toBeVisible();
  link.embed = 'up';
  await page.keyboard.press('Enter');
  await expect(frame.locator('#key')).toBeFocused();
  await expect(notice).toHaveCount(0);
  await expect
    .poll(async () => (await heard(frame)).map(({ kind }) => kind))
    .toEqual(['open', 'token']);
});

test('a frame that was away comes by itself, while the customer waits', async ({
  page,
  link,
  visit,
}) => {
  link.embed = 'down';
  const { frame } = await visit({ script: ordinaryHost });
  await page.locator('#open').click();
  await expect(page.getByRole('alert')).toBeVisible();
  link.embed = 'up';
  await expect(frame.locator('#key')).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect
    .poll(async () => (await heard(frame)).map(({ kind }) => kind))
    .toEqual(['open', 'token']);
  // What was tried again is no step of the way back.
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test('a frame that was away when the page loaded is there before the click', async ({
  page,
  link,
  visit,
}) => {
  link.embed = 'down';
  const { frame } = await visit({ script: ordinaryHost });
  await expect.poll(() => link.requests).toContain('/embed');
  link.embed = 'up';
  await expect(frame.locator('#key')).toBeAttached();
  await expect(modal(page)).toHaveCount(0);
});

test('a page of another origin in the frame is told nothing', async ({ page, link, visit }) => {
  const other = await startLink();
  link.embed = { redirectTo: `${other.origin}/embed` };
  const { frame } = await visit({ script: ordinaryHost });
  await page.locator('#open').click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await heard(frame)).toEqual([]);
  expect(await frame.locator('body').evaluate(() => 'hostOrigin' in window)).toBe(false);
  await other.close();
});
