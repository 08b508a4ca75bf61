import type { LinkIntegration } from '@trackstar-link/contract/types';
import { describe, expect, it } from 'vitest';
import { matching, offered } from './offer';

function integration(name: string, extra: Partial<LinkIntegration> = {}): LinkIntegration {
  return {
    integration_name: name,
    integration_type: 'wms',
    display_name: name.charAt(0).toUpperCase() + name.slice(1),
    description: '',
    logo_url: '',
    sandbox: false,
    available_actions: ['get_orders', 'get_inbound_shipments'],
    auth_methods: [{ id: 'key', kind: 'credentials', label: 'Key', fields: [] }],
    ...extra,
  };
}

const all = [
  integration('zulu'),
  integration('alpha'),
  integration('mike', { available_actions: ['get_orders'] }),
  integration('sandbox', { sandbox: true }),
  integration('shop', { integration_type: 'cart' }),
];
const none = {
  integrationType: 'wms' as const,
  sandbox: false,
  integrationAllowList: [],
  integrationBlockList: [],
  integrationsWithEndpoints: [],
};
const names = (list: readonly LinkIntegration[]) => list.map((one) => one.integration_name);
const offer = (filters: Partial<Parameters<typeof offered>[1]>) =>
  names(offered(all, { ...none, ...filters }));

describe('what a button offers', () => {
  it('is its type, by display name, without the sandbox', () => {
    expect(offer({})).toEqual(['alpha', 'mike', 'zulu']);
    expect(offer({ integrationType: 'cart' })).toEqual(['shop']);
  });

  it('has the sandbox among the others when it is asked for', () => {
    expect(offer({ sandbox: true })).toEqual(['alpha', 'mike', 'sandbox', 'zulu']);
  });

  it('obeys an allow list or a block list', () => {
    expect(offer({ integrationAllowList: ['zulu', 'nothing'] })).toEqual(['zulu']);
    expect(offer({ integrationBlockList: ['zulu'] })).toEqual(['alpha', 'mike']);
  });

  it('is everything when both lists are given', () => {
    expect(offer({ integrationAllowList: ['zulu'], integrationBlockList: ['zulu'] })).toEqual([
      'alpha',
      'mike',
      'zulu',
    ]);
  });

  it('needs every wanted action, also under its documented alias', () => {
    expect(offer({ integrationsWithEndpoints: ['get_orders', 'get_inbound_shipment'] })).toEqual([
      'alpha',
      'zulu',
    ]);
    expect(offer({ integrationsWithEndpoints: ['get_labor_activities'] })).toEqual([]);
  });
});

describe('searching', () => {
  const list = [
    integration('shiphero', { display_name: 'ShipHero' }),
    integration('ongoing', { display_name: 'Ongoing WMS' }),
    integration('lager', { display_name: 'Lägerplatz' }),
  ];

  it('finds every word, whatever its case, accents or order', () => {
    expect(names(matching(list, ' HERO '))).toEqual(['shiphero']);
    expect(names(matching(list, 'wms ongo'))).toEqual(['ongoing']);
    expect(names(matching(list, 'lager'))).toEqual(['lager']);
    expect(names(matching(list, ''))).toHaveLength(3);
    expect(names(matching(list, 'hero wms'))).toEqual([]);
  });
});
