import type { oas31 } from 'zod-openapi';

export type Document = oas31.OpenAPIObject;
export type Schema = oas31.SchemaObject;
export type SchemaRef = oas31.SchemaObject | oas31.ReferenceObject;

export interface ErrorExample {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface Reply {
  readonly contentType: string;
  readonly schema: SchemaRef | undefined;
}

/** An operation with everything that a page or a collection says about it, references followed. */
export interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** Names of security schemes: each inner list is one sufficient way to call. */
  readonly callers: readonly (readonly string[])[];
  readonly parameters: readonly oas31.ParameterObject[];
  readonly body:
    | { readonly required: boolean; readonly schema: SchemaRef; readonly contentType: string }
    | undefined;
  readonly replies: readonly Reply[];
  readonly errors: readonly ErrorExample[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of a document that buildOpenApi made, in its order. */
export function readOperations(document: Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [readOperation(document, method.toUpperCase(), path, operation)] : [];
    }),
  );
}

function readOperation(
  document: Document,
  method: string,
  path: string,
  operation: oas31.OperationObject,
): Operation {
  const follow = resolver(document);
  const body = operation.requestBody && follow<oas31.RequestBodyObject>(operation.requestBody);
  const [contentType, content] = Object.entries(body?.content ?? {})[0] ?? [];
  const bodySchema = content?.schema;
  return {
    id: operation.operationId ?? `${method} ${path}`,
    tag: operation.tags?.[0] ?? 'Other',
    method,
    path,
    summary: operation.summary ?? '',
    description: operation.description,
    deprecated: operation.deprecated === true,
    callers: (operation.security ?? []).map((way) => Object.keys(way)),
    parameters: (operation.parameters ?? []).map((each) => follow<oas31.ParameterObject>(each)),
    body:
      bodySchema && contentType !== undefined
        ? { required: body?.required === true, schema: bodySchema, contentType }
        : undefined,
    replies: readReplies(document, operation),
    errors: readErrors(document, operation),
  };
}

function readReplies(document: Document, operation: oas31.OperationObject): Reply[] {
  const ok = operation.responses?.['200'];
  const { content = {} } = ok ? resolver(document)<oas31.ResponseObject>(ok) : {};
  return Object.entries(content).map(([contentType, { schema }]) => ({ contentType, schema }));
}

function readErrors(document: Document, operation: oas31.OperationObject): ErrorExample[] {
  const follow = resolver(document);
  return Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
    if (Number(status) < 400) return [];
    const { content } = follow<oas31.ResponseObject>(response);
    const examples = content?.['application/json']?.examples ?? {};
    return Object.entries(examples).map(([code, example]) => ({
      status: Number(status),
      code,
      message: follow<oas31.ExampleObject>(example).summary ?? '',
    }));
  });
}

/** Follows `#/components/…` to what stands there; anything else is answered as it is. */
export function resolver(document: Document) {
  return function follow<T extends object>(value: T | oas31.ReferenceObject): T {
    const reference = '$ref' in value ? value.$ref : undefined;
    if (typeof reference !== 'string') return value as T;
    let found: unknown = document;
    for (const key of reference.replace(/^#\//, '').split('/')) {
      found = (found as Record<string, unknown> | undefined)?.[key];
    }
    if (typeof found !== 'object' || found === null) throw new Error(`${reference} leads nowhere.`);
    return follow(found as T);
  };
}

/** Name of the component that a schema refers to. */
export function componentOf(schema: SchemaRef): string | undefined {
  return typeof schema.$ref === 'string' ? schema.$ref.split('/').pop() : undefined;
}
