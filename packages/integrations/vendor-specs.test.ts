import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  actionsToProbe,
  runInstallCheck,
  simulatorTransport,
  type IntegrationDefinition,
  type VendorRequest,
} from './kit';
import { extensiv3plCentral, ongoing, shiphero, shipstation } from './registry';
import { parseSelection } from './shiphero/selection';
import { simulators } from './simulators';

/**
 * What we ask for, and what our simulators answer, exists in the vendors' own specifications. Those
 * are not ours to ship: VENDOR_SPECS_DIR names a folder with the files named below. Without it nothing
 * is compared.
 */
const specs = process.env['VENDOR_SPECS_DIR'];
const title = specs
  ? `vendor specifications in ${specs}`
  : 'vendor specifications (skipped: VENDOR_SPECS_DIR is not set)';

interface Exchange {
  request: VendorRequest;
  body: string;
}

interface OpenApiCase {
  file: string;
  definition: IntegrationDefinition;
  method: string;
  credentials: Record<string, string>;
  /** What the file lacks though the vendor documents it: operations, parameters, keys. */
  beyond: readonly string[];
}

const openApiCases: readonly OpenApiCase[] = [
  {
    file: 'shipstation/v2-openapi.yaml',
    definition: shipstation,
    method: 'v2',
    credentials: { api_key: 'sim_v2_full' },
    beyond: [],
  },
  {
    // A third party's reading of the vendor's; https://3w.extensiv.com/rels/ has the rest.
    file: 'extensiv-3pl-central/3plcentral.thirdparty.yml',
    definition: extensiv3plCentral,
    method: 'client_credentials',
    credentials: {
      client_id: 'sim_full',
      client_secret: 'sim_secret',
      user_login_id: '1234',
      customer_id: '42',
      environment: 'production',
    },
    beyond: [
      'GET /customers/42',
      'GET /inventory/receivers?receivertype',
      'GET /inventory/stocksummaries: Summaries.ItemIdentifier',
      'GET /orders?detail',
      'GET /properties/facilities',
      'GET /properties/facilities/7/locations',
      'POST /AuthServer/api/Token: refresh_token',
      'POST /AuthServer/api/Token: scope',
    ],
  },
];

interface PostmanCase extends OpenApiCase {
  /** What the collection's own variable stands for, before the paths. */
  root: string;
}

const postmanCases: readonly PostmanCase[] = [
  {
    // Examples only: filters and limits are in the vendor's reference.
    file: 'ongoing/postman_v1.json',
    definition: ongoing,
    method: 'basic',
    credentials: {
      base_url: 'https://api.ongoingsystems.se/northwind/api/v1',
      username: 'sim_full',
      password: 'sim_secret',
      goods_owner_id: '159',
    },
    root: 'https://api.ongoingsystems.se/northwind/api/v1',
    beyond: [
      'GET /articles/inventoryPerWarehouse?maxArticlesToGet',
      'GET /articles?maxArticlesToGet',
      'GET /orders?maxOrdersToGet',
      'GET /orders?orderStatusFrom',
      'GET /purchaseOrders?maxPurchaseOrdersToGet',
    ],
  },
];

describe.skipIf(!specs)(title, () => {
  it.each(openApiCases)('$file documents all that we send and are sent', async (each) => {
    const document = OpenApi.parse(parse(read(each.file)));
    const exchanges = await record(each.definition, each.method, each.credentials);
    const found = exchanges.map((exchange) => comparedTo(document, exchange));
    const operations = new Set(found.flatMap(({ operation }) => operation ?? []));
    console.info(`${each.file}: ${operations.size} distinct operations`);
    expect(operations.size).toBeGreaterThan(3);
    const undocumented = new Set(found.flatMap(({ undocumented }) => undocumented));
    expect([...undocumented].sort()).toEqual(each.beyond);
  });

  it.each(postmanCases)('$file has all that we ask for', async (each) => {
    const known = postmanCalls(JSON.parse(read(each.file)));
    const exchanges = await record(each.definition, each.method, each.credentials);
    const found = exchanges.map(({ request }) => askedIn(known, request, each.root));
    const operations = new Set(found.flatMap(({ operation }) => operation ?? []));
    console.info(`${each.file}: ${operations.size} distinct operations`);
    expect(operations.size).toBeGreaterThan(3);
    const undocumented = new Set(found.flatMap(({ undocumented }) => undocumented));
    expect([...undocumented].sort()).toEqual(each.beyond);
  });

  it('ShipHero: root fields and the fields of rows are in the schema', async () => {
    const schema = read('shiphero/shiphero-schema.thirdparty.graphql');
    const exchanges = await record(shiphero, 'refresh_token', { refresh_token: 'sim_full' });
    const roots = exchanges.flatMap(({ request }) => {
      const { query } = z.object({ query: z.string().optional() }).parse(JSON.parse(request.body!));
      return [...(query ? (parseSelection(query) ?? []) : [])];
    });
    expect(roots.length).toBeGreaterThan(8);
    const rootTypes = fieldsOf(schema, 'Query');
    for (const [field] of roots) expect(Object.keys(rootTypes)).toContain(field);
    for (const { request, body } of exchanges.filter(({ request }) =>
      /graphql$/.test(request.url),
    )) {
      expectTyped(
        schema,
        'Query',
        z.object({ data: z.json() }).parse(JSON.parse(body)).data,
        request,
      );
    }
  });
});

