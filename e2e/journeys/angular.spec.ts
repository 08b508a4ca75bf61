import { expect, test } from '../support/test';

for (const [name, path] of [
  ['without zone.js', '/angular.html'],
  ['with zone.js', '/angular.html?zone'],
] as const) {
  test(`an Angular page ${name} draws what it is told, while it is told`, async ({
    page,
    demo,
    link,
  }) => {
    await demo.goto(path);
    await demo.connect('Connect Sandbox');
    // Not before: whatever draws the page is loaded by its script.
    expect(await page.evaluate(() => 'Zone' in window)).toBe(path.endsWith('?zone'));
    await link.continue();
    await expect(demo.log).toContainText('onEvent opened sandbox');
    await link.submit('Sandbox');
    await link.connected('Sandbox');
    // The modal is still open: nothing but the callback has made Angular draw.
    await demo.hasReceived('sandbox');
    await expect(demo.log).toContainText('store-token sandbox · your backend received');
    await link.finish();
    await expect(demo.log).toContainText('onClose sandbox');
  });

  test(`three buttons of an Angular page ${name} each open their own system`, async ({
    demo,
    link,
  }) => {
    await demo.goto(path);
    for (const system of ['ShipHero', 'Sandbox', 'ShipStation']) {
      await demo.connect(`Connect ${system}`);
      await link.continue();
      await expect(link.title(`Connect ${system}`)).toBeVisible();
      await link.close();
      await link.closed();
      await expect(demo.log).toContainText(`onClose ${system.toLowerCase()}`);
    }
  });
}
