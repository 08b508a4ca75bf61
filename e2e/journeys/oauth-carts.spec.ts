import type { BrowserContext } from '@playwright/test';
import type { LinkModal } from '../support/link-modal';
import { expect, test } from '../support/test';

interface Cart {
  id: string;
  name: string;
  fields: Record<string, string>;
  account: string;
  /** Whom to sign in as for a permission to be missing, and what is said then. */
  without: string;
  missing: string;
}

/** Carts that are signed in to at their own pages. */
const carts: readonly Cart[] = [
  {
    id: 'shopify',
    name: 'Shopify',
    fields: { 'Shop name': 'my-store' },
    account: 'Northwind Outdoor',
    without: 'An app that may not read orders',
    missing: 'The app lacks the scope read_orders.',
  },
  {
    id: 'amazon',
    name: 'Amazon',
    fields: {},
    account: 'Northwind Outdoor',
    without: 'An app without the role for orders',
    missing: 'These credentials may not read orders.',
  },
  {
    id: 'etsy',
    name: 'Etsy',
    fields: {},
    account: 'NorthwindOutdoor',
    without: 'A sign-in without the scope for orders',
    missing: 'The app lacks the scope transactions_r.',
  },
];

/** Decides on the cart's own page, in the window that the widget opens. */
async function decide(
  context: BrowserContext,
  link: LinkModal,
  name: string,
  decision: 'Approve' | 'Deny',
  account?: string,
): Promise<void> {
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    link.button(`Continue with ${name}`).click(),
  ]);
  await expect(popup.getByRole('heading', { name })).toBeVisible();
  if (account !== undefined) await popup.getByRole('radio', { name: account }).check();
  await popup.getByRole('button', { name: decision }).click();
}

for (const { id, name, fields, account, without, missing } of carts) {
  test(`a customer declines at ${name}, then approves, and the backend gets the account`, async ({
    context,
    link,
    openHost,
    api,
  }) => {
    const host = await openHost({ config: { integrationType: 'cart' } });
    await host.openLink();
    await link.continue();
    await link.choose(name);
    await link.fill(fields);
    await decide(context, link, name, 'Deny');
    await expect(link.notice).toContainText('Nothing was connected');
    await link.fill(fields);
    await decide(context, link, name, 'Approve');
    await link.connected(name);
    await expect.poll(() => host.codes.length).toBe(1);
    const connection = await api.exchange(host.codes[0] ?? '');
    expect(connection).toMatchObject({ integration_name: id });
    expect(connection.available_actions).toContain('get_orders');
    expect(JSON.stringify(connection)).toContain(account);
  });

  test(`a customer of ${name} hears which permission is missing`, async ({
    context,
    link,
    openHost,
    api,
  }) => {
    const host = await openHost({ config: { integrationType: 'cart' } });
    await host.openLink();
    await link.continue();
    await link.choose(name);
    await link.fill(fields);
    await decide(context, link, name, 'Approve', without);
    await link.connected(name);
    await expect(link.rows.filter({ hasText: /^Orders/ })).toContainText(missing);
    await expect.poll(() => host.codes.length).toBe(1);
    const { available_actions } = await api.exchange(host.codes[0] ?? '');
    expect(available_actions).not.toContain('get_orders');
    expect(available_actions).toContain('get_products');
  });
}
