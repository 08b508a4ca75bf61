import { expect, test } from '../support/test';

test('a customer connects the sandbox, and the backend of the demo holds the access token', async ({
  page,
  demo,
  link,
  api,
}) => {
  await demo.goto();
  await demo.connect();
  await link.continue();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  // The page's own backend passes on what it may know: never the token.
  await demo.hasReceived('sandbox');
  await expect(demo.newest()).toContainText(/Access token…\S{4} /);
  expect(await page.content()).not.toContain('trackstar_');
  await link.finish();
  await expect(demo.log).toContainText('onSuccess any · sandbox');
  await expect(demo.log).toContainText('onClose any');

  const newest = await demo.newest().getAttribute('data-connection-id');
  const connection = (await api.connections()).find((each) => each.connection_id === newest);
  expect(connection?.integration_name).toBe('sandbox');
  expect(connection?.available_actions).toContain('get_orders');
  await expect(demo.rowOf(connection?.connection_id ?? '')).toContainText('OK');
  expect((await api.installs()).map(({ id }) => id)).not.toContain(newest);
});

test('a wrong ShipHero token is explained and leaves nothing behind; one that lacks a scope connects, and the missing permission is named', async ({
  demo,
  link,
  api,
}) => {
  const before = await api.stored();
  await demo.goto();
  await demo.connect();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'sim_wrong' });
  await link.submit('ShipHero');
  await expect(link.notice).toContainText('ShipHero did not accept these credentials');
  await expect(link.notice).toContainText('Copy the whole token.');
  await expect(link.notice).toContainText('req_');
  await expect(link.field('Refresh token')).toBeFocused();
  await expect(link.field('Refresh token')).toHaveAccessibleDescription(
    /^ShipHero refused this refresh token\./,
  );
  await expect(link.text('Copy the whole token.')).toHaveCount(1);
  await expect(link.text('Where to find it')).toHaveCount(1);
  expect(await api.stored()).toEqual(before);

  await link.fill({ 'Refresh token': 'sim_no_orders_scope' });
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  await expect(link.text('Some permissions are missing')).toBeVisible();
  await link.button('Orders Not granted').click();
  await expect(link.text('This account is not allowed to read it.')).toBeVisible();
  await expect(link.text(/lacks the scope view:orders/)).toBeVisible();
  await link.finish();

  await demo.hasReceived('shiphero');
  const added = (await api.connections()).filter((each) => !before.includes(each.connection_id));
  expect(added).toHaveLength(1);
  expect(added[0]?.errors).toEqual([
    expect.objectContaining({ error_type: 'missing_permission', resource: 'orders' }),
  ]);
  await expect(demo.rowOf(added[0]?.connection_id ?? '')).toContainText('1 problem');
});

test('ShipStation is connected by either of its ways to sign in, and a key of one is refused by the other', async ({
  demo,
  link,
}) => {
  await demo.goto();
  await demo.connect();
  await link.continue();
  await link.choose('ShipStation');
  await link.fill({ 'API key': 'sim_full', 'API secret': 'sim_secret' });
  await link.submit('ShipStation');
  await link.connected('ShipStation');
  await expect(link.text('Fully authorized')).toBeVisible();
  await link.finish();
  await demo.hasReceived('shipstation');

  await demo.connect();
  await link.continue();
  await link.choose('ShipStation');
  await link.frame.getByRole('radio', { name: 'Single API key (V2)' }).check();
  await expect(link.field('API secret')).toHaveCount(0);
  await link.fill({ 'API key': 'sim_full' });
  await link.submit('ShipStation');
  await expect(link.notice).toContainText('ShipStation did not accept these credentials');
  await link.fill({ 'API key': 'sim_v2_free_plan' });
  await link.submit('ShipStation');
  await link.connected('ShipStation');
  await link.button('Inventory Not granted').click();
  await expect(link.text('This part is not switched on for the account.')).toBeVisible();
  await link.finish();
});

test('three buttons on a page each open their own system, without a list to choose from', async ({
  demo,
  link,
}) => {
  await demo.goto();
  for (const system of ['ShipHero', 'Sandbox', 'ShipStation']) {
    await demo.connect(`Connect ${system}`);
    await link.continue();
    await expect(link.title(`Connect ${system}`)).toBeVisible();
    await link.close();
    await link.closed();
    await expect(demo.log).toContainText(`onClose ${system.toLowerCase()}`);
  }
});

const variants = {
  React: { path: '/', events: true },
  Angular: { path: '/angular.html', events: true },
  'a script tag': { path: '/plain.html', events: true },
  'the custom element': { path: '/element.html', events: true },
  'the published package': { path: '/published.html', events: false },
};

for (const [name, { path, events }] of Object.entries(variants)) {
  test(`a page with ${name} connects the sandbox, under a policy that nothing breaks`, async ({
    page,
    demo,
    link,
    api,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    const before = await api.stored();
    await demo.goto(path);
    await demo.connect();
    await link.continue();
    await link.choose('Sandbox');
    await link.submit('Sandbox');
    await link.connected('Sandbox');
    await link.finish();

    const [added] = (await api.stored()).filter((id) => !before.includes(id));
    await expect(demo.newest()).toContainText(added ?? 'nothing was stored');
    await expect(demo.rowOf(added ?? '')).toContainText('OK');
    const told = await demo.told('any');
    const awaited = ['onLoad', 'onSuccess', 'store-token', 'onClose'];
    expect(told.filter((each) => awaited.includes(each))).toEqual(awaited);
    expect(told.includes('onEvent connected')).toBe(events);
    expect(complaints).toEqual([]);
  });
}

test('a warehouse, a shop and a carrier have a button each, which offers systems of that kind', async ({
  demo,
  link,
}) => {
  await demo.goto();
  const kinds = {
    'Connect a warehouse': ['Connect your warehouse system to', 'ShipHero', 'FedEx'],
    'Connect a shop': ['Connect your store to', 'WooCommerce', 'ShipHero'],
    'Connect a carrier': ['Connect your carrier to', 'FedEx', 'WooCommerce'],
  } as const;
  for (const [button, [title, own, other]] of Object.entries(kinds)) {
    await demo.connect(button);
    await expect(link.title(title)).toBeVisible();
    await link.continue();
    await expect(link.button(own)).toBeVisible();
    await expect(link.button(other)).toHaveCount(0);
    await link.close();
    await link.closed();
  }
});

test('each page of the demo leads to the others', async ({ page, demo }) => {
  await demo.goto();
  const ways = page.getByRole('navigation', { name: 'The same page with' });
  for (const name of ['Angular', 'Plain HTML', 'Custom element', 'Published package', 'React']) {
    await ways.getByRole('link', { name }).click();
    await expect(ways.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { name: /^Connect your/ })).toBeVisible();
  }
});
