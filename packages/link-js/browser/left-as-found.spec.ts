import type { Page } from '@playwright/test';
import { expect, modal, testWithScrollbars as test, told } from './fixtures';
import { ordinaryHost } from './servers';

/** Promise: closing leaves the host's page as it was: scroll, overflow, focus, attributes. */

/** What a host could notice afterwards. */
function tracesIn(page: Page) {
  return page.evaluate(() => ({
    scroll: [window.scrollX, window.scrollY],
    html: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
    body: [...document.body.attributes].map(({ name, value }) => `${name}=${value}`),
    overflow: getComputedStyle(document.body).overflow,
    focused: document.activeElement?.id,
    width: document.body.getBoundingClientRect().width,
  }));
}

/** Wheel events are applied with the next frame. */
const nextFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

const pages = {
  'a long page': { body: '<div style="height:4000px"></div>' },
  'a body with inline overflow': {
    body: '<div style="height:4000px"></div><script>document.body.style.overflowY="scroll"</script>',
  },
  'a root that scrolls on its own': {
    head: '<style>html{overflow-y:scroll;height:100%}body{height:100%;overflow-x:hidden}</style>',
    body: '<div style="height:4000px"></div>',
  },
  'a viewport that scrolls by its body': {
    head: '<style>html,body{height:100%}body{overflow-x:hidden}</style>',
    body: '<div style="height:4000px"></div>',
  },
  'a body that must not scroll': { head: '<style>body{overflow:hidden}</style>' },
};

for (const [name, host] of Object.entries(pages)) {
  test(`behind the modal nothing scrolls, and closing leaves ${name} as it was`, async ({
    page,
    visit,
  }) => {
    const { frame } = await visit({ ...host, script: ordinaryHost });
    await page.locator('#open').focus();
    const before = await tracesIn(page);
    await page.keyboard.press('Enter');
    await expect(frame.locator('#key')).toBeFocused();

    await page.mouse.move(5, 5);
    await page.mouse.wheel(0, -300);
    await nextFrames(page);
    const during = await tracesIn(page);
    expect([during.scroll, during.width]).toEqual([before.scroll, before.width]);
    await frame.locator('#leave').click();
    await expect(modal(page)).toHaveCount(0);

    expect(await tracesIn(page)).toEqual(before);
  });
}

test("the host's hotkeys rest while the modal is open, and no longer", async ({ page, visit }) => {
  const hotkeys = `window.pressed = []; addEventListener('keydown', ({ key }) => window.pressed.push(key));`;
  const { frame } = await visit({ script: ordinaryHost + hotkeys });
  await page.locator('#open').click();
  await expect(frame.locator('#key')).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('a');
  await frame.locator('#leave').click();
  await expect(modal(page)).toHaveCount(0);
  await page.keyboard.press('b');
  expect(await page.evaluate(() => Reflect.get(window, 'pressed') as string[])).toEqual(['b']);
});

test('a click beside the card is no click outside of anything of the host', async ({
  page,
  visit,
}) => {
  const outside = `window.outside = [];
    for (const type of ['pointerdown', 'mousedown', 'click', 'focusin']) {
      document.addEventListener(type, ({ target }) => {
        if (target.id !== 'open') window.outside.push(type);
      });
    }`;
  const { frame } = await visit({ script: ordinaryHost + outside });
  await page.locator('#open').click();
  await expect(frame.locator('#key')).toBeFocused();
  await page.mouse.click(5, 5);
  await frame.locator('#leave').click();
  await expect(modal(page)).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'outside') as string[])).toEqual([]);
});

test('what a host changes while the modal is open stays changed', async ({ page, visit }) => {
  const { frame } = await visit({ ...pages['a long page'], script: ordinaryHost });
  await page.locator('#open').click();
  await page.evaluate(() => {
    document.body.style.setProperty('overflow-y', 'clip');
  });
  await frame.locator('#leave').click();
  await expect(modal(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.body.style.overflowY)).toBe('clip');
});

test('on a phone the card fills the screen', async ({ page, visit }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  const { frame } = await visit({ script: ordinaryHost });
  await page.locator('#open').click();
  await expect(frame.locator('#key')).toBeFocused();
  const card = page.locator('iframe[title="Trackstar Link"]');
  expect(await card.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 700 });
  await expect(card).toHaveCSS('border-radius', '0px');
});

test('Escape and a click beside the card ask the frame; a third party closing is noticed', async ({
  page,
  visit,
}) => {
  const { frame } = await visit({ script: ordinaryHost });
  await page.locator('#open').click();
  await expect(frame.locator('#key')).toBeFocused();
  await page.mouse.click(5, 5);
  await expect(frame.locator('#key')).toBeFocused();
  const heardKinds = () =>
    frame
      .locator('body')
      .evaluate(() => (Reflect.get(window, 'heard') as { kind: string }[]).map(({ kind }) => kind));
  await expect.poll(heardKinds).toEqual(['open', 'token', 'close-requested']);

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const presses of [2, 3, 4]) {
    await page.keyboard.press('Escape');
    await expect.poll(heardKinds).toHaveLength(presses + 2);
  }
  await expect(modal(page)).toHaveCount(1);
  expect((await told(page)).map(([name]) => name)).toEqual(['onLoad']);

  await page.evaluate(() => document.querySelector('dialog')?.close());
  await expect.poll(async () => (await told(page)).map(([name]) => name)).toContain('onClose');
  expect(await page.evaluate(() => document.body.hasAttribute('style'))).toBe(false);
});
