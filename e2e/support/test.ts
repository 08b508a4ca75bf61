import { test as base } from '@playwright/test';
import { Api } from './api';
import { startHostPage, type HostPage, type HostPageOptions } from './host-page';
import { LinkModal } from './link-modal';
import { startStack, type Stack } from './stack';

interface Fixtures {
  link: LinkModal;
  api: Api;
  /** Opens a host app of its own that the organization allows. */
  openHost(options?: HostPageOptions): Promise<HostPage>;
}

/** One stack per worker: starting it costs seconds, and journeys do not disturb one another. */
export const test = base.extend<Fixtures, { stack: Stack }>({
  stack: [
    // Playwright wants the fixtures destructured, even when there are none.
    // eslint-disable-next-line no-empty-pattern -- see above
    async ({}, use) => {
      const stack = await startStack();
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  link: async ({ page }, use) => use(new LinkModal(page)),
  api: async ({ stack }, use) => use(new Api(stack)),
  openHost: async ({ page, stack, api }, use) => {
    const hosts: HostPage[] = [];
    await use(async (options = {}) => {
      const host = await startHostPage(stack, options);
      hosts.push(host);
      await api.patchOrganization({ allowed_origins: [stack.demoUrl, host.origin] });
      await page.goto(host.url);
      return host;
    });
    for (const host of hosts) await host.close();
  },
});

export { expect } from '@playwright/test';
