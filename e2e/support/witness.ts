import type { Page } from '@playwright/test';

/** Goes into a host's own script: keeps what a page could read of a customer's typing. */
export const witness = `
window.noticed = [];
for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'compositionend']) {
  window.addEventListener(type, (event) => noticed.push(event.key ?? event.data ?? type), true);
}`;

/** The characters that reached the host since the last look; keys with a name are none. */
export async function takeTyped(page: Page): Promise<string[]> {
  const noticed = await page.evaluate(() => Reflect.get(window, 'noticed').splice(0) as string[]);
  return noticed.filter((key) => key.length === 1);
}

/** All of a host's page that a widget might leave changed; its own dialog is no part of it. */
export function stateOf(page: Page) {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const dialog of copy.querySelectorAll('dialog')) dialog.remove();
    const { body, documentElement: root, activeElement } = document;
    return {
      html: copy.outerHTML,
      fields: [...document.querySelectorAll('input')].map(({ value }) => value),
      focused: activeElement?.id,
      scroll: [window.scrollX, window.scrollY],
      overflow: [body, root].map((each) => getComputedStyle(each).overflow),
      globals: Object.keys(window).filter((name) => name.startsWith('Trackstar')),
    };
  });
}
