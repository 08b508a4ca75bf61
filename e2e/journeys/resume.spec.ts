import type { Page } from '@playwright/test';
import { enter } from '../support/enter';
import { createLinkToken } from '../support/host-server';
import type { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

/** All that any page or frame of the tab keeps. */
async function stored(page: Page): Promise<string> {
  const live = page.frames().filter((frame) => frame.url().startsWith('http'));
  const each = await Promise.all(
    live.map((frame) =>
      frame.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
    ),
  );
  return each.join('\n');
}

async function toShipStation(link: LinkModal) {
  await link.continue();
  await enter(link.frame.getByLabel('Search by name'), 'station');
  await link.choose('ShipStation');
  await link.frame.getByRole('radio', { name: 'Single API key (V2)' }).check();
  await link.fill({ 'API key': 'canary-that-is-secret' });
}

test('a reload of the host page costs the secrets and nothing else', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost({
    hostname: 'localhost',
    linkToken: () => createLinkToken(stack, 'northwind-resumes-1'),
  });
  await host.openLink();
  await toShipStation(link);
  expect(await stored(page)).not.toContain('canary-that-is-secret');

  await page.reload();
  // It waits for the customer to come back.
  await expect(host.button).toBeVisible();
  await expect(link.dialog).toHaveCount(0);
  await host.openLink();
  await expect(link.title('Connect ShipStation')).toBeFocused();
  await expect(link.text('You left off here.')).toBeVisible();
  await expect(link.frame.getByRole('radio', { name: 'Single API key (V2)' })).toBeChecked();
  await expect(link.field('API key')).toHaveValue('');
  await link.button('Back').click();
  await expect(link.frame.getByLabel('Search by name')).toHaveValue('station');
  await enter(link.frame.getByLabel('Search by name'), 'sandbox');

  await page.reload();
  await host.openLink();
  await expect(link.frame.getByLabel('Search by name')).toHaveValue('sandbox');
  await link.choose('Sandbox');
  await link.playOutcome('Missing permission');
  await page.reload();
  await host.openLink();
  await expect(link.field('What should happen').getByRole('option', { selected: true })).toHaveText(
    'Missing permission',
  );
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await link.finish();
  expect(host.codes).toHaveLength(1);
  expect(host.server.requests.filter(({ path }) => path === '/get-link-token')).toHaveLength(4);

  // Done: the next visit is a new one.
  await page.reload();
  await host.openLink();
  await expect(link.title('Connect your')).toBeVisible();
});

test('whoever wants to start over does, and whoever has left is not brought back', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost({
    hostname: 'localhost',
    linkToken: () => createLinkToken(stack, 'northwind-resumes-2'),
  });
  await host.openLink();
  await toShipStation(link);
  await page.reload();
  await host.openLink();
  await link.button('Start over').click();
  await expect(link.title('Connect your')).toBeFocused();

  await toShipStation(link);
  await link.close();
  await link.button('Leave').click();
  await link.closed();
  await page.reload();
  await host.openLink();
  await expect(link.title('Connect your')).toBeVisible();
});

test('another customer in the same tab finds nothing of the first', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  let customer = 'northwind-resumes-3';
  const host = await openHost({
    hostname: 'localhost',
    linkToken: () => createLinkToken(stack, customer),
  });
  await host.openLink();
  await toShipStation(link);
  await page.reload();
  customer = 'southwind';
  await host.openLink();
  await expect(link.title('Connect your')).toBeVisible();
  expect(await stored(page)).not.toMatch(/northwind|shipstation|station/);
});

test('where the browser keeps nothing for frames, the customer simply starts over', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const host = await openHost({ linkToken: () => createLinkToken(stack, 'northwind-resumes-4') });
  await host.openLink();
  await toShipStation(link);
  await page.reload();
  await host.openLink();
  await expect(link.title('Connect your')).toBeVisible();
  await toShipStation(link);
  await expect(link.field('API key')).toHaveValue('canary-that-is-secret');
  expect(host.complaints).toEqual([]);
});
