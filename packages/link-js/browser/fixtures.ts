import {
  expect,
  test as base,
  type FrameLocator,
  type LaunchOptions,
  type Page,
} from '@playwright/test';
import { startHost, startLink, type HostPage, type LinkSite } from './servers';

export interface Visit {
  frame: FrameLocator;
  origin: string;
  /** Uncaught errors and console errors of the host's page. */
  errors: string[];
}

/** A Link server per test, and hosts that embed it. */
export const test = base.extend<{ link: LinkSite; visit: (host: HostPage) => Promise<Visit> }>({
  link: async ({}, use) => {
    const link = await startLink();
    await use(link);
    await link.close();
  },
  visit: async ({ page, link }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (host) => {
      const { origin, close } = await startHost(link, host);
      closing.push(close);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(origin);
      return { frame: page.frameLocator('iframe[title="Trackstar Link"]'), origin, errors };
    });
    for (const close of closing) await close();
  },
});

/** As a desktop browser, whose scrollbars take up room; headless ones have none by default. */
export const testWithScrollbars = test.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] }),
    { scope: 'worker' },
  ],
});

export { expect };

/** What the host page was told so far, in order: `['onSuccess', code, integration]`. */
export function told(page: Page): Promise<unknown[][]> {
  return page.evaluate(() => Reflect.get(window, 'told') as unknown[][]);
}

/** What the frame heard so far. */
export function heard(frame: FrameLocator): Promise<{ kind: string }[]> {
  return frame.locator('body').evaluate(() => Reflect.get(window, 'heard') as { kind: string }[]);
}

export const modal = (page: Page) => page.locator('dialog[open]');
