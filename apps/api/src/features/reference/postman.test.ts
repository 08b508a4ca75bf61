import { describe, expect, it } from 'vitest';
import { buildPostman } from './postman';
import { readOperations } from './read';
import { sampleOf } from './sample';
import { build, contract } from './testing';

const document = build();
const collection = buildPostman(document);
const requests = collection.item.flatMap(({ name: folder, item }) =>
  item.map((each) => ({ folder, name: each.name, ...each.request })),
);
const operations = readOperations(document);

describe('the Postman collection', () => {
  it('has every call, in the folder of its tag', () => {
    const actual = requests.map(({ folder, method, url }) => [folder, method, url.raw]);
    const expected = contract.map(({ tag, method, path }) => [
      tag,
      method,
      `{{baseUrl}}${path.replace(/\{(\w+)\}/g, ':$1')}`,
    ]);
    expect(actual.sort()).toEqual(expected.sort());
  });

  it('says which format it is in, as importers look for', () => {
    expect(collection.info.schema).toMatch(/\/collection\/v2\.1\.0\/collection\.json$/);
  });

  it('uses only variables that it declares, and holds no secret', () => {
    const declared = collection.variable.map(({ key }) => key);
    const used = [...JSON.stringify(requests).matchAll(/\{\{([^$}]+)\}\}/g)].map(([, key]) => key);
    expect(declared).toEqual(
      expect.arrayContaining(['baseUrl', 'apiKey', 'accessToken', 'linkToken']),
    );
    expect(declared).toEqual(expect.arrayContaining([...new Set(used)]));
    const values = collection.variable.filter(({ key }) => key !== 'baseUrl');
    expect(values.every(({ value }) => value === '')).toBe(true);
  });

  it('gives a value to every parameter of an address', () => {
    for (const { url, name } of requests) {
      const named = url.path.filter((segment) => segment.startsWith(':'));
      expect(url.variable.map(({ key }) => `:${key}`).sort(), name).toEqual(named.sort());
    }
  });

  it('sends the credentials that a call needs', () => {
    const update = requests.find(({ url, method }) => {
      return method === 'PATCH' && url.raw === '{{baseUrl}}/connections';
    });
    expect(update?.header.map(({ key, value }) => `${key}: ${value}`)).toEqual([
      'x-trackstar-api-key: {{apiKey}}',
      'x-trackstar-access-token: {{accessToken}}',
      'content-type: application/json',
    ]);
  });
});

describe('samples', () => {
  const withBody = contract.flatMap((endpoint) =>
    endpoint.body ? [{ id: endpoint.operationId, schema: endpoint.body }] : [],
  );
  const withJson = contract.flatMap((endpoint) =>
    endpoint.produces ? [] : [{ id: endpoint.operationId, schema: endpoint.reply }],
  );
  const find = (id: string) => operations.find((operation) => operation.id === id);

  it.each(withBody)('of the body of $id are accepted by the endpoint itself', ({ id, schema }) => {
    const body = find(id)?.body;
    const value = body && sampleOf(document, body.schema);
    expect(value).toBeDefined();
    expect(schema.safeParse(value).error).toBeUndefined();
  });

  it.each(withJson)('of the answer of $id are what it could answer', ({ id, schema }) => {
    const reply = find(id)?.replies[0]?.schema;
    const value = reply && sampleOf(document, reply);
    expect(value).toBeDefined();
    expect(schema.safeParse(value).error).toBeUndefined();
  });
});
