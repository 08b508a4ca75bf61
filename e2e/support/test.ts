import { test as base } from '@playwright/test';
import { Api } from './api';
import { LinkModal } from './link-modal';
import { startStack, type Stack } from './stack';

/** One stack per worker: starting it costs seconds, and journeys do not disturb one another. */
export const test = base.extend<{ link: LinkModal; api: Api }, { stack: Stack }>({
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
});

export { expect } from '@playwright/test';
