import { login } from '../../apps/api/src/testing/sftp-sender';
import { checkerOf } from '../support/axe';
import { expect, test } from '../support/test';

const way = 'Invoice files that are sent to us';

for (const sendsFirst of [true, false]) {
  const when = sendsFirst ? 'has sent a file' : 'will send files later';
  test(`a customer connects a carrier that ${when}, by values to copy`, async ({
    link,
    openHost,
    page,
    context,
    api,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const check = checkerOf(page, ['light', 'dark']);
    const host = await openHost({ config: { integrationType: 'carrier' } });
    await host.openLink();
    await link.continue();
    await link.choose('FedEx');
    await link.frame.getByRole('radio', { name: way }).check();
    await expect(link.frame.getByRole('textbox')).toHaveCount(0);

    const valueOf = async (label: string) => {
      const row = link.frame
        .locator('dl > div')
        .filter({ has: page.getByText(label, { exact: true }) });
      return (await row.locator('code').innerText()).trim();
    };
    expect(await valueOf('Host')).toBe('localhost');
    const folder = await valueOf('Folder');
    const told = {
      port: Number(await valueOf('Port')),
      username: await valueOf('User name'),
      password: await valueOf('Password'),
      host_key_fingerprint: await valueOf('Host key fingerprint'),
    };
    const send = async (name: string) => {
      const carrier = await login(told);
      await carrier.put(`${folder}/${name}`, 'invoice;1');
      carrier.end();
    };
    await link.button('Copy Password').click();
    await expect(link.button('Copied Password')).toBeVisible();
    await expect(
      link.frame.getByRole('status').filter({ hasText: 'Copied: Password' }),
    ).toHaveCount(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(told.password);
    await check('where to send files');

    // Looking at another way loses nothing of what somebody may already have been told.
    await link.frame.getByRole('radio', { name: /with a password/ }).check();
    await link.frame.getByRole('radio', { name: way }).check();
    expect(await valueOf('Password')).toBe(told.password);

    if (sendsFirst) await send('march.csv');
    await link.submit('FedEx');
    await link.connected('FedEx');
    if (sendsFirst) {
      await expect(link.rows).toHaveText([/^Invoice line items\s*Granted/]);
      await link.finish();
    } else {
      await expect(link.text('Waiting for the first file')).toBeVisible();
      await expect(link.rows).toHaveText([/^Invoice line items\s*Waiting/]);
      await link.rows.getByRole('button').click();
      await expect(link.text('No file has arrived yet.')).toBeVisible();
      await check('waiting for the first file');
      await send('late.csv');
    }
    expect(await api.stored()).not.toEqual([]);
  });
}
