import { expect, test } from '../support/test';

test('every step goes by keyboard alone; each begins at its title and ends where it began', async ({
  page,
  link,
  openHost,
}) => {
  const host = await openHost();
  const press = (key: string) => page.keyboard.press(key);
  await host.button.focus();
  await press('Enter');

  await expect(link.title('Connect your')).toBeFocused();
  await press('Tab');
  await expect(link.button('Continue')).toBeFocused();
  await press('Enter');

  await expect(link.title('Which warehouse system do you use?')).toBeFocused();
  await press('Shift+Tab');
  await expect(link.button('Close')).toBeFocused();
  await press('Shift+Tab');
  await expect(link.button('Back')).toBeFocused();
  await press('Enter');
  await expect(link.title('Connect your')).toBeFocused();
  await press('Tab');
  await press('Enter');
  await expect(link.title('Which warehouse system do you use?')).toBeFocused();
  await press('Tab');
  await expect(link.frame.getByLabel('Search by name')).toBeFocused();
  await page.keyboard.type('ship');
  await press('ArrowDown');
  await expect(link.button('ShipBob')).toBeFocused();
  await press('ArrowDown');
  await expect(link.button('ShipHero')).toBeFocused();
  await press('ArrowDown');
  await expect(link.button('ShipStation')).toBeFocused();
  await press('Enter');

  await expect(link.title('Connect ShipStation')).toBeFocused();
  await press('Tab');
  await expect(link.frame.getByRole('radio', { name: 'API key and secret (V1)' })).toBeFocused();
  await press('ArrowDown');
  await expect(link.frame.getByRole('radio', { name: 'Single API key (V2)' })).toBeChecked();
  await press('Tab');
  await expect(link.field('API key')).toBeFocused();
  await page.keyboard.type('sim_full');
  await press('Tab');
  await expect(link.button('Show')).toBeFocused();
  await press('Space');
  await expect(link.field('API key')).toHaveAttribute('type', 'text');
  await press('Tab');
  await expect(link.frame.getByRole('link', { name: 'Where to find it' })).toBeFocused();
  await press('Tab');
  await expect(link.button('Connect ShipStation')).toBeFocused();
  await press('Enter');

  // Refused: straight to the field at fault.
  await expect(link.field('API key')).toBeFocused();
  await expect(link.field('API key')).toHaveAttribute('aria-invalid', 'true');
  await press('Control+A');
  await page.keyboard.type('sim_v2_free_plan');
  await press('Enter');

  await expect(link.title('ShipStation is connected')).toBeFocused({ timeout: 15_000 });
  await press('Tab');
  await expect(link.button('Inventory Not granted')).toBeFocused();
  await press('Enter');
  await expect(link.button('Inventory Not granted')).toHaveAttribute('aria-expanded', 'true');
  await press('Tab');
  await expect(link.button('Finish')).toBeFocused();
  await press('Enter');
  await link.closed();
  await expect(host.button).toBeFocused();
  expect(host.codes).toHaveLength(1);
});

test('nothing moves for whoever asks for less motion', async ({ page, link, openHost }) => {
  const host = await openHost();
  await host.openLink();
  await link.continue();
  await link.choose('Sandbox');
  await link.playOutcome('Slow answers');
  await link.submit('Sandbox');
  await expect(link.rows.first()).toBeVisible();
  const moving = () =>
    link.inDocument(
      ({ ownerDocument }) =>
        ownerDocument
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
    );
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
  await link.connected('Sandbox');
  expect(await moving()).toBe(0);
});
