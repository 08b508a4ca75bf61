import { expect, test } from '../support/test';

test('a customer connects the invoices of a carrier by SFTP, after a wrong password and a wrong folder', async ({
  link,
  openHost,
}) => {
  const host = await openHost({ config: { integrationType: 'carrier' } });
  await host.openLink();
  await link.continue();
  await link.choose('FedEx');
  await link.fill({
    'Account number': '510087240',
    Host: 'sftp.fedex.example',
    'User name': 'sim_full',
    Password: 'sim_wrong',
  });
  await link.submit('FedEx');
  await expect(link.notice).toContainText('Check user name, password and folder');
  await link.fill({ Password: 'sim_secret', Folder: '/nowhere' });
  await link.submit('FedEx');
  await expect(link.field('Folder')).toBeFocused();
  await expect(link.field('Folder')).toHaveAccessibleDescription(/^FedEx refused this folder\./);
  await link.fill({ Folder: '/invoices' });
  await link.submit('FedEx');
  await link.connected('FedEx');
  await expect(link.rows).toHaveText([/^Invoice line items/]);
});

test('a customer connects a shop without https, whose requests are signed', async ({
  link,
  openHost,
}) => {
  const host = await openHost({ config: { integrationType: 'cart' } });
  await host.openLink();
  await link.continue();
  await link.choose('WooCommerce');
  await link.fill({
    'Store address': 'http://shop.example',
    'Consumer key': 'ck_sim_full',
    'Consumer secret': 'cs_sim_secret',
  });
  await link.submit('WooCommerce');
  await link.connected('WooCommerce');
  await expect(link.rows).toHaveText([/^Orders/, /^Products/]);
});
