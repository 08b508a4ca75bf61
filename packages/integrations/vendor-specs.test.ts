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
import { shipbob, shiphero, shipstation } from './registry';
import { parseSelection } from './shiphero/selection';
import { simulators } from './simulators';

/**
 * What we ask for, and what our simulators answer, exists in the vendors' own specifications. Those
 * are not ours to ship: VENDOR_SPECS_DIR names a folder with `shipstation/v2-openapi.yaml`,
 * `shipbob/openapi-2026-01.json` and `shiphero/*.graphql`. Without it nothing is compared.
 */
const specs = process.env['VENDOR_SPECS_DIR'];
const title = specs
  ? `vendor specifications in ${specs}`
  : 'vendor specifications (skipped: VENDOR_SPECS_DIR is not set)';

/** A vendor with an OpenAPI document, and credentials that its simulator takes. */
interface Documented {
  definition: IntegrationDefinition;
  method: string;
  credentials: Record<string, string>;
  document(): unknown;
}

interface Exchange {
  request: VendorRequest;
  body: string;
}

describe.skipIf(!specs)(title, () => {
  it.each<Documented>([
    {
      definition: shipstation,
      method: 'v2',
      credentials: { api_key: 'sim_v2_full' },
      document: () => parse(read('shipstation/v2-openapi.yaml')),
    },
    {
      definition: shipbob,
      method: 'pat',
      credentials: { personal_access_token: 'sim_full', environment: 'production' },
      document: () => JSON.parse(read('shipbob/openapi-2026-01.json')),
    },
  ])(
    '$definition.name, $method: paths, parameters and the keys of answers are documented',
    async (each) => {
      const document = OpenApi.parse(each.document());
      const exchanges = await record(each.definition, each.method, each.credentials);
      expect(exchanges.length).toBeGreaterThan(3);
      for (const { request, body } of exchanges) {
        const { pathname, searchParams } = new URL(request.url);
        const operation = document.paths[pathname]?.['get'];
        expect(operation, `GET ${pathname}`).toBeDefined();
        const parameters = (operation?.parameters ?? []).map(
          (parameter) => resolve(document, parameter)['name'],
        );
        expect(parameters).toEqual(expect.arrayContaining([...searchParams.keys()]));
        expectDocumented(document, answerSchema(document, operation), JSON.parse(body), pathname);
      }
    },
  );

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

const Schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof Schema>;
const Operation = z.object({
  parameters: z.array(Schema).optional(),
  responses: z.record(z.string(), Schema),
});
const OpenApi = z.looseObject({
  paths: z.record(z.string(), z.object({ get: Operation.optional() })),
});
type OpenApi = z.infer<typeof OpenApi>;

function resolve(document: OpenApi, node: Schema): Schema {
  const reference = node['$ref'];
  if (typeof reference !== 'string') return node;
  const target = reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, key) => Schema.parse(at)[key], document);
  return resolve(document, Schema.parse(target));
}

function answerSchema(document: OpenApi, operation: z.infer<typeof Operation> | undefined): Schema {
  const response = resolve(document, operation?.responses['200'] ?? {});
  const content = Schema.parse(response['content']);
  return Schema.parse(Schema.parse(content['application/json'])['schema']);
}

/** Every key of the value is a property of the schema, through lists and nested objects. */
function expectDocumented(document: OpenApi, node: Schema, value: unknown, at: string): void {
  if (Array.isArray(value)) {
    const items = itemsOf(document, node);
    expect(items, `${at} is a list`).toBeDefined();
    for (const item of value) expectDocumented(document, items ?? {}, item, `${at}[]`);
  } else if (typeof value === 'object' && value !== null) {
    const properties = propertiesOf(document, node);
    for (const [key, inner] of Object.entries(value)) {
      expect(Object.keys(properties), at).toContain(key);
      expectDocumented(document, properties[key] ?? {}, inner, `${at}.${key}`);
    }
  }
}

function variantsOf(document: OpenApi, node: Schema): Schema[] {
  const schema = resolve(document, node);
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((key) =>
    z.array(Schema).parse(schema[key] ?? []),
  );
  return [schema, ...parts.flatMap((part) => variantsOf(document, part))];
}

function propertiesOf(document: OpenApi, node: Schema): Record<string, Schema> {
  const all = variantsOf(document, node).map((each) =>
    z.record(z.string(), Schema).parse(each['properties'] ?? {}),
  );
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
