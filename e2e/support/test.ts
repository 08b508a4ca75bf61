import { test as base } from '@playwright/test';
import { Api } from './api';
import { DemoPage } from './demo-page';
import { HostPage } from './host-page';
import { startHostServer, type HostOptions, type HostServer } from './host-server';
import { LinkModal } from './link-modal';
import { startStack, type Stack } from './stack';

interface Fixtures {
  link: LinkModal;
  api: Api;
  /** Opens a host app of its own that the organization allows. */
  openHost(options?: HostOptions): Promise<HostPage>;
  demo: DemoPage;
  /** Keeps the browser on this machine; what it wanted from elsewhere. */
  outside: string[];
}

/** One stack per worker: starting it costs seconds, and journeys do not disturb one another. */
export const test = base.extend<Fixtures, { stack: Stack }>({
  stack: [
    // Playwright wants the fixtures destructured, even when there are none.
    async ({}, use) => {
      const stack = await startStack();
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  link: async ({ page }, use) => use(new LinkModal(page)),
  api: async ({ stack }, use) => use(new Api(stack)),
  demo: async ({ page, stack }, use) => use(new DemoPage(page, stack)),
  outside: async ({ context }, use) => {
    const outside: string[] = [];
    await context.route(
      ({ hostname }) => !['localhost', '127.0.0.1'].includes(hostname),
      (route) => {
        outside.push(route.request().url());
        return route.abort();
      },
    );
    await use(outside);
  },
  openHost: async ({ page, stack, api }, use) => {
    const servers: HostServer[] = [];
    await use(async (options = {}) => {
      const server = await startHostServer(stack, options);
      servers.push(server);
      await api.patchOrganization({ allowed_origins: [stack.demoUrl, server.origin] });
      const host = new HostPage(page, server);
      // Not for scripts that the host appends: a journey may hold them back.
      await page.goto(server.url, { waitUntil: 'domcontentloaded' });
      return host;
    });
    for (const server of servers) await server.close();
  },
});

export { expect } from '@playwright/test';
