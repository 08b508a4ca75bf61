import { docsSequence, hostConfig } from '../support/host-server';
import { expect, test } from '../support/test';

test('the script tag works as the vendor’s documentation has it, call for call', async ({
  link,
  openHost,
  stack,
}) => {
  const lists = {
    integrationAllowList: ['sandbox', 'shiphero'],
    integrationsWithEndpoints: ['get_orders'],
  };
  const host = await openHost({
    scriptTag: false,
    app: hostConfig(lists) + docsSequence(stack),
  });
  await expect.poll(() => host.calls('onLoad')).toHaveLength(1);
  await host.openLink();
  await link.continue();
  await expect(link.rows).toHaveText(['Sandbox', 'ShipHero']);
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await link.finish();
  expect(await host.calls('onSuccess')).toEqual([[host.codes[0], 'sandbox']]);
  expect(await host.calls('onClose')).toHaveLength(1);
  expect(await host.calls('onLoad')).toHaveLength(1);
  expect(host.complaints).toEqual([]);
});

test('of the documented script sequence, only what is required needs to be there', async ({
  link,
  openHost,
  stack,
}) => {
  const bare =
    'for (const name of ["onLoad", "onClose", "onEvent", "onExit"]) delete config[name];';
  const host = await openHost({ scriptTag: false, app: hostConfig() + bare + docsSequence(stack) });
  await host.page.waitForFunction(() => Reflect.get(window, 'Trackstar')?.state.isLoaded);
  await host.openLink();
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
  expect(host.complaints).toEqual([]);
});

test('a host may render its button as often as it likes: it loads once, and there is one window', async ({
  page,
  link,
  openHost,
}) => {
  const host = await openHost();
  await host.init(...Array.from({ length: 100 }, (_, index) => ({ sandbox: index % 2 === 1 })));
  await host.openLink();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'half a tok' });
  await host.init(...Array.from({ length: 20 }, () => ({})));
  await expect(link.field('Refresh token')).toHaveValue('half a tok');
  expect(await host.calls('onLoad')).toHaveLength(1);
  await expect(page.getByTitle('Trackstar Link')).toHaveCount(1);
  expect(host.server.requests.filter(({ path }) => path === '/get-link-token')).toHaveLength(1);
});

test('a developer is told about two buttons that share a name, and not about one that renders again', async ({
  openHost,
}) => {
  const host = await openHost();
  await host.init({}, {});
  expect(host.complaints).toEqual([]);
  await host.init({ integrationAllowList: ['shiphero'] }, { integrationAllowList: ['sandbox'] });
  await expect
    .poll(() => host.complaints.join())
    .toContain('two buttons share window.Trackstar: give each its own buttonId.');
});

test('when the host cannot keep the code, the customer is told and tries again, and nothing is lost', async ({
  link,
  api,
  openHost,
}) => {
  let broken = true;
  const host = await openHost({
    beforeStoring: () => {
      if (broken) throw new Error('the disk is full');
    },
  });
  const { name } = await api.organization();
  await host.openLink();
  await link.continue();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
  await expect(link.notice).toContainText(
    `Sandbox is connected, but ${name} could not save it yet`,
  );
  expect(host.codes).toEqual([]);
  broken = false;
  await link.button('Try again').click();
  await expect(link.notice).toHaveCount(0);
  await link.finish();

  const told = await host.calls('onSuccess');
  expect(told).toEqual([
    [host.codes[0], 'sandbox'],
    [host.codes[0], 'sandbox'],
  ]);
  expect((await api.exchange(host.codes[0] ?? '')).integration_name).toBe('sandbox');
});

test('a window that is opened again starts afresh, with a token of its own', async ({
  link,
  openHost,
}) => {
  const host = await openHost();
  await host.openLink();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'typed before' });
  await link.close();
  await link.button('Leave').click();
  await link.closed();
  expect(await host.calls('onClose')).toHaveLength(1);
  expect(await host.calls('onExit')).toEqual([
    [null, { step: 'credentials', integrationName: 'shiphero' }],
  ]);

  await host.openLink();
  await link.continue();
  await link.choose('ShipHero');
  await expect(link.field('Refresh token')).toHaveValue('');
  await link.fill({ 'Refresh token': 'sim_full' });
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  await link.finish();
  expect(host.codes).toHaveLength(1);
  expect(host.server.requests.filter(({ path }) => path === '/get-link-token')).toHaveLength(2);
});

test('nobody loses what was typed by a stray key or click', async ({ page, link, openHost }) => {
  const host = await openHost();
  const ways = {
    'the cross': () => link.close(),
    Escape: () => page.keyboard.press('Escape'),
    'a click beside the card': () => link.clickBesideCard(),
  };
  for (const [way, leave] of Object.entries(ways)) {
    await test.step(way, async () => {
      await host.openLink();
      await expect(link.title('Connect your')).toBeFocused();
      await leave();
      await link.closed();

      await host.openLink();
      await link.continue();
      await link.choose('ShipHero');
      await link.fill({ 'Refresh token': 'typed with care' });
      await leave();
      await expect(link.title('Leave without connecting?')).toBeFocused();
      await link.button('Keep going').click();
      await expect(link.field('Refresh token')).toHaveValue('typed with care');
      await leave();
      await link.button('Leave').click();
      await link.closed();
      await expect(host.button).toBeFocused();
    });
  }
  expect(await host.calls('onClose')).toHaveLength(6);
});
