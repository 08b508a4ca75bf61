import { componentOf, resolver, type Document, type Schema, type SchemaRef } from './read';

/**
 * Values for fields whose schema has no example of its own, by name, or by owner and name where
 * names mean different things. The owner is the component, or the field that holds the object.
 */
const known: Readonly<Record<string, unknown>> = {
  access_token: 'trackstar_…',
  api_key: 'tsk_…',
  auth_code: 'tsac_…',
  available_endpoints: ['GET /orders'],
  credentials: { refresh_token: '…' },
  description: 'Warehouse management for brands and 3PLs.',
  disabled_functions: { wms: ['get_bills'] },
  display_name: 'ShipHero',
  errors: [],
  function_name: 'get_orders',
  historical_sync_completed: { get_orders: true },
  integration_display_name: 'ShipHero',
  integration_name: 'shiphero',
  keys_in_use: ['k2'],
  label: 'Refresh token',
  last_four: 'x7Qa',
  link_token: 'eyJhbGciOiJIUzI1NiIs…',
  logo_url: 'https://link.example.com/logos/shiphero.svg',
  name: 'Acme Co.',
  next_token: null,
  optional_base_schema_fields: ['ship_method'],
  required_base_schema_fields: ['order_number'],
  sync_frequency: 3600,
  times_used: 1204,
  total_count: 1,
  writing_key: 'k2',
  'ApiKey.name': 'Production backend',
  'AuthMethod.description': 'Made by an administrator of the account.',
  'CredentialField.name': 'refresh_token',
  'CredentialField.required': true,
  'CredentialField.type': 'secret',
  'LinkSession.allowed_origins': ['https://app.example.com'],
  'Organization.allowed_origins': ['https://app.example.com'],
  'Organization.color': '#1f3a5f',
  'Organization.logo_url': 'https://link.example.com/logos/0f3c….webp',
  'WriteOperation.action': 'create_order',
  'organization.logo_url': 'https://link.example.com/logos/0f3c….webp',
};

/**
 * An example of what a schema describes, from the schema's own examples where it has them: all
 * required fields, and those optional ones that the contract gives an example or a default for.
 */
export function sampleOf(document: Document, schema: SchemaRef): unknown {
  return new Sampler(document).sample(schema, {}).value;
}

interface Sample {
  readonly value: unknown;
  /** It comes from an example or a default rather than from the type alone. */
  readonly telling: boolean;
}

interface Place {
  readonly owner?: string | undefined;
  readonly name?: string | undefined;
}

class Sampler {
  private readonly follow;

  constructor(document: Document) {
    this.follow = resolver(document);
  }

  sample(reference: SchemaRef, place: Place): Sample {
    const schema = this.follow<Schema>(reference);
    const own = schema.example ?? schema.const ?? schema.default;
    const telling = schema.example !== undefined || schema.default !== undefined;
    const named = `${place.owner}.${place.name}`;
    if (place.owner && named in known) return { value: known[named], telling };
    if (own !== undefined) return { value: own, telling };
    if (place.name && place.name in known) return { value: known[place.name], telling };
    if (schema.enum) return { value: schema.enum[0], telling };

    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) {
      const choice = choices.find((each) => this.follow<Schema>(each).type !== 'null');
      const owner = componentOf(reference);
      return choice ? this.sample(choice, { ...place, ...(owner && { owner }) }) : nothing;
    }
    if (schema.properties) {
      return this.object(schema, componentOf(reference) ?? place.name ?? place.owner);
    }
    if (schema.items) {
      const item = this.sample(schema.items, { owner: place.name });
      return { value: [item.value], telling: item.telling };
    }
    return { value: plain(schema), telling };
  }

  private object(schema: Schema, owner: string | undefined): Sample {
    const entries = Object.entries(schema.properties ?? {})
      .map(([name, property]) => [name, this.sample(property, { owner, name })] as const)
      .filter(([name, { telling }]) => telling || schema.required?.includes(name));
    return {
      value: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
      telling: entries.some(([, { telling }]) => telling),
    };
  }
}

const nothing: Sample = { value: null, telling: false };

function plain(schema: Schema): unknown {
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return {};
    case 'null':
      return null;
    default:
      return '…';
  }
}
