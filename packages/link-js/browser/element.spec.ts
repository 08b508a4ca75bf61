import { expect, heard, modal, test, told } from './fixtures';

/** Promise: <trackstar-connect> is a button of any page, however strict, and looks as the page likes. */

const record = `
  window.told = [];
  const element = document.querySelector('trackstar-connect');
  for (const name of ['load', 'success', 'close', 'exit', 'event']) {
    element.addEventListener('trackstar-' + name, ({ detail }) => told.push([name, detail?.authCode ?? null]));
  }`;
const withToken = `${record}
  element.getLinkToken = async () => 'link-token';`;

test('a customer connects under a strict content policy', async ({ page, link, visit }) => {
  const policy = [
    `default-src 'none'; script-src 'self' ${link.origin}; style-src 'self'; frame-src ${link.origin}`,
    `require-trusted-types-for 'script'; trusted-types 'none'`,
  ].join('; ');
  const { frame, errors } = await visit({
    tag: 'element.js',
    body: '<form action="/elsewhere"><trackstar-connect integration-type="cart">\n</trackstar-connect></form>',
    script: withToken,
    headers: { 'content-security-policy': policy },
  });
  const button = page.getByRole('button', { name: 'Connect Cart' });
  await expect(button).toHaveCSS('border-top-color', 'rgb(241, 241, 241)');
  await expect(button).toHaveCSS('padding-left', '20px');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(frame.locator('#key')).toBeFocused();
  await page.keyboard.type('secret');
  await frame.locator('#connect').click();
  await expect.poll(() => told(page)).toContainEqual(['success', 'code-secret']);
  await frame.locator('#leave').click();
  await expect(modal(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(errors).toEqual([]);
});

test('a page dresses it with its own stylesheet', async ({ page, visit }) => {
  await visit({
    tag: 'element.js',
    head: `<style>
      trackstar-connect { display: block; width: 300px; font: italic 20px serif }
      trackstar-connect::part(button) { background: rgb(1, 2, 3); color: white; border: 0 }
    </style>`,
    body: '<trackstar-connect><b>Connect Integration</b></trackstar-connect>',
    script: withToken,
  });
  const button = page.getByRole('button', { name: 'Connect Integration' });
  await expect(button).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await expect(button).toHaveCSS('font-style', 'italic');
  await expect(button).toHaveCSS('width', '300px');
});

test('a click that comes before the page has set its function is not lost', async ({
  page,
  visit,
}) => {
  const { frame } = await visit({
    tag: 'element.js',
    body: '<trackstar-connect></trackstar-connect>',
    script: record,
  });
  await page.getByRole('button', { name: 'Connect WMS' }).click();
  await expect(frame.locator('#key')).toBeFocused();
  await page.evaluate(() => {
    const element = document.querySelector('trackstar-connect');
    if (element) Reflect.set(element, 'getLinkToken', () => Promise.resolve('late'));
  });
  await expect.poll(() => heard(frame)).toContainEqual({ kind: 'token', token: 'late' });
});

test('with main.js on the same page there is one registry and one window', async ({
  page,
  link,
  visit,
}) => {
  const { frame } = await visit({
    tag: 'main.js',
    head: `<script src="${link.origin}/element.js"></script>`,
    body: '<trackstar-connect button-id="A"></trackstar-connect>',
    script: `${withToken}
      Trackstar.init({ getLinkToken: async () => 'other', onSuccess() {}, buttonId: 'B' });
      document.getElementById('open').onclick = () => TrackstarB.open();`,
  });
  expect(
    await page.evaluate(() => Object.keys(window).filter((it) => /^Trackstar/.test(it))),
  ).toEqual(['Trackstar', 'TrackstarA', 'TrackstarB']);
  await page.locator('#open').click();
  await expect(frame.locator('#key')).toBeFocused();
  await frame.locator('#leave').click();
  await page.getByRole('button', { name: 'Connect WMS' }).click();
  await expect.poll(() => heard(frame)).toContainEqual({ kind: 'token', token: 'link-token' });
  await expect(page.locator('iframe')).toHaveCount(1);
});
