import { MagicPage } from '../support/magic-page';
import { expect, test } from '../support/test';

const account = 'sim_full_journey';

test('a sign-in that is turned off in the system turns the connection red with its cause, and the link in the mail about it brings it back', async ({
  page,
  demo,
  link,
  api,
  stack,
  outside,
}) => {
  await api.patchOrganization({ health_mails: { addresses: ['ops@northwind.example'] } });
  await demo.goto();
  await demo.connect();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': account });
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  await link.finish();
  await demo.hasReceived('shiphero');
  const id = (await demo.newest().getAttribute('data-connection-id')) ?? '';
  await expect(demo.rowOf(id)).toContainText('OK');

  const token = await api.accessToken(id);

  await page.goto(stack.simulatorsUrl);
  await page.getByLabel('Break a sign-in').fill(account);
  await page.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByText(`${account} is turned off.`)).toBeVisible();
  await api.checkConnection(id);

  await demo.goto();
  await expect(async () => {
    await demo.connections.getByRole('button', { name: 'Refresh' }).click();
    await expect(demo.rowOf(id)).toContainText('Disconnected', { timeout: 1_000 });
  }).toPass();
  await expect(demo.rowOf(id)).toContainText('ShipHero did not accept this refresh token.');

  await expect(async () => {
    await page.goto(`${stack.apiUrl}/mail`);
    await expect(page.getByRole('listitem')).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
  await page
    .getByRole('link', { name: 'ShipHero of northwind-outfitters is disconnected' })
    .click();
  const mail = page.frameLocator('iframe[title="The mail"]');
  await expect(mail.getByRole('heading')).toHaveText(
    'ShipHero of northwind-outfitters is disconnected',
  );
  await expect(mail.getByText(id)).toBeVisible();
  await expect(page.getByText('ops@northwind.example')).toBeVisible();
  // It may do nothing but be read.
  expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('allow-scripts');

  const way =
    (await mail.getByRole('link', { name: 'Sign in to ShipHero' }).getAttribute('href')) ?? '';

  await page.goto(stack.simulatorsUrl);
  await page.getByRole('button', { name: 'Turn on again' }).click();
  const magic = new MagicPage(page);
  await magic.open(way);
  await magic.continue();
  await expect(magic.title('Reconnect ShipHero')).toBeVisible();
  await magic.fill({ 'Refresh token': account });
  await magic.button('Reconnect ShipHero').click();
  await expect(magic.title('ShipHero is connected again')).toBeVisible();

  expect(await api.accessToken(id)).toBe(token);
  await demo.goto();
  await expect(demo.rowOf(id)).toContainText('OK');
  expect(outside).toEqual([]);
});
