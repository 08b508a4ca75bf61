import { expect, test } from '../support/test';

interface Way {
  id: string;
  name: string;
  type: 'wms' | 'cart' | 'carrier';
  /** Chosen where a system has several and this is not the first. */
  label?: string;
  fields: Record<string, string>;
  refused: Record<string, string>;
  /** Accepted, with a permission missing: what the row of the result says. */
  lacking: Record<string, string>;
  missing: RegExp;
}

/** One system for each way of typing credentials; the other ways have journeys of their own. */
const ways: Record<string, Way> = {
  'HTTP Basic': {
    id: 'ongoing',
    name: 'Ongoing WMS',
    type: 'wms',
    fields: {
      Address: 'https://api.ongoingsystems.se/northwind/api/v1',
      Password: 'sim_secret',
      'Goods owner ID': '159',
    },
    refused: { 'User name': 'sim_wrong' },
    lacking: { 'User name': 'sim_no_inbound' },
    missing: /^Inbound shipments Not granted/,
  },
  'a token for an installation, and a host found at run time': {
    id: 'linnworks',
    name: 'Linnworks',
    type: 'wms',
    fields: {
      'Application ID': 'db3695da-0000-4000-8000-000000000001',
      'Application secret': 'db3695da-0000-4000-8000-000000000002',
    },
    refused: { 'Installation token': 'a00000000000000000000000000000ff' },
    lacking: { 'Installation token': 'a0000000000000000000000000000003' },
    missing: /^Inbound shipments Not granted/,
  },
  'client credentials': {
    id: 'extensiv-3pl-central',
    name: 'Extensiv (3PL Central)',
    type: 'wms',
    fields: { 'Client secret': 'sim_secret', 'User login ID': '1234', 'Customer ID': '42' },
    refused: { 'Client ID': 'sim_wrong' },
    lacking: { 'Client ID': 'sim_no_orders' },
    missing: /^Orders Not granted/,
  },
  'one key in a header': {
    id: 'shipstation',
    name: 'ShipStation',
    type: 'wms',
    label: 'Single API key (V2)',
    fields: {},
    refused: { 'API key': 'sim_full' },
    lacking: { 'API key': 'sim_v2_free_plan' },
    missing: /^Inventory Not granted/,
  },
  'a token of the customer’s own': {
    id: 'shipbob',
    name: 'ShipBob',
    type: 'wms',
    label: 'Personal access token',
    fields: {},
    refused: { 'Access token': 'sim_wrong' },
    lacking: { 'Access token': 'sim_no_orders' },
    missing: /^Orders Not granted/,
  },
  'a key and its secret': {
    id: 'woocommerce',
    name: 'WooCommerce',
    type: 'cart',
    fields: { 'Store address': 'https://shop.example', 'Consumer secret': 'cs_sim_secret' },
    refused: { 'Consumer key': 'ck_sim_wrong' },
    lacking: { 'Consumer key': 'ck_sim_no_products' },
    missing: /^Products Not granted/,
  },
  'an app of the customer’s own': {
    id: 'ups',
    name: 'UPS',
    type: 'carrier',
    fields: { 'Client secret': 'sim_secret', 'Account number': 'A1B2C3' },
    refused: { 'Client ID': 'sim_wrong' },
    lacking: { 'Client ID': 'sim_no_tracking' },
    missing: /^Shipments Not granted/,
  },
};

for (const [what, way] of Object.entries(ways)) {
  test(`${way.name} is connected by ${what}, after a refusal, and the missing permission is named`, async ({
    link,
    openHost,
    api,
  }) => {
    const { id, name, type, label, fields, refused, lacking, missing } = way;
    const host = await openHost({ config: { integrationType: type } });
    await host.open({ integrationId: id });
    if (label !== undefined) await link.frame.getByRole('radio', { name: label }).check();
    await link.fill({ ...fields, ...refused });
    await link.submit(name);
    await expect(
      link.frame.getByRole('alert').or(link.frame.locator('[aria-invalid=true]')).first(),
    ).toBeVisible();
    expect(host.codes).toEqual([]);

    // What was right is still there.
    await link.fill(lacking);
    await link.submit(name);
    await link.connected(name);
    await expect(link.button(missing)).toBeVisible();
    await link.finish();
    const connection = await api.exchange(host.codes[0] ?? '');
    expect(connection).toMatchObject({ integration_name: id, integration_type: type });
  });
}
