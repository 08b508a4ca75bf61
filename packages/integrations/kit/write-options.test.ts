import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actionsOffered } from './actions';
import { connectVendor } from './connect';
import type { IntegrationSpec, ListOptions } from './define-integration';
import { toIntegrationInfo } from './integration-info';
import { acme, fakeVendor, type Answer } from './testing';
import { IntegrationFailure, type VendorRequest } from './types';
import { hasOptions, readWriteOptions, toOptions, withoutOptions } from './write-options';
import { toWriteInfo } from './write-info';

const rows = z.array(z.object({ id: z.number(), name: z.string().nullish() }));
const listAt =
  (path: string): ListOptions =>
  async (http) =>
    toOptions(await http.get(path, rows), ({ id, name }) => [id, name]);

const warehouses = listAt('/warehouses');
const write: NonNullable<IntegrationSpec['write']> = {
  create_order: {
    required: ['line_items', 'line_items.sku', 'warehouse_id'],
    optional: ['shipping_method', 'line_items.reason'],
  },
  create_return: { required: [], optional: ['warehouse_id', 'location_id'] },
};
const definition = acme({
  write,
  options: {
    warehouse_id: warehouses,
    location_id: warehouses,
    shipping_method: listAt('/methods'),
    'line_items.reason': listAt('/reasons'),
  },
});
const scope = { definition, methodId: 'key', actions: actionsOffered(definition) };

const lists: Readonly<Record<string, Answer>> = {
  '/warehouses': { json: [{ id: 7, name: 'Reno' }, { id: 8 }] },
  '/methods': { json: [{ id: 1, name: 'Ground' }] },
  '/reasons': { json: [{ id: 3, name: 'Wrong size' }] },
};

async function read(
  answers: Readonly<Record<string, Answer>> = {},
  more: Partial<typeof scope> = {},
) {
  const { transport, requests } = fakeVendor(
    ({ url }: VendorRequest) =>
      answers[new URL(url).pathname] ?? lists[new URL(url).pathname] ?? {},
  );
  const [method] = definition.methods;
  if (!method) throw new Error('Acme has no way to sign in.');
  const http = connectVendor(definition, method, {
    transport,
    values: {},
    signal: new AbortController().signal,
    wait: async () => {},
  });
  const options = await readWriteOptions({ ...scope, ...more }, http, {});
  return { options, paths: requests.map(({ url }) => new URL(url).pathname) };
}

const schemaOf = (options: Awaited<ReturnType<typeof read>>['options'] | undefined) =>
  toWriteInfo(definition, scope.actions, options).components.schemas;

