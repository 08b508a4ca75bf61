import type { Page } from '@playwright/test';
import { expect, modal, test, told, type Visit } from './fixtures';
import { ordinaryHost, type HostPage } from './servers';

/**
 * Promise: whatever a host page does to its own elements, the customer reads and types in the frame,
 * and not one keystroke reaches the host. (Chromium; other engines are not looked at.)
 */
const hosts: Record<string, HostPage> = {
  'a focus trap that grabs every focus': {
    script: `${ordinaryHost}
      const trap = document.querySelector('input');
      const grab = () => { if (document.querySelector('dialog[open]')) trap.focus(); };
      for (const type of ['focusin', 'focusout', 'blur', 'keydown']) addEventListener(type, grab, true);
      setInterval(grab, 5);`,
  },
  'no pointer events and no scrolling': {
    head: '<style>html,body{pointer-events:none;overflow:hidden}</style>',
    script: ordinaryHost,
  },
  'every style unset': {
    head: '<style>*{all:unset !important} *::backdrop{display:none}</style>',
    script: ordinaryHost,
  },
  'a war of layers': {
    head: `<style>
      @layer war {
        *:not(#open) { position: static !important; z-index: 1 !important; width: 10px !important;
          opacity: 0.1 !important; visibility: hidden !important; transition: all 9s !important }
      }
      #wall { position: fixed; inset: 0; z-index: 2147483647; background: red }
      html { transform: translateX(1px) }
      #open { visibility: visible }
    </style>`,
    body: '<div id="wall"></div>',
    script: ordinaryHost,
  },
  'a library that makes all children of the body inert': {
    script: `${ordinaryHost}
      new MutationObserver(() => {
        const open = !!document.querySelector('dialog[open]');
        for (const child of document.body.children) child.inert = open;
      }).observe(document.documentElement, { subtree: true, attributeFilter: ['open'] });`,
  },
};

for (const [name, host] of Object.entries(hosts)) {
  test(`a customer connects by keyboard in a page with ${name}`, async ({ page, visit }) => {
    const { frame, errors } = await visit({ ...host, body: `${host.body ?? ''}<input>` });
    await connectByKeyboard(page, frame);
    expect(errors).toEqual([]);
  });
}

test('a customer connects under a strict content policy with Trusted Types', async ({
  page,
  link,
  visit,
}) => {
  const policy = [
    `default-src 'none'; script-src 'self' ${link.origin}; style-src 'self'; frame-src ${link.origin}`,
    `require-trusted-types-for 'script'; trusted-types 'none'`,
  ].join('; ');
  const { frame, errors } = await visit({
    body: '<input>',
    script: ordinaryHost,
    headers: { 'content-security-policy': policy },
  });
  await connectByKeyboard(page, frame);
  expect(errors).toEqual([]);
});

async function connectByKeyboard(page: Page, frame: Visit['frame']) {
  const card = page.locator('iframe[title="Trackstar Link"]');
  await expect(card).toBeAttached();
  await expect(card).toBeHidden();
  await page.locator('#open').focus();
  await page.keyboard.press('Enter');
  await expect(frame.locator('#key')).toBeFocused();
  await expectCard(page);
  await page.keyboard.type('secret');
  await expect(frame.locator('#key')).toHaveValue('secret');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => told(page)).toContainEqual(['onSuccess', 'code-secret', 'sandbox']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(modal(page)).toHaveCount(0);
  await expect(page.locator('input')).toHaveValue('');
}

/** The card stands in the middle of the screen, in front of everything, fully opaque. */
async function expectCard(page: Page) {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const box = await page.locator('iframe[title="Trackstar Link"]').boundingBox();
  const tall = Math.min(640, height - 32);
  expect(box).toEqual({ x: (width - 400) / 2, y: (height - tall) / 2, width: 400, height: tall });
  const middle = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.tagName,
    [width / 2, height / 2],
  );
  expect(middle).toBe('IFRAME');
  await expect(modal(page)).toHaveCSS('opacity', '1');
}
