import { expect, modal, test } from './fixtures';
import { loaderModule } from './servers';

/** Promise: where main.js does not come, the button says so in its place, and opens once it has come. */

const host = (baseUrl: string) => `
  import('/module.js').then(({ connectButton }) => {
    const getLinkToken = async () => 'link-token';
    connectButton(document.getElementById('open'), { baseUrl: '${baseUrl}', getLinkToken, onSuccess() {} });
  });`;

test('a click while the script is away opens the modal when it comes', async ({
  page,
  link,
  visit,
}) => {
  link.scripts = 'down';
  const { frame } = await visit({
    tag: 'none',
    script: host(link.origin),
    module: await loaderModule(),
  });
  await page.locator('#open').click();
  await expect(page.getByRole('status')).toHaveText('Loading…');
  await expect(modal(page)).toHaveCount(0);
  link.scripts = 'up';
  await expect(frame.locator('#key')).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('');
});

test('a script that stays away is said to, and another click gets it', async ({
  page,
  link,
  visit,
}) => {
  link.scripts = 'down';
  const { frame } = await visit({
    tag: 'none',
    script: host(link.origin),
    module: await loaderModule(),
  });
  await page.locator('#open').click();
  await expect(page.getByRole('status')).toHaveText('This window did not load. Try again.', {
    timeout: 20_000,
  });
  link.scripts = 'up';
  await page.locator('#open').click();
  await expect(frame.locator('#key')).toBeFocused();
});
