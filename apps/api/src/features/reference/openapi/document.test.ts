import { Validator } from '@seriousme/openapi-schema-validator';
import { defineEndpoint, endpoints, errorKinds } from '@trackstar-link/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readOperations, type Operation } from '../read';
import { build, contract } from '../testing';

const document = build();
const operations = readOperations(document);
const find = (id: string): Operation => {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`${id} is not in the document`);
  return found;
};
/** As it goes over the wire. */
const wire = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the OpenAPI document', () => {
  it('holds every endpoint of the contract, at its address, and nothing else', () => {
    const expected = contract.map(({ operationId, method, path }) => [operationId, method, path]);
    const actual = operations.map(({ id, method, path }) => [id, method, path]);
    expect(actual.sort()).toEqual(expected.sort());
    expect(new Set(actual.map(([id]) => id)).size).toBe(actual.length);
  });

  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(wire(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('refers only to components that exist, and keeps none that nothing refers to', () => {
    const text = JSON.stringify(document);
    const used = new Set(text.match(/#\/components\/\w+\/[\w-]+/g));
    const { schemas = {}, headers = {}, examples = {} } = document.components ?? {};
    const present = Object.entries({ schemas, headers, examples }).flatMap(([kind, components]) =>
      Object.keys(components).map((name) => `#/components/${kind}/${name}`),
    );
    expect([...used].sort()).toEqual(present.sort());
  });

  it('refuses a contract that gives one address to two endpoints', () => {
    const twin = defineEndpoint({ ...endpoints.getHealth, operationId: 'getHealthToo' });
    expect(() => build([endpoints.getHealth, twin])).toThrow('GET /healthz is declared twice');
  });
});

describe('requests', () => {
  it('leave out what has a default, and are closed to unknown fields', () => {
    const body = wire(document.paths?.['/api-keys']?.post?.requestBody);
    expect(body.required).toBe(false);
    const { schema } = body.content['application/json'];
    expect(schema.required).toBeUndefined();
    expect(schema.properties.access.default).toBe('full');
    expect(schema.additionalProperties).toBe(false);
  });

  it('need a body where the endpoint does', () => {
    for (const { operationId, body, bodyOptional } of contract) {
      expect(find(operationId).body?.required, operationId).toBe(body ? !bodyOptional : undefined);
    }
  });

  it('name every path parameter, and offer Idempotency-Key where it is taken', () => {
    for (const { operationId, path, idempotent } of contract) {
      const { parameters } = find(operationId);
      const names = (place: string) =>
        parameters.filter((each) => each.in === place).map(({ name }) => name);
      expect(names('path').sort(), operationId).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      );
      expect(names('header'), operationId).toEqual(idempotent ? ['Idempotency-Key'] : []);
    }
  });

  it('take a page size as a number', () => {
    const limit = find('listConnections').parameters.find(({ name }) => name === 'limit');
    expect(limit).toMatchObject({ in: 'query', schema: { type: 'integer', minimum: 1 } });
    expect(limit?.required).not.toBe(true);
  });
});

describe('answers', () => {
  it('stay open for fields that a later version adds', () => {
    const { Connection } = document.components?.schemas ?? {};
    expect(Connection).toHaveProperty('properties.connection_id');
    expect(Connection).not.toHaveProperty('additionalProperties');
  });

  it('carry the request id always, and counts where calls are counted', () => {
    const headersOf = (path: string, method: 'get' | 'post', status: string) =>
      Object.keys(wire(document.paths?.[path]?.[method]?.responses?.[status]).headers);
    expect(headersOf('/healthz', 'get', '200')).toEqual(['X-Request-Id']);
    expect(headersOf('/link/session', 'get', '200')).toEqual(['X-Request-Id']);
    expect(headersOf('/link/exchange', 'post', '401')).toEqual(['X-Request-Id']);
    expect(headersOf('/link/exchange', 'post', '200')).toEqual([
      'X-Request-Id',
      'x-ratelimit-limit',
      'x-ratelimit-remaining',
      'x-ratelimit-reset',
      'retry-after',
      'Idempotent-Replayed',
    ]);
    for (const item of Object.values(document.paths ?? {})) {
      for (const operation of Object.values(wire(item)) as { responses: object }[]) {
        for (const response of Object.values(operation.responses)) {
          expect(response.headers).toHaveProperty('X-Request-Id');
        }
      }
    }
  });

  it('say when they are not JSON, or can be streamed', () => {
    const types = (id: string) => find(id).replies.map(({ contentType }) => contentType);
    expect(types('getDocs')).toEqual(['text/html']);
    expect(types('getLogo')).toEqual(['image/*']);
    expect(types('createInstall')).toEqual(['application/json', 'text/event-stream']);
    expect(find('listIntegrationsLegacy').deprecated).toBe(true);
    expect(find('listIntegrations').deprecated).toBe(false);
  });

  it('list each error under its own status, with its words', () => {
    for (const { errors } of operations) {
      for (const { code, status, message } of errors) {
        expect(errorKinds).toHaveProperty(code, expect.objectContaining({ status, message }));
      }
    }
  });
});

describe('callers', () => {
  it.each([
    ['public', 'getHealth', []],
    ['apiKey', 'listConnections', [['ApiKey']]],
    ['connection', 'deleteConnection', [['ApiKey', 'AccessToken']]],
    ['optionalConnection', 'getIntegration', [['ApiKey'], ['ApiKey', 'AccessToken']]],
    ['linkToken', 'createInstall', [['LinkToken']]],
    ['admin', 'listOrganizations', [['AdminToken']]],
    ['metrics', 'getMetrics', [['MetricsToken'], []]],
  ])('with the policy %s need what it asks for', (_policy, id, ways) => {
    expect(find(id).callers).toEqual(ways);
  });
});

describe('errors', () => {
  const codesOf = (id: string) => find(id).errors.map(({ code }) => code);

  it('are all there, and no others', () => {
    expect(codesOf('claimInstall').sort()).toEqual([
      'api_key_invalid',
      'api_key_missing',
      'api_key_read_only',
      'body_not_json',
      'body_too_deep',
      'body_too_large',
      'database_unavailable',
      'idempotency_in_progress',
      'idempotency_key_invalid',
      'idempotency_key_reused',
      'install_not_found',
      'internal',
      'rate_limited',
      'unsupported_media_type',
      'validation_failed',
    ]);
    expect(codesOf('deleteConnection').sort()).toEqual([
      'access_token_invalid',
      'access_token_missing',
      'api_key_invalid',
      'api_key_missing',
      'api_key_read_only',
      'connection_not_found',
      'database_unavailable',
      'internal',
      'rate_limited',
    ]);
  });

  it.each([
    ['what the endpoint declares', 'exchangeAuthCode', 'auth_code_used'],
    ['what its policy implies', 'exchangeAuthCode', 'api_key_invalid'],
    ['what a read-only key meets', 'exchangeAuthCode', 'api_key_read_only'],
    ['what its body implies', 'exchangeAuthCode', 'body_too_large'],
    ['what validation implies', 'listConnections', 'validation_failed'],
    ['what repeats imply', 'exchangeAuthCode', 'idempotency_key_reused'],
    ['what counting implies', 'listConnections', 'rate_limited'],
    ['what the widget meets', 'getLinkSession', 'origin_not_allowed'],
    ['what anything can meet', 'getHealth', 'internal'],
  ])('include %s', (_what, id, code) => {
    expect(codesOf(id)).toContain(code);
  });

  it.each([
    ['a read-only key on a read', 'listConnections', 'api_key_read_only'],
    ['a body on a call without one', 'deleteConnection', 'body_too_large'],
    ['an API key on a call of the widget', 'createInstall', 'api_key_missing'],
    ['repeats on a call without a key for them', 'createLinkToken', 'idempotency_key_reused'],
  ])('leave out %s', (_what, id, code) => {
    expect(codesOf(id)).not.toContain(code);
  });
});

it('describes JSON of any shape without inventing component names', () => {
  const endpoint = defineEndpoint({
    ...endpoints.getHealth,
    reply: z.object({ fields: z.record(z.string(), z.json()) }),
  });
  const { components, paths } = build([endpoint]);
  expect(Object.keys(components?.schemas ?? {})).toEqual(['ErrorBody']);
  expect(wire(paths?.['/healthz']?.get?.responses?.['200']).content['application/json']).toEqual({
    schema: {
      type: 'object',
      properties: { fields: { type: 'object', additionalProperties: true } },
      required: ['fields'],
    },
  });
});
