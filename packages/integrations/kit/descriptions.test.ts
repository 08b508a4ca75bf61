import { IntegrationInfo, LinkIntegration } from '@trackstar-link/contract';
import { describe, expect, it } from 'vitest';
import { integrations } from '../index';
import { none } from './auth/none';
import { select, text } from './fields';
import { toIntegrationInfo } from './integration-info';
import { toLinkIntegration } from './link-integration';
import { logoTile } from './logo';
import { acme } from './testing';

const logoUrl = 'https://link.example/logos/acme.svg';

describe('the widget’s description', () => {
  const definition = acme({
    auth: {
      only: none({
        label: { en: 'Way', de: 'Weg' },
        rejectedHint: { en: 'Try again', de: 'Noch einmal' },
        fields: {
          host: text({ label: { en: 'Host', de: 'Rechner' }, pattern: '\\w+', required: false }),
          region: select({ label: 'Region', options: { b: { en: 'B', de: 'Beh' }, a: 'A' } }),
        },
      }),
    },
  });

  it('is in the customer’s language, with English where there is none', () => {
    const [method] = toLinkIntegration(definition, { language: 'de-AT', logoUrl }).auth_methods;
    expect(method).toEqual({
      id: 'only',
      kind: 'credentials',
      label: 'Weg',
      rejected_hint: 'Noch einmal',
      fields: [
        { name: 'host', type: 'text', label: 'Rechner', required: false, pattern: '\\w+' },
        {
          name: 'region',
          type: 'select',
          label: 'Region',
          required: true,
          options: [
            { value: 'b', label: 'Beh' },
            { value: 'a', label: 'A' },
          ],
        },
      ],
    });
    expect(toLinkIntegration(definition, { language: 'fr', logoUrl }).description).toBe(
      'Warehouses',
    );
  });

  it('leaves out what is disabled', () => {
    const options = { language: 'en', logoUrl, disabledActions: ['get_orders'] as const };
    expect(toLinkIntegration(definition, options).available_actions).toEqual([
      'get_products',
      'create_order',
    ]);
  });
});

describe('the API’s description', () => {
  it('names paths and fields', () => {
    const info = toIntegrationInfo(acme(), { logoUrl, disabledActions: ['get_orders'] });
    expect(info.write_operations).toEqual([
      {
        action: 'create_order',
        url: 'POST /wms/orders',
        required_base_schema_fields: ['line_items'],
        optional_base_schema_fields: ['order_number'],
        integration_specific_fields: { type: 'object', properties: {} },
      },
    ]);
    expect(info.list_operations).toEqual([
      { action: 'get_products', url: 'GET /wms/products', implemented_fields: {} },
    ]);
    expect(info.available_actions).toEqual(['get_products', 'create_order']);
  });
});

it.each(integrations.map((definition) => [definition.type, definition.id, definition] as const))(
  '%s %s is described as the contract says',
  (_type, _id, definition) => {
    expect(() => IntegrationInfo.parse(toIntegrationInfo(definition, { logoUrl }))).not.toThrow();
    const widget = toLinkIntegration(definition, { language: 'es', logoUrl });
    expect(() => LinkIntegration.parse(widget)).not.toThrow();
  },
);

describe('logos', () => {
  it('differ by id and carry the initials', () => {
    expect(logoTile('ship-hero', 'ShipHero')).toContain('>SH<');
    expect(logoTile('fba', 'Fulfilment by Acme')).toContain('>FB<');
    expect(logoTile('acme', 'Acme')).toContain('>Ac<');
    expect(logoTile('a', 'X')).not.toBe(logoTile('b', 'X'));
  });

  it('cannot be broken out of by a name', () => {
    for (const name of ['"><script>', '<&']) {
      expect(logoTile('a', name).match(/<[^/?]\w*/g)).toEqual(['<svg', '<rect', '<path', '<text']);
    }
  });
});
