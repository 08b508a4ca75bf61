import type { Page } from '@playwright/test';
import { checkerOf } from '../support/axe';
import { enter } from '../support/enter';
import { createLinkToken } from '../support/host-server';
import { expect, test } from '../support/test';

/** A form with a field of every kind, which no real system needs. */
const everyKind = {
  id: 'every_kind',
  label: 'Every kind of field',
  description: 'What is asked for here is asked for nowhere.',
  help_url: 'https://example.com/guide',
  fields: [
    { type: 'text', name: 'user', label: 'User name', help: 'As in e-mails.', required: true },
    { type: 'url', name: 'address', label: 'Address', placeholder: 'https://…', required: true },
    { type: 'secret', name: 'key', label: 'Key', help_url: 'https://example.com', required: true },
    {
      type: 'select',
      name: 'region',
      label: 'Region',
      required: false,
      options: [{ value: 'eu', label: 'Europe' }],
    },
  ],
};

async function offerEveryKind(page: Page) {
  await page.route('**/link/session', async (route) => {
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    const session = (await response.json()) as { integrations: { auth_methods: unknown[] }[] };
    const [first] = session.integrations.filter((each) => 'sandbox' in each && each.sandbox);
    if (first) first.auth_methods = [...first.auth_methods, everyKind];
    return route.fulfill({ response, json: session });
  });
}

/** What is read out and clicked on the way, in two languages. */
const words = {
  en: {
    themes: ['light', 'dark'],
    proceed: 'Continue',
    search: 'Search by name',
    noMatch: 'No system is called',
    showAll: 'Show all',
    connect: (system: string) => `Connect ${system}`,
    back: 'Back',
    close: 'Close',
    leave: 'Leave',
    missing: 'is missing',
    refused: 'did not accept these credentials',
    unreachable: 'cannot be reached',
    offline: 'You are offline',
    retry: 'Try again',
    checking: 'Checking',
    partial: 'Some permissions are missing',
    full: 'Fully authorized',
    finish: 'Finish',
    noToken: 'The page behind this window could not start the connection',
    refusedPage: 'This page may not show Trackstar Link',
    resumed: 'You left off here.',
  },
  // The other side and other letters, in the same colors.
  ar: {
    themes: ['light'],
    proceed: 'متابعة',
    search: 'البحث بالاسم',
    noMatch: 'لا يوجد نظام باسم',
    showAll: 'عرض الكل',
    connect: (system: string) => `ربط \u2068${system}\u2069`,
    back: 'رجوع',
    close: 'إغلاق',
    leave: 'مغادرة',
    missing: 'هذه القيمة مفقودة',
    refused: 'بيانات الدخول هذه',
    unreachable: 'تعذّر الوصول إلى',
    offline: 'أنت غير متصل بالإنترنت',
    retry: 'إعادة المحاولة',
    checking: 'قيد التحقق',
    partial: 'بعض الأذونات ناقصة',
    full: 'التفويض كامل',
    finish: 'إنهاء',
    noToken: 'لم تتمكن الصفحة التي خلف هذه النافذة من بدء الربط',
    refusedPage: 'لا يجوز لهذه الصفحة عرض',
    resumed: 'هنا توقفت.',
  },
} as const;

for (const [language, say] of Object.entries(words)) {
  test(`every screen meets WCAG 2.2 AA in ${language}, ${say.themes.join(' and ')}`, async ({
    page,
    context,
    link,
    api,
    openHost,
    stack,
  }) => {
    // Some thirty looks at some fifteen screens, on a machine that may be busy.
    test.setTimeout(180_000);
    const check = checkerOf(page, say.themes);
    const first = (text: string) => expect(link.text(text).first()).toBeVisible();
    const submit = (system: string) => link.button(say.connect(system)).click();
    await offerEveryKind(page);
    let tokens: 'none' | 'some' = 'none';
    const host = await openHost({
      config: { language },
      hostname: 'localhost',
      linkToken: () =>
        tokens === 'none' ? Promise.reject(new Error('down')) : createLinkToken(stack, 'northwind'),
    });

    await host.openLink();
    await expect(link.title(say.noToken)).toBeVisible();
    await check('no token');
    tokens = 'some';
    await link.button(say.retry).click();

    await expect(link.button(say.proceed)).toBeVisible();
    await check('welcome');
    await link.button(say.proceed).click();
    await expect(link.button('Sandbox')).toBeVisible();
    await check('choose');
    await enter(link.frame.getByLabel(say.search), 'nothing like this');
    await first(say.noMatch);
    await check('choose, nothing found');
    await link.button(say.showAll).click();

    await link.button('Sandbox').click();
    await link.frame.getByRole('radio', { name: 'Every kind of field' }).check();
    await check('credentials, every kind of field');
    await submit('Sandbox');
    await first(say.missing);
    await check('credentials, all missing');
    await page.reload();
    await host.openLink();
    await first(say.resumed);
    await check('credentials, resumed');

    await link.button(say.back).click();
    await link.button('ShipHero').click();
    const token = link.frame.locator('input');
    await enter(token, 'not-the-right-one');
    await submit('ShipHero');
    await first(say.refused);
    await check('credentials, refused');
    await link.button(say.close).click();
    await expect(link.button(say.leave, true)).toBeVisible();
    await check('leaving');
    await page.keyboard.press('Escape');

    await enter(token, 'sim_down');
    await submit('ShipHero');
    await expect(link.title(say.unreachable)).toBeVisible();
    await check('failed');
    await context.setOffline(true);
    await link.button(say.retry).click();
    await expect(link.title(say.offline)).toBeVisible();
    await check('offline');
    await context.setOffline(false);
    await expect(link.title(say.unreachable)).toBeVisible();
    await link.button(say.back).click();

    await enter(token, 'sim_no_orders_scope');
    await submit('ShipHero');
    await first(say.partial);
    await link.rows.getByRole('button').first().click();
    await check('result, a permission missing');
    await link.button(say.finish).click();
    await link.closed();

    await host.open({ integrationId: 'sandbox' });
    await link.frame.getByRole('combobox').selectOption('slow');
    await submit('Sandbox');
    await first(say.checking);
    await check('checking');
    await expect(link.text(say.full)).toBeVisible({ timeout: 30_000 });
    await check('result, all granted');
    await link.button(say.finish).click();
    await link.closed();

    await api.patchOrganization({ allowed_origins: ['https://another.example'] });
    await host.openLink();
    await expect(link.title(say.refusedPage)).toBeVisible();
    await check('not allowed here');
  });
}

test('whoever waits is told what for, readable in both themes', async ({
  page,
  link,
  openHost,
}) => {
  await page.clock.install();
  const host = await openHost({ linkToken: () => new Promise(() => undefined) });
  await host.openLink();
  await expect(link.title('Loading')).toBeAttached();
  await page.clock.fastForward(4500);
  await expect(link.text('Still waiting for the page behind this window.')).toBeVisible();
  await page.clock.fastForward(16_000);
  await expect(link.button('Try again')).toBeVisible();
  await checkerOf(page, ['light', 'dark'])('loading, slow');
});
