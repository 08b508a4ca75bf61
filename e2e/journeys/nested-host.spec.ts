import type { Api } from '../support/api';
import { startHostServer } from '../support/host-server';
import { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

/**
 * Promise: in a page that is itself in a frame the widget works, and shows nothing unless each page
 * above it is allowed: any of them could lay something over it.
 */
const outer = (inner: string) => ({
  type: 'text/html',
  body: `<!doctype html><title>Portal</title>
    <iframe name="portal" src="${inner}" style="width:100%;height:700px;border:0"></iframe>`,
  cors: false,
});

/** Until a token carries them: changes are seen everywhere within a second. */
async function allow(api: Api, origins: string[]) {
  await api.patchOrganization({ allowed_origins: origins });
  const allowed = async () => {
    const [, payload = ''] = (await api.linkToken()).split('.');
    const claims = Buffer.from(payload, 'base64url').toString();
    return origins.every((origin) => claims.includes(origin));
  };
  await expect.poll(allowed).toBe(true);
}

test('a host inside a page of its own origin connects', async ({ page, openHost }) => {
  const host = await openHost({ files: { '/portal': outer('/') } });
  await page.goto(`${host.server.origin}/portal`);
  const inner = page.frameLocator('[name=portal]');
  const link = new LinkModal(page, inner);
  await inner.getByRole('button', { name: 'Connect WMS' }).click();
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
});

test('a host inside a page of another origin connects once that origin is allowed, and shows nothing before', async ({
  page,
  api,
  openHost,
  stack,
}) => {
  const host = await openHost();
  const portal = await startHostServer(stack, { files: { '/portal': outer(host.server.url) } });
  const inner = page.frameLocator('[name=portal]');
  const link = new LinkModal(page, inner);
  const { name } = await api.organization();

  await allow(api, [host.server.origin]);
  await page.goto(`${portal.origin}/portal`);
  await inner.getByRole('button', { name: 'Connect WMS' }).click();
  await expect(link.text('This page may not show Trackstar Link')).toBeVisible();
  await expect(link.text(name)).toHaveCount(0);
  await expect(link.button('Continue')).toHaveCount(0);

  await allow(api, [host.server.origin, portal.origin]);
  await page.reload();
  await inner.getByRole('button', { name: 'Connect WMS' }).click();
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
  await portal.close();
});
