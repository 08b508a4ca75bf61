import { WriteInfo } from '@trackstar-link/contract';
import { describe, expect, it } from 'vitest';
import { integrations } from '../index';
import { actionsOffered } from './actions';
import { acme } from './testing';
import { toWriteInfo } from './write-info';

describe('what an integration can write', () => {
  const definition = acme({
    write: {
      create_order: {
        required: ['order_number', 'line_items', 'line_items.sku', 'line_items.quantity'],
        optional: ['total_price', 'ship_to_address', 'line_items.unit_price', 'tags'],
      },
      update_order: { required: [], optional: ['shipped_date'] },
      cancel_order: { required: [], optional: [] },
    },
  });
  const info = toWriteInfo(definition, actionsOffered(definition));

  it('is one path per write, with the schema of its body', () => {
    expect(info.openapi).toBe('3.1.0');
    expect(info.paths).toMatchObject({
      '/wms/orders': {
        post: {
          operationId: 'create_order',
          requestBody: {
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/CreateOrder' } },
            },
          },
        },
      },
      '/wms/orders/{order_id}': {
        put: { parameters: [{ name: 'order_id', in: 'path', required: true }] },
      },
    });
    expect(info.components.schemas['CreateOrder']).toEqual({
      type: 'object',
      required: ['order_number', 'line_items'],
      properties: {
        order_number: { type: 'string' },
        line_items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['sku', 'quantity'],
            properties: {
              sku: { type: 'string' },
              quantity: { type: 'integer' },
              unit_price: { type: ['number', 'null'] },
            },
          },
        },
        total_price: { type: ['number', 'null'] },
        ship_to_address: { type: ['object', 'null'], properties: {} },
        tags: { type: ['array', 'null'], items: { type: 'string' } },
      },
    });
  });

  it('asks for no body where a write takes none', () => {
    const cancel = JSON.stringify(info.paths['/wms/orders/{order_id}']);
    expect(cancel).toContain('"delete":{"operationId":"cancel_order"');
    expect(info.components.schemas).not.toHaveProperty('CancelOrder');
  });

  it('leaves out what is not available', () => {
    expect(toWriteInfo(definition, ['get_orders']).paths).toEqual({});
  });

  it.each(integrations.map((each) => [`${each.type}/${each.id}`, each] as const))(
    'of %s refers to schemas that are there',
    (_name, each) => {
      const document = WriteInfo.parse(toWriteInfo(each, actionsOffered(each)));
      const references = JSON.stringify(document.paths).match(/#\/components\/schemas\/\w+/g) ?? [];
      const defined = Object.keys(document.components.schemas);
      expect(references.map((each) => each.split('/').at(-1)).sort()).toEqual(defined.sort());
    },
  );
});
