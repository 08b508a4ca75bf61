import { checkerOf } from '../support/axe';
import { expect, test } from '../support/test';

const themes = ['light', 'dark'] as const;

test('the screens around a sign-in at the system’s own pages meet WCAG 2.2 AA', async ({
  page,
  browser,
  context,
  link,
  openHost,
}) => {
  test.slow();
  const check = checkerOf(page, themes);
  const host = await openHost();
  await host.openLink();
  await link.continue();
  await link.choose('ShipBob');
  await check('sign-in, form');
  const signIn = async () => {
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      link.button('Continue with ShipBob').click(),
    ]);
    return opened;
  };
  const declined = await signIn();
  await expect(link.title('Continue in the ShipBob window')).toBeVisible();
  await check('sign-in, waiting');
  await declined.getByRole('button', { name: 'Deny' }).click();
  await expect(link.notice).toContainText('Nothing was connected');
  await check('sign-in, declined');

  await link.inDocument(() => {
    window.open = () => null;
  });
  await link.button('Continue with ShipBob').click();
  await expect(link.notice).toContainText('Your browser held the window back');
  await check('sign-in, window held back');

  const open = link.frame.getByRole('link', { name: /^Open ShipBob/ });
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto((await open.getAttribute('href')) ?? '');
  await checkerOf(elsewhere, themes, 'html')('the page that asks first');
  await elsewhere.getByRole('link', { name: 'Continue' }).click();
  await elsewhere.getByRole('button', { name: 'Approve' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Signed in to ShipBob' })).toBeVisible();
  await checkerOf(elsewhere, themes, 'html')('the page that says it is done');
  await other.close();
  await expect(link.title('Is this your account?')).toBeVisible();
  await check('sign-in, whose account it is');
});

for (const path of ['/', '/angular.html', '/plain.html', '/element.html', '/published.html']) {
  test(`the demo at ${path} meets WCAG 2.2 AA`, async ({ page, demo }) => {
    await demo.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(demo.log).toContainText('onLoad');
    await checkerOf(page, themes, 'html')(path);
  });
}
