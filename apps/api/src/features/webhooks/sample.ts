import { eventCatalogue, type EventType } from '@trackstar-link/contract';
import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** Made-up `data` of an event, as its schema has it. */
export function sampleData(type: EventType): Record<string, unknown> {
  const schema = z.toJSONSchema(eventCatalogue[type].data);
  const sample = sampleOf(schema, schema.$defs ?? {}, 'data');
  return z.record(z.string(), z.unknown()).parse(sample);
}

function sampleOf(schema: Schema, parts: Record<string, Schema>, name: string): unknown {
  const part = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  if (part !== undefined) return sampleOf(parts[part] ?? {}, parts, name);
  if (schema['example'] !== undefined) return schema['example'];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.find((each) => asSchema(each).type !== 'null');
  if (choice !== undefined) return sampleOf(asSchema(choice), parts, name);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, each]) => [
          key,
          sampleOf(asSchema(each), parts, key),
        ]),
      );
    case 'array':
      return schema.items === undefined || Array.isArray(schema.items)
        ? []
        : [sampleOf(asSchema(schema.items), parts, name)];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'string':
      return name === 'id' || name.endsWith('_id') ? `test_${name}` : `test ${name}`;
    default:
      return null;
  }
}

const asSchema = (schema: Schema | boolean): Schema => (typeof schema === 'boolean' ? {} : schema);
