import type { oas31 } from 'zod-openapi';
import { readOperations, type Document, type Operation } from './read';
import { sampleOf } from './sample';

interface Header {
  key: string;
  value: string;
  description?: string | undefined;
}

/** Which header each security scheme becomes; the values are variables of the collection. */
const credentials: Readonly<Record<string, Header>> = {
  ApiKey: { key: 'x-trackstar-api-key', value: '{{apiKey}}' },
  AccessToken: { key: 'x-trackstar-access-token', value: '{{accessToken}}' },
  LinkToken: { key: 'authorization', value: 'Bearer {{linkToken}}' },
  AdminToken: { key: 'authorization', value: 'Bearer {{adminToken}}' },
  MetricsToken: { key: 'authorization', value: 'Bearer {{metricsToken}}' },
};

const secrets = ['apiKey', 'accessToken', 'linkToken', 'adminToken', 'metricsToken'];

/** The same API as a Postman collection (format 2.1): a folder per tag, ready to send. */
export function buildPostman(openapi: Document) {
  const operations = readOperations(openapi);
  return {
    info: {
      name: openapi.info.title,
      description: `${openapi.info.description ?? ''} Set the variables of this collection first.`,
      version: openapi.info.version,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'noauth' },
    variable: [
      { key: 'baseUrl', value: openapi.servers?.[0]?.url ?? '', type: 'string' },
      ...secrets.map((key) => ({ key, value: '', type: 'string' })),
    ],
    item: (openapi.tags ?? []).map(({ name, description }) => ({
      name,
      description,
      item: operations
        .filter((operation) => operation.tag === name)
        .map((operation) => toItem(openapi, operation)),
    })),
  };
}

function toItem(openapi: Document, operation: Operation) {
  const { summary, method, body, deprecated } = operation;
  return {
    name: deprecated ? `${summary}, deprecated` : summary,
    request: {
      method,
      description: operation.description ?? summary,
      header: headersOf(operation),
      url: urlOf(operation),
      ...(body && {
        body: {
          mode: 'raw',
          raw: JSON.stringify(sampleOf(openapi, body.schema), null, 2),
          options: { raw: { language: 'json' } },
        },
      }),
    },
    response: [],
  };
}

function headersOf(operation: Operation): Header[] {
  // Several ways to call differ in how much they send; the fullest one can be cut down by hand.
  const way = [...operation.callers].sort((a, b) => b.length - a.length)[0] ?? [];
  return [
    ...way.flatMap((scheme) => credentials[scheme] ?? []),
    ...operation.parameters
      .filter((parameter) => parameter.in === 'header')
      .map(({ name, description }) => ({
        key: name,
        value: name === 'Idempotency-Key' ? '{{$guid}}' : '',
        description,
      })),
    ...(operation.body ? [{ key: 'content-type', value: operation.body.contentType }] : []),
  ];
}

function urlOf({ path, parameters }: Operation) {
  const segments = path
    .slice(1)
    .replace(/\{(\w+)\}/g, ':$1')
    .split('/');
  const toVariable = (parameter: oas31.ParameterObject) => ({
    key: parameter.name,
    value: exampleText(parameter),
    description: descriptionOf(parameter),
  });
  const query = parameters.filter((parameter) => parameter.in === 'query').map(toVariable);
  return {
    raw: `{{baseUrl}}/${segments.join('/')}`,
    host: ['{{baseUrl}}'],
    path: segments,
    // Off until wanted: all of them are filters or paging.
    query: query.map((variable) => ({ ...variable, disabled: true })),
    variable: parameters.filter((parameter) => parameter.in === 'path').map(toVariable),
  };
}

/** What stands for a parameter in an address. */
export function exampleText(parameter: oas31.ParameterObject): string {
  const schema = parameter.schema && !('$ref' in parameter.schema) ? parameter.schema : {};
  const { example, enum: values, default: preset } = schema as oas31.SchemaObject;
  return String(parameter.example ?? example ?? values?.[0] ?? preset ?? '');
}

function descriptionOf({ description, schema }: oas31.ParameterObject): string | undefined {
  return description ?? schema?.description;
}
