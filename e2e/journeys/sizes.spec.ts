import type { Locator, Page } from '@playwright/test';
import { enter } from '../support/enter';
import type { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

const views = {
  'a small phone': { width: 320, height: 568, text: 16 },
  'a desktop with text of twice the size': { width: 1280, height: 720, text: 32 },
  'a small phone with text of twice the size': { width: 320, height: 640, text: 32 },
  // 1280 × 1024 at 400 %: too low to pin anything, so that the button is scrolled to.
  'a desktop zoomed to 400 %': { width: 320, height: 256, text: 16 },
};

/** On each view: nothing is cut off sideways, and what the screen is for can be seen without scrolling. */
async function fits(page: Page, link: LinkModal, screen: string, action?: Locator) {
  for (const [view, { width, height, text }] of Object.entries(views)) {
    const where = `${screen} on ${view}`;
    await page.setViewportSize({ width, height });
    await setTextSize(link, text);
    await expect
      .poll(
        () =>
          link.inDocument(({ ownerDocument }) =>
            [
              ...ownerDocument.querySelectorAll(
                'html, main, footer, header, button, label, legend, li, p, h1',
              ),
            ]
              .filter((each) => each.clientWidth > 1 && each.scrollWidth > each.clientWidth)
              .map(({ outerHTML }) => outerHTML.slice(0, 120)),
          ),
        { message: where },
      )
      .toEqual([]);
    if (height < 300) await action?.scrollIntoViewIfNeeded();
    if (action) await expect(action, where).toBeInViewport({ ratio: 1 });
  }
}

/** As a reader’s own setting of the browser does: everything in rem grows. */
async function setTextSize(link: LinkModal, pixels: number) {
  await link.frame
    .locator(':root')
    .evaluate(
      (root, size) => (root as HTMLElement).style.setProperty('font-size', size),
      `${pixels}px`,
    );
}

test('every screen fits a small phone and large text, with its button in sight', async ({
  page,
  link,
  openHost,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const host = await openHost();
  await host.openLink();
  await expect(link.button('Continue')).toBeVisible();
  await fits(page, link, 'welcome', link.button('Continue'));
  await link.continue();
  await expect(link.button('Sandbox')).toBeVisible();
  await fits(page, link, 'choose', link.frame.getByLabel('Search by name'));
  await enter(link.frame.getByLabel('Search by name'), 'a name that nobody has ever heard of');
  await expect(link.button('Show all')).toBeVisible();
  await fits(page, link, 'choose, nothing found');
  await link.button('Show all').click();

  await link.choose('ShipStation');
  await fits(page, link, 'two ways to sign in', link.button('Connect ShipStation'));
  await link.button('Back').click();
  await link.choose('ShipHero');
  await fits(page, link, 'credentials', link.button('Connect ShipHero'));
  await link.submit('ShipHero');
  await expect(link.text('is missing.')).toBeVisible();
  await fits(page, link, 'a field missing', link.button('Connect ShipHero'));
  await link.fill({ 'Refresh token': 'sim_wrong' });
  await link.submit('ShipHero');
  await expect(link.notice).toBeVisible();
  await fits(page, link, 'refused', link.button('Connect ShipHero'));
  await link.close();
  await expect(link.button('Keep going')).toBeVisible();
  await fits(page, link, 'leaving', link.button('Keep going'));
  await link.button('Keep going').click();
  await link.fill({ 'Refresh token': 'sim_down' });
  await link.submit('ShipHero');
  await expect(link.title('cannot be reached')).toBeVisible();
  await fits(page, link, 'failed', link.button('Try again'));
  await link.button('Back').click();
  await link.fill({ 'Refresh token': 'sim_no_orders_scope' });
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  await link.button('Orders').click();
  await fits(page, link, 'result', link.button('Finish'));
  await link.finish();

  await host.open({ integrationId: 'sandbox' });
  await link.playOutcome('Slow answers');
  await link.submit('Sandbox');
  await expect(link.rows.first()).toBeVisible();
  await fits(page, link, 'checking', link.button('Close'));
});