describe('what an account has for fields of writes', () => {
  it('is asked for once per list, and only for fields that can be written', async () => {
    expect((await read()).paths.sort()).toEqual(['/methods', '/reasons', '/warehouses']);
    expect((await read({}, { actions: ['get_orders', 'create_return'] })).paths).toEqual([
      '/warehouses',
    ]);
    expect(hasOptions({ ...scope, actions: ['get_orders'] })).toBe(false);
    expect(hasOptions({ ...scope, methodId: 'another' })).toBe(false);
  });

  it('stands in the schema of each write that takes the field', async () => {
    const { options } = await read();
    const warehouse = { type: 'string', enum: ['7', '8'], 'x-enumNames': ['Reno', '8'] };
    expect(schemaOf(options)).toMatchObject({
      CreateOrder: {
        properties: {
          warehouse_id: warehouse,
          line_items: {
            items: {
              properties: { reason: { enum: ['3', null], 'x-enumNames': ['Wrong size'] } },
            },
          },
        },
      },
      CreateReturn: {
        // What may be left out may be null, which has to be among the values then.
        properties: {
          warehouse_id: { ...warehouse, type: ['string', 'null'], enum: ['7', '8', null] },
        },
      },
    });
  });

  it('is a word where no account is known, which refuses no value', () => {
    expect(schemaOf(undefined)).toMatchObject({
      CreateReturn: {
        properties: {
          warehouse_id: {
            type: ['string', 'null'],
            'x-options-note': 'N/A - Connect an account to see options',
          },
        },
      },
    });
    expect(JSON.stringify(schemaOf(undefined))).not.toContain('enum');
  });

  it.each([
    ['not allowed', { status: 403 }, 'These credentials may not list them in Acme.'],
    ['refused', { status: 401 }, 'These credentials may not list them in Acme.'],
    ['not there', { status: 404 }, 'This Acme account does not include them.'],
    ['throttled', { status: 429 }, 'Acme was too busy to list them. Ask again in a moment.'],
    [
      'down',
      { status: 503 },
      'Acme did not answer when asked for them. Ask again in a few minutes.',
    ],
    ['garbage', { body: '<b>' }, 'The answer of Acme about them could not be understood.'],
    ['empty', { json: [] }, 'The account has none.'],
  ])(
    'leaves a field as it is when its list is %s, and the others stay',
    async (_, answer, note) => {
      const { options } = await read({ '/methods': answer });
      expect(schemaOf(options)).toMatchObject({
        CreateOrder: {
          properties: {
            shipping_method: { type: ['string', 'null'], 'x-options-note': note },
            warehouse_id: { enum: ['7', '8'] },
          },
        },
      });
      expect(schemaOf(options)['CreateOrder']).not.toHaveProperty(
        'properties.shipping_method.enum',
      );
    },
  );

  it('says that the credentials are no use when every list refuses them', async () => {
    const refused = Object.fromEntries(Object.keys(lists).map((path) => [path, { status: 401 }]));
    await expect(read(refused)).rejects.toMatchObject({ kind: 'credentials_rejected' });
  });

  it('does not hide a mistake of ours', async () => {
    const [method] = acme({
      write,
      options: { warehouse_id: async () => Promise.reject(new RangeError('ours')) },
    }).methods;
    if (!method) throw new Error('Acme has no way to sign in.');
    const broken = { ...scope, definition: { ...definition, methods: [method] } };
    await expect(read({}, broken)).rejects.toThrow('ours');
  });

  it('is no more than is of use, each once, in one line', async () => {
    const many = Array.from({ length: 201 }, (_, id) => ({ id, name: ` Dock\n\u202e${id} ` }));
    const { options } = await read({ '/warehouses': { json: [many[0], ...many] } });
    const list = options.get('warehouse_id');
    expect(list).toMatchObject({ more: true });
    const { warehouse_id } = z
      .object({ properties: z.object({ warehouse_id: z.record(z.string(), z.json()) }) })
      .parse(schemaOf(options)['CreateOrder']).properties;
    // All that there is would be an enum, which refuses the rest.
    expect(warehouse_id).not.toHaveProperty('enum');
    expect(warehouse_id['examples']).toHaveLength(200);
    expect(warehouse_id).toMatchObject({
      examples: many.slice(0, 200).map(({ id }) => String(id)),
      'x-options-note': 'The account has more than these.',
    });
    expect((warehouse_id['x-enumNames'] as string[])[5]).toBe('Dock 5');
  });

  it('never is a value cut short', async () => {
    const name = 'n'.repeat(500);
    const [long] = definition.methods;
    if (!long) throw new Error('Acme has no way to sign in.');
    const list: ListOptions = async () =>
      toOptions(
        [
          ['v'.repeat(201), 'Long'],
          ['', 'Empty'],
          ['v', name],
        ] as const,
        (row) => row,
      );
    const method = { ...long, options: { warehouse_id: list } };
    const { options } = await read({}, { definition: { ...definition, methods: [method] } });
    expect(options.get('warehouse_id')).toEqual({
      more: false,
      options: [{ value: 'v', label: 'n'.repeat(200) }],
    });
  });

  it('is the same note for every field when nothing could be asked', () => {
    const failure = new IntegrationFailure('credentials_rejected', {
      internal: 'refused',
      publicMessage: 'Acme did not accept this API key.',
    });
    const options = withoutOptions(scope, failure);
    expect([...options.keys()].sort()).toEqual([
      'line_items.reason',
      'location_id',
      'shipping_method',
      'warehouse_id',
    ]);
    expect(new Set([...options.values()].map((each) => JSON.stringify(each)))).toEqual(
      new Set(['{"note":"Acme did not accept this API key."}']),
    );
  });
});

describe('fields that differ from account to account, in the integration’s description', () => {
  const fieldsOf = (options?: Awaited<ReturnType<typeof read>>['options']) =>
    toIntegrationInfo(definition, {
      logoUrl: 'https://link.example/a.svg',
      ...(options && { options }),
    }).write_operations.find(({ action }) => action === 'create_order')
      ?.integration_specific_fields;

  it('have the documented word in place of options without an account', () => {
    expect(fieldsOf()).toMatchObject({
      type: 'object',
      required_fields: ['warehouse_id'],
      properties: {
        warehouse_id: {
          title: 'warehouse_id',
          type: 'string',
          description: expect.any(String),
          example: '',
          enum: ['N/A - Connect an account to see options'],
        },
      },
    });
  });

  it('have the account’s own with one', async () => {
    const { options } = await read({ '/methods': { status: 403 } });
    const fields = fieldsOf(options);
    expect(fields?.properties).toMatchObject({
      warehouse_id: { example: '7', enum: ['7', '8'], 'x-enumNames': ['Reno', '8'] },
      shipping_method: { example: '', 'x-options-note': expect.stringContaining('Acme') },
    });
    expect(fields).not.toHaveProperty('properties.shipping_method.enum');
  });
});
