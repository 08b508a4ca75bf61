import { expect, test } from '../support/test';

test('a button offers what its options say, in the order of the alphabet', async ({
  link,
  openHost,
}) => {
  const host = await openHost();
  const offers = async (options: Parameters<typeof host.init>[0], systems: string[]) => {
    await host.init(options);
    await host.openLink();
    await link.continue();
    await expect(link.rows).toHaveText(systems);
    await link.close();
    await link.closed();
  };
  // Out of these, so that the catalogue may grow.
  const three = ['shipstation', 'shiphero', 'sandbox'];
  const of = (options: Parameters<typeof host.init>[0], systems: string[]) =>
    offers({ integrationAllowList: three, ...options }, systems);
  await of({ sandbox: false }, ['ShipHero', 'ShipStation']);
  await of({ sandbox: true }, ['Sandbox', 'ShipHero', 'ShipStation']);
  await of({ integrationAllowList: ['shipstation', 'sandbox'] }, ['Sandbox', 'ShipStation']);
  await of({ integrationsWithEndpoints: ['get_orders', 'get_inbound_shipment'] }, [
    'Sandbox',
    'ShipHero',
  ]);
});

test('a button leaves out what it blocks, unless it names what it allows as well', async ({
  link,
  openHost,
}) => {
  const host = await openHost();
  const isOffered = async (options: Parameters<typeof host.init>[0], offered: boolean) => {
    await host.init(options);
    await host.openLink();
    await link.continue();
    await expect(link.rows.filter({ hasText: 'ShipStation' })).toHaveCount(1);
    await expect(link.rows.filter({ hasText: 'ShipHero' })).toHaveCount(offered ? 1 : 0);
    await link.close();
    await link.closed();
  };
  await isOffered({}, true);
  await isOffered({ integrationBlockList: ['shiphero'] }, false);
  const both = { integrationAllowList: ['shipstation'], integrationBlockList: ['shiphero'] };
  await isOffered(both, true);
});

test('carts and carriers are offered to whoever asks for them, and an empty offer says so', async ({
  link,
  openHost,
}) => {
  const only = { integrationAllowList: ['sandbox'] };
  const host = await openHost({ config: { integrationType: 'cart', ...only } });
  await host.openLink();
  await expect(link.title('Connect your store to')).toBeVisible();
  // There is one: nothing to choose.
  await link.continue();
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await expect(link.rows).toHaveCount(3);
  await link.finish();

  await host.init({ integrationType: 'carrier' });
  await host.openLink();
  await expect(link.title('Connect your carrier to')).toBeVisible();
  await link.close();

  await host.init({ integrationType: 'freight', integrationAllowList: [] });
  await host.openLink();
  await link.continue();
  await expect(link.text('There is nothing to connect yet')).toBeVisible();
});

test('one allowed system, or one that the host opens, is gone to directly', async ({
  link,
  openHost,
}) => {
  const host = await openHost({ config: { integrationAllowList: ['shiphero'] } });
  await host.openLink();
  await link.continue();
  await expect(link.title('Connect ShipHero')).toBeVisible();
  await link.close();
  await link.closed();

  await host.init({ integrationAllowList: [] });
  await host.open({ integrationId: 'shipstation' });
  await expect(link.title('Connect ShipStation')).toBeVisible();
  await expect(link.button('Back')).toHaveCount(0);
  await link.close();
  await link.closed();

  await host.open({ integrationId: 'unheard-of' });
  await expect(link.notice).toContainText('That system is not available here');
  await expect(link.rows.filter({ hasText: 'ShipHero' })).toHaveCount(1);
});

test('functions that a button disables are neither asked for nor available afterwards', async ({
  link,
  api,
  openHost,
}) => {
  const host = await openHost({
    config: { disabledFunctions: ['get_orders', 'create_order', 'no_such_function'] },
  });
  await host.openLink();
  await link.continue();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await expect(link.rows.filter({ hasText: 'Products' })).toBeVisible();
  await expect(link.rows.filter({ hasText: 'Orders' })).toHaveCount(0);
  await link.finish();
  const { available_actions } = await api.exchange(host.codes[0] ?? '');
  expect(available_actions).toContain('get_products');
  expect(available_actions).not.toContain('get_orders');
  expect(available_actions).not.toContain('create_order');
});