function read(file: string): string {
  const path = `${specs}/${file}`;
  if (!existsSync(path)) throw new Error(`VENDOR_SPECS_DIR has no ${file}.`);
  return readFileSync(path, 'utf8');
}

async function record(
  definition: IntegrationDefinition,
  methodId: string,
  credentials: Record<string, string>,
): Promise<Exchange[]> {
  const transport = simulatorTransport(simulators[definition.id]!.createSimulator());
  const exchanges: Exchange[] = [];
  await runInstallCheck(definition, {
    methodId,
    credentials,
    actions: actionsToProbe(definition, methodId),
    signal: new AbortController().signal,
    transport: async (request) => {
      const response = await transport(request);
      exchanges.push({ request, body: response.body });
      return response;
    },
  });
  return exchanges;
}

const PostmanItem = z.object({
  item: z.array(z.unknown()).optional(),
  request: z.object({ method: z.string(), url: z.object({ raw: z.string() }) }).optional(),
});

/** `GET /orders` → the parameters that any example of it has; variables of paths are left out. */
function postmanCalls(node: unknown): Map<string, Set<string>> {
  const { item = [], request } = PostmanItem.parse(node);
  const calls = new Map<string, Set<string>>();
  const add = (call: string, names: Iterable<string>) =>
    calls.set(call, new Set([...(calls.get(call) ?? []), ...names]));
  if (request) {
    const [path = '', query] = request.url.raw.replace(/^\{\{\w+\}\}/, '').split('?', 2);
    add(`${request.method} ${path}`, new URLSearchParams(query).keys());
  }
  for (const each of item) {
    for (const [call, names] of postmanCalls(each)) add(call, names);
  }
  return calls;
}

function askedIn(
  known: ReadonlyMap<string, ReadonlySet<string>>,
  request: VendorRequest,
  root: string,
): { operation?: string; undocumented: string[] } {
  const [path, query] = request.url.replace(root, '').split('?', 2);
  const operation = `${request.method} ${path}`;
  const names = known.get(operation);
  if (!names) return { undocumented: [operation] };
  const undocumented = [...new URLSearchParams(query).keys()]
    .filter((name) => !names.has(name))
    .map((name) => `${operation}?${name}`);
  return { operation, undocumented };
}

const Schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof Schema>;
const Operation = z.object({
  parameters: z.array(Schema).optional(),
  requestBody: Schema.optional(),
  responses: z.record(z.string(), Schema),
});
const OpenApi = z.looseObject({
  paths: z.record(z.string(), z.object({ get: Operation.optional(), post: Operation.optional() })),
});
type OpenApi = z.infer<typeof OpenApi>;

/** The operation that was called, and what the document does not know of the exchange. */
function comparedTo(
  document: OpenApi,
  { request, body }: Exchange,
): { operation?: string; undocumented: string[] } {
  const { pathname, searchParams } = new URL(request.url);
  const called = `${request.method} ${pathname}`;
  const [template, methods] =
    Object.entries(document.paths).find(([path]) => templatePattern(path).test(pathname)) ?? [];
  const operation = request.method === 'POST' ? methods?.post : methods?.get;
  if (!operation) return { undocumented: [called] };
  const parameters = (operation.parameters ?? []).map((each) => resolve(document, each)['name']);
  const sent =
    request.body === undefined ? undefined : contentSchema(document, operation.requestBody);
  const keys = [
    ...(sent ? undocumentedKeys(document, sent, JSON.parse(request.body ?? '')) : []),
    ...undocumentedKeys(
      document,
      contentSchema(document, operation.responses['200']),
      JSON.parse(body),
    ),
  ];
  return {
    operation: `${request.method} ${template}`,
    undocumented: [
      ...[...searchParams.keys()]
        .filter((name) => !parameters.includes(name))
        .map((name) => `${called}?${name}`),
      ...keys.map((key) => `${called}: ${key}`),
    ],
  };
}

