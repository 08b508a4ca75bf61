import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/test';

for (const theme of ['light', 'dark'] as const) {
  test(`every screen meets WCAG 2.2 AA in the ${theme} theme`, async ({ page, link, openHost }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const host = await openHost();
    const check = async (screen: string) => {
      const { violations } = await new AxeBuilder({ page })
        .include('dialog')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations, screen).toEqual([]);
    };
    await host.openLink();
    await expect(link.button('Continue')).toBeVisible();
    await check('welcome');
    await link.continue();
    await expect(link.button('Sandbox')).toBeVisible();
    await check('choose');
    await link.frame.getByLabel('Search by name').fill('nothing like this');
    await expect(link.frame.getByText('No system is called')).toBeVisible();
    await check('choose, empty');
    await link.button('Show all').click();
    await link.choose('ShipStation');
    await check('credentials, two ways');
    await link.button('Back').click();
    await link.choose('ShipHero');
    await link.submit('ShipHero');
    await expect(link.frame.getByText('is missing.')).toBeVisible();
    await check('credentials, a field missing');
    await link.fill({ 'Refresh token': 'not-the-right-one' });
    await link.submit('ShipHero');
    await expect(link.frame.getByText('did not accept').first()).toBeVisible();
    await check('credentials, refused');
    await link.fill({ 'Refresh token': 'sim_no_orders_scope' });
    await link.submit('ShipHero');
    await link.connected('ShipHero');
    await check('result, a permission missing');
  });
}
