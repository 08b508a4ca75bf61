import type { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

async function connectSandbox(link: LinkModal) {
  await link.continue();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await expect.poll(() => link.pictures()).toHaveLength(1);
  await link.finish();
}

test('the widget works in a page that isolates itself from all others', async ({
  page,
  link,
  openHost,
}) => {
  const host = await openHost({
    crossOrigin: true,
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  });
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await host.openLink();
  await connectSandbox(link);
  expect(host.codes).toHaveLength(1);
  expect(host.complaints).toEqual([]);
});
