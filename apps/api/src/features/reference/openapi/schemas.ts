import { Limit } from '@trackstar-link/contract';
import type { CreateDocumentOptions, oas31, ZodOpenApiOverride } from 'zod-openapi';

/** How zod's JSON Schemas are put into the document. */
export const schemaOptions: CreateDocumentOptions = { override };

function override({ jsonSchema, zodSchema, io }: Parameters<ZodOpenApiOverrideFunction>[0]): void {
  const { def } = zodSchema._zod;
  // A later version may answer with more: strict clients made from this document must not break.
  if (def.type === 'object' && io === 'output') delete jsonSchema.additionalProperties;
  if (def.type === 'record') {
    delete jsonSchema.propertyNames;
    // `z.json()` refers to itself, which says no more than "anything" and reads worse.
    if (def.valueType._zod.def.type === 'lazy') jsonSchema.additionalProperties = true;
  }
  if (jsonSchema.type === 'integer') {
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  }
  // Text in an address, a number to whoever generates a client.
  if (Object.is(zodSchema, Limit)) {
    delete jsonSchema.pattern;
    Object.assign(jsonSchema, { type: 'integer', minimum: 1, default: 1000, example: 500 });
  }
}

type ZodOpenApiOverrideFunction = Extract<ZodOpenApiOverride, (...args: never[]) => unknown>;

/** Leaves out component schemas without a name of their own that only refer to themselves. */
export function pruneSchemas(document: oas31.OpenAPIObject): oas31.OpenAPIObject {
  const text = JSON.stringify(document);
  const schemas = Object.fromEntries(
    Object.entries(document.components?.schemas ?? {}).filter(
      ([name, schema]) => !(name.startsWith('__') && isSelfOnly(name, schema, text)),
    ),
  );
  return { ...document, components: { ...document.components, schemas } };
}

function isSelfOnly(name: string, schema: unknown, text: string): boolean {
  const reference = `"#/components/schemas/${name}"`;
  const uses = (where: string) => where.split(reference).length - 1;
  return uses(text) === uses(JSON.stringify(schema));
}
