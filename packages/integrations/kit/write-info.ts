import {
  fieldSchema,
  isReadAction,
  listFields,
  objectFields,
  typedEndpointOf,
  type Action,
  type WriteAction,
  type WriteInfo,
} from '@trackstar-link/contract';
import { fieldsOf } from './actions';
import type { IntegrationDefinition, WriteFields } from './define-integration';
import { optionsKeywords } from './options-schema';
import { fieldsWithOptions, type WriteOptions } from './write-options';

/** A JSON Schema, as far as fields of writes need it. */
type Schema = { [key: string]: string | readonly (string | null)[] | Schema };

/**
 * What an integration can write, as a part of an OpenAPI 3.1.0 document: one path per write with the
 * schema of its body. Only writes among `available` are in it. `options` are those of one account; fields
 * that would have some say so where there is no account.
 */
export function toWriteInfo(
  definition: IntegrationDefinition,
  available: readonly Action[],
  options?: WriteOptions,
): WriteInfo {
  const writes = available.filter((action): action is WriteAction => !isReadAction(action));
  const paths: Record<string, Record<string, Schema | object>> = {};
  const schemas: Record<string, Schema> = {};
  for (const action of writes) {
    const [method = '', path = ''] = typedEndpointOf(definition.type, action).split(' ');
    const fields = fieldsOf(definition, action);
    const takesBody = fields.required.length + fields.optional.length > 0;
    if (takesBody) {
      const keywords = new Map(
        fieldsWithOptions(definition, action).map((field) => [
          field,
          optionsKeywords(options?.get(field)),
        ]),
      );
      schemas[schemaName(action)] = bodySchema(fields, keywords);
    }
    (paths[path] ??= {})[method.toLowerCase()] = operation(action, path, takesBody);
  }
  return {
    openapi: '3.1.0',
    info: { title: `What can be written to ${definition.name}`, version: '1' },
    paths: JSON.parse(JSON.stringify(paths)),
    components: { schemas: JSON.parse(JSON.stringify(schemas)) },
  };
}

/** `create_order` → `CreateOrder`. */
function schemaName(action: WriteAction): string {
  return action.replaceAll(/(^|_)([a-z])/g, (_match, _gap, letter: string) => letter.toUpperCase());
}

function operation(action: WriteAction, path: string, takesBody: boolean): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const schema = { $ref: `#/components/schemas/${schemaName(action)}` };
  return {
    operationId: action,
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody && {
      requestBody: { required: true, content: { 'application/json': { schema } } },
    }),
    responses: { 200: { description: 'Written.' } },
  };
}

type Keywords = ReturnType<typeof optionsKeywords>;

interface Tree {
  required: boolean;
  children: Map<string, Tree>;
  /** What an account adds. */
  keywords?: Keywords | undefined;
}

/** Builds the schema of a body from dotted names such as `line_items.sku`. */
function bodySchema(
  { required, optional }: WriteFields,
  keywords: ReadonlyMap<string, Keywords>,
): Schema {
  const root: Tree = { required: true, children: new Map() };
  const add = (dotted: string, isRequired: boolean) => {
    let at = root;
    for (const name of dotted.split('.')) {
      const known = at.children.get(name);
      const next = known ?? { required: isRequired, children: new Map() };
      at.children.set(name, next);
      at = next;
    }
    at.required ||= isRequired;
    at.keywords = keywords.get(dotted);
  };
  for (const name of required) add(name, true);
  for (const name of optional) add(name, false);
  return objectSchema(root);
}

function objectSchema({ children }: Tree): Schema {
  const required = [...children].filter(([, child]) => child.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      [...children].map(([name, child]) => [name, valueSchema(name, child)]),
    ),
    ...(required.length > 0 && { required }),
  };
}

/** What may be left out may also be null. */
function valueSchema(name: string, tree: Tree): Schema {
  const whole = nonNull(name, tree);
  if (tree.required) return whole;
  const { enum: values } = tree.keywords ?? {};
  return {
    ...whole,
    type: [String(whole['type']), 'null'],
    // Behind the others, so that names by position stay right.
    ...(values && { enum: [...values, null] }),
  };
}

function nonNull(name: string, tree: Tree): Schema {
  if (listFields.has(name)) return { type: 'array', items: objectSchema(tree) };
  if (tree.children.size > 0 || objectFields.has(name)) return objectSchema(tree);
  return { ...fieldSchema(name), ...tree.keywords };
}