/** `/orders/{id}` as an expression for the whole path. */
function templatePattern(path: string): RegExp {
  const literals = path.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('[^/]+')}$`);
}

function resolve(document: OpenApi, node: Schema): Schema {
  const reference = node['$ref'];
  if (typeof reference !== 'string') return node;
  const target = reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, key) => Schema.parse(at)[key], document);
  return resolve(document, Schema.parse(target));
}

function contentSchema(document: OpenApi, node: Schema = {}): Schema {
  const content = Schema.parse(resolve(document, node)['content']);
  return Schema.parse(Schema.parse(content['application/json'])['schema']);
}

/** Keys of the value that are no properties of the schema, through lists and nested objects. */
function undocumentedKeys(document: OpenApi, node: Schema, value: unknown): string[] {
  if (Array.isArray(value)) {
    const items = itemsOf(document, node);
    if (!items) return ['a list'];
    return value.flatMap((item) => undocumentedKeys(document, items, item));
  }
  if (typeof value !== 'object' || value === null) return [];
  const properties = propertiesOf(document, node);
  if (!properties) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const property = properties[key];
    if (!property) return [key];
    return undocumentedKeys(document, property, inner).map((name) => `${key}.${name}`);
  });
}

function variantsOf(document: OpenApi, node: Schema): Schema[] {
  const schema = resolve(document, node);
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((key) =>
    z.array(Schema).parse(schema[key] ?? []),
  );
  return [schema, ...parts.flatMap((part) => variantsOf(document, part))];
}

/** Undefined where the schema takes any. */
function propertiesOf(document: OpenApi, node: Schema): Record<string, Schema> | undefined {
  const variants = variantsOf(document, node);
  if (variants.some((each) => each['additionalProperties'] === true)) return undefined;
  const all = variants.map((each) => z.record(z.string(), Schema).parse(each['properties'] ?? {}));
  return Object.assign({}, ...all);
}

function itemsOf(document: OpenApi, node: Schema): Schema | undefined {
  return variantsOf(document, node).flatMap((each) => {
    const items = Schema.safeParse(each['items']);
    return items.success ? [items.data] : [];
  })[0];
}

/** `type Order { id: String … }` → { id: 'String', … }, without lists and required marks. */
function fieldsOf(schema: string, type: string): Record<string, string> {
  const body = new RegExp(`^type ${type} [^{]*\\{([^}]*)\\}`, 'm').exec(schema)?.[1];
  if (body === undefined) throw new Error(`The schema has no type ${type}.`);
  const fields = body.replace(/\([^)]*\)/g, '').matchAll(/^\s*(\w+)\s*:\s*\[?(\w+)/gm);
  return Object.fromEntries([...fields].map(([, name, of]) => [name, of]));
}

const scalars = ['String', 'Int', 'Float', 'Boolean', 'ID', 'DateTime'];

function expectTyped(schema: string, type: string, value: unknown, request: VendorRequest): void {
  if (Array.isArray(value)) {
    for (const item of value) expectTyped(schema, type, item, request);
  } else if (typeof value === 'object' && value !== null) {
    const fields = fieldsOf(schema, type);
    for (const [key, inner] of Object.entries(value)) {
      expect(Object.keys(fields), `${type}, asked by ${request.body}`).toContain(key);
      const of = fields[key] ?? '';
      if (!scalars.includes(of)) expectTyped(schema, of, rowsOf(of, inner), request);
    }
  }
}

/** The schema held is a third party's and shortens some pages of rows to plain lists. */
function rowsOf(type: string, value: unknown): unknown {
  const page = z.object({ edges: z.array(z.object({ node: z.json() })) }).safeParse(value);
  return page.success && !type.endsWith('Connection')
    ? page.data.edges.map(({ node }) => node)
    : value;
}
