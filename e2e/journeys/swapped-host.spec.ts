import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

/** Promise: a host that throws its own page away, or ours with it, has a button that works afterwards. */
const swaps = {
  'empties its body': () => {
    document.body.innerHTML = '';
  },
  'puts a new body in the place of its own': () => {
    document.body.replaceWith(document.createElement('body'));
  },
  'puts a new head and body into its root': () => {
    document.documentElement.replaceChildren(
      document.createElement('head'),
      document.createElement('body'),
    );
  },
  'takes the window out of the page': () => {
    document.querySelector('dialog')?.remove();
  },
  'takes the window out and puts it back': () => {
    const dialog = document.querySelector('dialog');
    dialog?.remove();
    if (dialog) document.documentElement.append(dialog);
  },
  'empties the window': () => {
    document.querySelector('dialog')?.replaceChildren();
  },
};

/** As the host's router does when the page is there again. */
async function renderButton(page: Page) {
  await page.evaluate(() => {
    document.getElementById('connect')?.remove();
    const button = document.createElement('button');
    button.id = 'connect';
    button.textContent = 'Connect WMS';
    button.onclick = () => window.Trackstar.open();
    document.body.append(button);
  });
}

for (const [name, swap] of Object.entries(swaps)) {
  test(`a host that ${name} before the click has a button that connects`, async ({
    page,
    link,
    openHost,
  }) => {
    const host = await openHost();
    const preloaded = page.frameLocator('iframe[title="Trackstar Link"]').locator('#root');
    await expect(preloaded).toBeAttached();
    await page.evaluate(swap);
    await renderButton(page);
    await host.openLink();
    await link.connectSandbox();
    expect(host.codes).toHaveLength(1);
    expect(await host.calls('onClose')).toHaveLength(1);
    await expect(page.getByTitle('Trackstar Link')).toHaveCount(1);
  });
}

const { 'empties the window': _, 'empties its body': emptied, ...others } = swaps;
const { 'puts a new body in the place of its own': replaced, ...taking } = others;

for (const [name, swap] of Object.entries({ emptied, replaced })) {
  test(`a customer goes on while the body behind the window is ${name}`, async ({
    page,
    link,
    openHost,
  }) => {
    const host = await openHost({ body: '<div style="height:3000px"></div>' });
    await host.openLink();
    await link.continue();
    await link.choose('ShipHero');
    await link.fill({ 'Refresh token': 'sim_full' });
    await page.evaluate(swap);
    await expect(link.field('Refresh token')).toHaveValue('sim_full');
    await link.submit('ShipHero');
    await link.connected('ShipHero');
    await link.finish();
    expect(host.codes).toHaveLength(1);
    expect(await page.evaluate(() => document.body.getAttribute('style'))).toBeFalsy();
  });
}

for (const [name, swap] of Object.entries(taking)) {
  test(`a host that ${name} while it is open is told that it is closed, and its button connects`, async ({
    page,
    link,
    openHost,
  }) => {
    const host = await openHost();
    await host.openLink();
    await link.continue();
    await link.choose('ShipHero');
    await link.fill({ 'Refresh token': 'half a tok' });
    await page.evaluate(swap);
    await expect.poll(() => host.calls('onClose')).toHaveLength(1);
    expect(await host.calls('onExit')).toEqual([[null, { step: 'open' }]]);
    expect(await page.evaluate(() => getComputedStyle(document.body).overflow)).toBe('visible');
    await renderButton(page);
    await host.openLink();
    await link.startOver();
    await link.connectSandbox();
    expect(host.codes).toHaveLength(1);
    await expect(page.getByTitle('Trackstar Link')).toHaveCount(1);
  });
}
