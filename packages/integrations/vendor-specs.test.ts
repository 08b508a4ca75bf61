import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  actionsGranted,
  actionsToProbe,
  connectVendor,
  IntegrationFailure,
  parseSelection,
  readWriteOptions,
  runInstallCheck,
  simulatedApp,
  simulatorTransport,
  type IntegrationDefinition,
  type VendorRequest,
  type VendorTransport,
} from './kit';
import { signInAs } from './kit/oauth-testing';
import {
  amazon,
  etsy,
  extensiv3plCentral,
  linnworks,
  ongoing,
  shipbob,
  shiphero,
  shipstation,
  shopify,
  ups,
} from './registry';
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
  status: number;
  body: string;
}

interface OpenApiCase {
  file: string;
  /** Where the vendor spreads its operations over several files. */
  others?: readonly string[];
  definition: IntegrationDefinition;
  method: string;
  /** With each of the simulator's test credentials where left out, so that refusals are compared too. */
  credentials?: Readonly<Record<string, string>>;
  /** What the file lacks, or wants, though the vendor documents it otherwise. */
  beyond: readonly string[];
}

const openApiCases: readonly OpenApiCase[] = [
  {
    file: 'amazon-sp-api/sellers.json',
    others: [
      'ordersV0',
      'listingsItems_2021-08-01',
      'fbaInventory',
      'supplySources_2020-07-01',
    ].map((name) => `amazon-sp-api/${name}.json`),
    definition: amazon,
    method: 'oauth',
    credentials: {
      marketplace: 'US',
      selling_partner_id: 'A3FHEXAMPLEYWS',
      access_token: 'sima_full_forever_0123456789ab',
    },
    beyond: [],
  },
  {
    file: 'etsy/etsy-openapi-3.0.0.json',
    definition: etsy,
    method: 'oauth',
    credentials: { access_token: 'sima_full_forever_0123456789ab' },
    beyond: [],
  },
  {
    // A third party's reading of the vendor's.
    file: 'shipstation/v1-openapi.thirdparty.yml',
    definition: shipstation,
    method: 'v1',
    beyond: [],
  },
  {
    file: 'shipstation/v2-openapi.yaml',
    definition: shipstation,
    method: 'v2',
    credentials: { api_key: 'sim_v2_full' },
    // Marks one of many filters as required.
    beyond: ['GET /v2/shipments without pickup_id'],
  },
  {
    file: 'shipbob/openapi-2026-01.json',
    definition: shipbob,
    method: 'pat',
    credentials: { personal_access_token: 'sim_full', environment: 'production' },
    beyond: [],
  },
  {
    file: 'linnworks/1.0/auth.json',
    others: [
      'inventory',
      'orders',
      'processedorders',
      'purchaseorder',
      'returnsrefunds',
      'stock',
    ].map((name) => `linnworks/1.0/${name}.json`),
    definition: linnworks,
    method: 'installation',
    beyond: [],
  },
  {
    file: 'ups/OAuthClientCredentials.yaml',
    others: ['ups/Tracking.yaml'],
    definition: ups,
    method: 'api',
    beyond: [],
  },
  {
    file: 'ups/OAuthAuthCode.yaml',
    others: ['ups/Tracking.yaml'],
    definition: ups,
    method: 'oauth',
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
  credentials: Readonly<Record<string, string>>;
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

interface GraphqlCase {
  file: string;
  definition: IntegrationDefinition;
  method: string;
  credentials: Readonly<Record<string, string>>;
  /** The type that queries begin at. */
  root: string;
  queries: number;
}

const graphqlCases: readonly GraphqlCase[] = [
  {
    file: 'shiphero/shiphero-schema.thirdparty.graphql',
    definition: shiphero,
    method: 'refresh_token',
    credentials: { refresh_token: 'sim_full' },
    root: 'Query',
    queries: 14,
  },
  {
    file: 'shopify/admin_2026-07.graphql',
    definition: shopify,
    method: 'admin_token',
    credentials: { shop: 'my-store', admin_token: 'shpat_sim_full' },
    root: 'QueryRoot',
    queries: 7,
  },
];

describe.skipIf(!specs)(title, () => {
  it.each(openApiCases)('$file documents all that we send and are sent', async (each) => {
    const documents = [each.file, ...(each.others ?? [])].map((file) => OpenApi.parse(load(file)));
    const exchanges = await recordAll(each);
    const found = exchanges.map((exchange) => comparedTo(documents, exchange));
    const operations = new Set(found.flatMap(({ operation }) => operation ?? []));
    console.info(`${each.file}: ${operations.size} distinct operations`);
    expect(operations.size).toBeGreaterThan(1);
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

  it.each(graphqlCases)(
    '$file: root fields and the fields of rows are in the schema',
    async (each) => {
      const { definition, method, credentials, root } = each;
      const schema = read(each.file).replace(/"""[^]*?"""/g, '');
      const exchanges = await record(definition, method, credentials);
      const roots = exchanges.flatMap(({ request }) => {
        const { query } = z
          .object({ query: z.string().optional() })
          .parse(JSON.parse(request.body!));
        return [...(query ? (parseSelection(query) ?? []) : [])];
      });
      console.info(
        `${each.file}: ${new Set(roots.map(([field]) => field)).size} distinct root fields`,
      );
      expect(roots).toHaveLength(each.queries);
      const rootTypes = fieldsOf(schema, root);
      for (const [field] of roots) expect(Object.keys(rootTypes)).toContain(field);
      for (const { request, body } of exchanges.filter(({ request }) =>
        /graphql(\.json)?$/.test(request.url),
      )) {
        expectTyped(
          schema,
          root,
          z.object({ data: z.json() }).parse(JSON.parse(body)).data,
          request,
        );
      }
    },
  );
});

function read(file: string): string {
  const path = `${specs}/${file}`;
  if (!existsSync(path)) throw new Error(`VENDOR_SPECS_DIR has no ${file}.`);
  return readFileSync(path, 'utf8');
}

/** A tab behind a value, which some files have, is no YAML. */
function load(file: string): unknown {
  const text = read(file);
  return file.endsWith('.json') ? JSON.parse(text) : parse(text.replace(/[ \t]+$/gm, ''));
}

async function recordAll({ definition, method, credentials }: OpenApiCase): Promise<Exchange[]> {
  const all = credentials
    ? [{ values: credentials, account: undefined }]
    : simulators[definition.id]!.testCredentials.filter((each) => each.method === method);
  const recorded = all.map(({ values, account }) => record(definition, method, values, account));
  return (await Promise.all(recorded)).flat();
}

async function record(
  definition: IntegrationDefinition,
  methodId: string,
  credentials: Readonly<Record<string, string>>,
  account?: string,
): Promise<Exchange[]> {
  const simulated = simulatorTransport(simulators[definition.id]!.createSimulator());
  const exchanges: Exchange[] = [];
  const transport: VendorTransport = async (request) => {
    const response = await simulated(request);
    exchanges.push({ request, status: response.status, body: response.body });
    return response;
  };
  const install = async () =>
    runInstallCheck(
      definition,
      {
        methodId,
        app: simulatedApp,
        credentials: await signedIn(definition, methodId, credentials, { account, transport }),
        actions: actionsToProbe(definition, methodId),
        signal: new AbortController().signal,
        transport,
      },
      { wait: async () => {} },
    );
  // How an install ends is for the conformance test to say, and what comes of options.
  await install()
    .then(({ stored }) => askForOptions(definition, methodId, stored, transport))
    .catch((error: unknown) => {
      if (!(error instanceof IntegrationFailure)) throw error;
    });
  // The consent page is the browser's to ask for, and the simulator's own.
  return exchanges.filter(({ request }) => !new URL(request.url).searchParams.has('decision'));
}

/** What a browser would bring, renewed once; elsewhere what was typed. */
async function signedIn(
  definition: IntegrationDefinition,
  methodId: string,
  values: Readonly<Record<string, string>>,
  { account, transport }: { account: string | undefined; transport: VendorTransport },
): Promise<Record<string, string>> {
  const browser = definition.methods.find(({ id }) => id === methodId)?.browser;
  if (!browser || account === undefined) return { ...values };
  const redirectUri = `https://link.example/oauth/callback/${definition.id}`;
  const { stored } = await signInAs(browser, account, { values, transport, redirectUri });
  const context = { app: simulatedApp, values, redirectUri, keysUri: redirectUri };
  const network = { transport, signal: new AbortController().signal };
  return (await browser.refresh?.(context, stored, network))?.stored ?? stored;
}

async function askForOptions(
  definition: IntegrationDefinition,
  methodId: string,
  stored: Readonly<Record<string, string>>,
  transport: VendorTransport,
): Promise<void> {
  const method = definition.methods.find(({ id }) => id === methodId)!;
  const signal = new AbortController().signal;
  const vendor = connectVendor(definition, method, { transport, values: stored, signal });
  const http = method.resume?.(vendor, stored) ?? (await method.signIn(vendor, stored)).http;
  const actions = actionsGranted(definition, { methodId, permissions: [] });
  await readWriteOptions({ definition, methodId, actions }, http, stored);
}

const Schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof Schema>;
const Servers = z.array(z.object({ url: z.string() })).optional();
const Operation = z.object({
  servers: Servers,
  parameters: z.array(Schema).optional(),
  requestBody: Schema.optional(),
  responses: z.record(z.string(), Schema),
});
/** Of OpenAPI 3, or of Swagger 2. */
const OpenApi = z.looseObject({
  servers: Servers,
  paths: z.record(z.string(), z.object({ get: Operation.optional(), post: Operation.optional() })),
});
type OpenApi = z.infer<typeof OpenApi>;

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

/** The operation that was called, and what the documents do not know of the exchange. */
function comparedTo(
  documents: readonly OpenApi[],
  { request, status, body }: Exchange,
): { operation?: string; undocumented: string[] } {
  const { pathname, searchParams } = new URL(request.url);
  const called = `${request.method} ${pathname}`;
  // `/users/me` goes before `/users/{id}`.
  const [found] = documents
    .flatMap((document) => operationsAt(document, request.method, pathname))
    .sort((a, b) => variablesIn(a.template) - variablesIn(b.template));
  if (!found) return { undocumented: [called] };
  const { document, operation, template } = found;
  const parameters = (operation.parameters ?? []).map((each) =>
    Parameter.parse(resolve(document, each)),
  );
  const names = parameters.map(({ name }) => name);
  const sent = bodyOf(request);
  const answer = json(body);
  const response = operation.responses[String(status)];
  const faults = [
    ...(sent === undefined
      ? []
      : undocumentedIn(document, sentSchema(document, operation, request), sent)),
    // Pages of a proxy are nobody's operation; of refusals some vendors document none.
    ...(answer === undefined || !response
      ? []
      : undocumentedIn(document, contentSchema(document, response), answer)),
  ];
  return {
    operation: `${request.method} ${template}`,
    undocumented: [
      ...[...searchParams.keys()]
        .filter((name) => !names.includes(name))
        .map((name) => `${called}?${name}`),
      ...parameters
        .filter((parameter) => parameter.required && !carries(request, parameter))
        .map(({ name }) => `${called} without ${name}`),
      ...(response || status !== 200 ? [] : [`${called}: status ${status}`]),
      ...faults.map((fault) => `${called}: ${fault}`),
    ],
  };
}

const Parameter = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  schema: Schema.optional(),
});
type Parameter = z.infer<typeof Parameter>;

function carries({ url, headers, body }: VendorRequest, parameter: Parameter): boolean {
  switch (parameter.in) {
    case 'query':
      return new URL(url).searchParams.has(parameter.name);
    case 'header':
      return Object.keys(headers).some(
        (name) => name.toLowerCase() === parameter.name.toLowerCase(),
      );
    case 'body':
      return body !== undefined;
    default:
      return true;
  }
}

function operationsAt(document: OpenApi, method: string, pathname: string) {
  return Object.entries(document.paths).flatMap(([template, methods]) => {
    const operation = method === 'POST' ? methods.post : methods.get;
    if (!operation) return [];
    const servers = operation.servers ?? document.servers ?? [];
    const roots = servers.map(({ url }) => (URL.canParse(url) ? new URL(url).pathname : ''));
    const at = ['', ...roots].map((root) => root.replace(/\/+$/, '') + template);
    return at.some((path) => templatePattern(path).test(pathname))
      ? [{ document, operation, template }]
      : [];
  });
}

const formType = 'application/x-www-form-urlencoded';

function bodyOf({ headers, body }: VendorRequest): unknown {
  if (body === undefined) return undefined;
  return headers['content-type'] === formType
    ? Object.fromEntries(new URLSearchParams(body))
    : JSON.parse(body);
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function sentSchema(
  document: OpenApi,
  { requestBody, parameters = [] }: z.infer<typeof Operation>,
  { headers }: VendorRequest,
): Schema {
  const ofSwagger = parameters
    .map((each) => Parameter.parse(resolve(document, each)))
    .find((each) => each.in === 'body');
  return ofSwagger?.schema ?? contentSchema(document, requestBody, headers['content-type']);
}

const variablesIn = (template: string) => template.split('{').length;

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

function contentSchema(document: OpenApi, node: Schema = {}, type = 'application/json'): Schema {
  const { schema, content } = resolve(document, node);
  return Schema.parse(schema ?? Schema.parse(Schema.parse(content)[type])['schema']);
}

/** Keys and values that the schema does not have, through lists and nested objects. */
function undocumentedIn(document: OpenApi, node: Schema, value: unknown): string[] {
  if (Array.isArray(value)) {
    const items = itemsOf(document, node);
    if (!items) return ['a list'];
    return value.flatMap((item) => undocumentedIn(document, items, item));
  }
  if (typeof value !== 'object' || value === null) return misfits(document, node, value);
  const properties = propertiesOf(document, node);
  if (!properties) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const property = properties[key];
    if (!property) return [key];
    return undocumentedIn(document, property, inner).map((name) => `${key}.${name}`);
  });
}

/** A plain value of another type than the one documented, or none of those listed. */
function misfits(document: OpenApi, node: Schema, value: unknown): string[] {
  const variants = variantsOf(document, node);
  const types = variants.flatMap(({ type }) => type ?? []);
  const values = variants.flatMap((each) => z.array(z.unknown()).parse(each['enum'] ?? []));
  const kinds =
    value === null
      ? ['null']
      : Number.isInteger(value)
        ? ['integer', 'number']
        : [typeof value as string];
  const typed = types.length === 0 || value === null || kinds.some((kind) => types.includes(kind));
  const listed = values.length === 0 || value === null || values.includes(value);
  return [...(typed ? [] : [`a ${kinds[0]}`]), ...(listed ? [] : [`the value ${String(value)}`])];
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
  const body = new RegExp(`^type ${type} [^{]*\\{([^]*?)^\\}`, 'm').exec(schema)?.[1];
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
