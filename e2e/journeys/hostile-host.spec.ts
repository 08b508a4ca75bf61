import { expect, test } from '../support/test';

/** A host that does everything which breaks embedded widgets elsewhere. */
const trap = `
  window.keystrokes = [];
  document.addEventListener('keydown', (event) => keystrokes.push(event.key), true);
  const field = document.getElementById('host-field');
  // A focus trap as modal libraries have it: whatever gets focus outside, pull it back.
  document.addEventListener('focusin', (event) => {
    if (event.target !== field && !event.target.closest('#connect')) field.focus();
  });
  document.addEventListener('focusout', () => setTimeout(() => field.focus(), 0));
`;
const body = `
  <div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:rgba(0,0,0,.1)"></div>
  <div style="height:3000px"></div>
  <input id="host-field" aria-label="Host field" style="position:fixed;top:40px;left:0">
  <style>body{overflow:hidden} body.trapped{pointer-events:none} * {box-sizing:content-box}</style>`;

test('a customer finishes by keyboard under a hostile host, which hears no key and is left as found', async ({
  page,
  link,
  openHost,
}) => {
  const host = await openHost({ body, script: trap });
  await host.button.focus();
  await page.evaluate(() => window.scrollTo(0, 400));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.keyboard.press('Enter');
  await page.evaluate(() => document.body.classList.add('trapped'));
  await expect(link.button('Continue')).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'keystrokes').splice(0));

  await link.button('Continue').focus();
  await page.keyboard.press('Enter');
  await expect(link.frame.getByLabel('Search by name')).toBeVisible();
  await link.frame.getByLabel('Search by name').focus();
  await page.keyboard.type('shiph');
  await link.button('ShipHero').focus();
  await page.keyboard.press('Enter');
  const token = link.frame.getByLabel('Refresh token', { exact: true });
  await expect(token).toBeVisible();
  await token.focus();
  await page.keyboard.type('sim_full');
  await page.keyboard.press('Enter');
  await link.connected('ShipHero');
  await link.button('Finish').focus();
  await page.keyboard.press('Enter');
  await expect(link.dialog).toHaveCount(0);

  expect(await page.evaluate(() => Reflect.get(window, 'keystrokes'))).toEqual([]);
  expect(await page.getByLabel('Host field').inputValue()).toBe('');
  expect(host.codes).toHaveLength(1);
  await page.evaluate(() => document.body.classList.remove('trapped'));
  const after = await page.evaluate(() => ({
    overflow: getComputedStyle(document.body).overflow,
    scroll: window.scrollY,
    body: document.body.getAttribute('style'),
    root: document.documentElement.getAttribute('style'),
  }));
  expect(after).toEqual({ overflow: 'hidden', scroll: 400, body: null, root: null });
  expect(before).toContain('host-field');
});

test('closing gives focus back and calls onClose once, onSuccess once', async ({
  link,
  openHost,
}) => {
  const host = await openHost();
  await host.openLink();
  await link.continue();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await link.finish();
  await expect(host.button).toBeFocused();
  for (const name of ['onLoad', 'onSuccess', 'onClose', 'onExit'])
    expect(await host.calls(name), name).toHaveLength(1);
});

test('a page that the organization does not name shows nothing of it', async ({
  link,
  api,
  openHost,
}) => {
  const host = await openHost();
  await api.patchOrganization({
    allowed_origins: ['https://elsewhere.example'],
    name: 'Secret Co',
  });
  // The change is seen everywhere within a second: ask until a token carries it.
  await expect
    .poll(async () => {
      const [, payload = ''] = (await api.linkToken()).split('.');
      return Buffer.from(payload, 'base64url').toString();
    })
    .toContain('elsewhere.example');
  await host.openLink();
  await expect(link.frame.getByText('This page may not show Trackstar Link')).toBeVisible();
  await expect(link.frame.getByText('Secret Co')).toHaveCount(0);
  await expect(link.button('Continue')).toHaveCount(0);
  await api.patchOrganization({ name: 'My company' });
});
