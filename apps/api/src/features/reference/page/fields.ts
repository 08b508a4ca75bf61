import { componentOf, resolver, type Document, type Schema, type SchemaRef } from '../read';

/** One line of a table of fields. */
export interface Field {
  readonly name: string;
  /** The fields that hold this one, outermost first. */
  readonly within: readonly string[];
  readonly type: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string | undefined;
  readonly values: readonly unknown[];
  readonly preset: unknown;
  readonly example: unknown;
  readonly limits: string | undefined;
}

/** All fields of an object, those of nested objects and lists after the field that holds them. */
export function fieldsOf(document: Document, schema: SchemaRef): Field[] {
  return new FieldReader(document).properties(schema, [], []);
}

/** A parameter as a field. */
export function fieldOf(
  document: Document,
  parameter: { name: string; required?: boolean; description?: string; schema?: SchemaRef },
): Field {
  const reader = new FieldReader(document);
  const field = reader.describe(parameter.name, parameter.schema ?? {}, []);
  return {
    ...field,
    required: parameter.required === true,
    description: parameter.description ?? field.description,
  };
}

class FieldReader {
  private readonly follow;

  constructor(document: Document) {
    this.follow = resolver(document);
  }

  /** `opened` are the components on the way here: one that holds itself is not opened again. */
  properties(reference: SchemaRef, within: readonly string[], opened: readonly string[]): Field[] {
    const component = componentOf(reference);
    if (component && opened.includes(component)) return [];
    const inside = component ? [...opened, component] : opened;
    const { properties, required } = this.objectOf(reference);
    return Object.entries(properties).flatMap(([name, property]) => [
      { ...this.describe(name, property, within), required: required.includes(name) },
      ...this.properties(this.held(property), [...within, name], inside),
    ]);
  }

  describe(name: string, reference: SchemaRef, within: readonly string[]): Field {
    const outer = this.follow<Schema>(reference);
    const { schema, nullable } = this.unwrap(reference);
    const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
    const item = schema.items && this.unwrap(schema.items).schema;
    return {
      name,
      within,
      type: `${this.typeOf(schema)}${nullable ? ' or null' : ''}`,
      required: false,
      deprecated: outer.deprecated === true,
      description: outer.description ?? schema.description,
      values: values.length > 0 ? values : (item?.enum ?? []),
      preset: schema.default,
      example: schema.example ?? item?.example,
      limits: limitsOf(schema),
    };
  }

  private typeOf(schema: Schema): string {
    if (schema.items) return `list of ${plural(this.typeOf(this.unwrap(schema.items).schema))}`;
    const type = Array.isArray(schema.type) ? schema.type.join(' or ') : schema.type;
    if (type === 'object' && typeof schema.additionalProperties === 'object') {
      return `map to ${this.typeOf(this.unwrap(schema.additionalProperties).schema)}`;
    }
    if (schema.format === 'date-time') return 'timestamp';
    return type ?? (schema.oneOf || schema.properties ? 'object' : 'anything');
  }

  /** Takes "or null" apart from what may be null. */
  private unwrap(reference: SchemaRef): { schema: Schema; nullable: boolean } {
    const schema = this.follow<Schema>(reference);
    if (Array.isArray(schema.type) && schema.type.includes('null')) {
      const types = schema.type.filter((type) => type !== 'null');
      const [only] = types;
      const type = types.length === 1 && only ? only : types;
      return { schema: { ...schema, type }, nullable: true };
    }
    const choices = schema.anyOf?.map((each) => this.follow<Schema>(each));
    const [inner, ...more] = choices?.filter(({ type }) => type !== 'null') ?? [];
    if (!choices || !inner || more.length > 0) return { schema, nullable: false };
    return { schema: inner, nullable: choices.length > 1 };
  }

  /** What a field holds: the object itself, or the items of a list of objects. */
  private held(reference: SchemaRef): SchemaRef {
    const direct = this.follow<Schema>(reference);
    if (direct.properties || direct.oneOf) return reference;
    const inner = direct.anyOf?.find((each) => this.follow<Schema>(each).type !== 'null');
    if (inner) return this.held(inner);
    return direct.items ? this.held(direct.items) : {};
  }

  /** The fields of an object; of a choice between objects, those of all of them. */
  private objectOf(reference: SchemaRef): {
    properties: Record<string, SchemaRef>;
    required: readonly string[];
  } {
    const schema = this.follow<Schema>(reference);
    if (!schema.oneOf)
      return { properties: schema.properties ?? {}, required: schema.required ?? [] };
    const variants = schema.oneOf.map((each) => this.follow<Schema>(each));
    const properties: Record<string, SchemaRef> = {};
    for (const variant of variants) {
      for (const [name, property] of Object.entries(variant.properties ?? {})) {
        const earlier = properties[name];
        properties[name] = earlier ? this.either(earlier, property) : property;
      }
    }
    const required = Object.keys(properties).filter((name) =>
      variants.every((variant) => variant.required?.includes(name)),
    );
    return { properties, required };
  }

  /** A tag that says which variant it is takes the value of any of them. */
  private either(first: SchemaRef, second: SchemaRef): SchemaRef {
    const [a, b] = [this.follow<Schema>(first), this.follow<Schema>(second)];
    if (b.const === undefined) return first;
    const { const: only, ...rest } = a;
    return { ...rest, enum: [...(a.enum ?? [only]), b.const] };
  }
}

function limitsOf({ minLength, maxLength, maxItems, minimum }: Schema): string | undefined {
  const parts = [
    minimum !== undefined && `${minimum} or more`,
    maxLength !== undefined &&
      `${minLength ? `${minLength} to ` : 'up to '}${maxLength.toLocaleString('en')} characters`,
    maxItems !== undefined && `up to ${maxItems} of them`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function plural(type: string): string {
  if (type === 'anything') return type;
  return type.replace(/^\w+/, (word) => `${word}s`);
}
