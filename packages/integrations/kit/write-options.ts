import { isReadAction, type Action, type WriteAction } from '@trackstar-link/contract';
import { fieldsOf } from './actions';
import type {
  AuthMethod,
  IntegrationDefinition,
  ListOptions,
  Option,
  OptionList,
} from './define-integration';
import type { VendorHttp } from './http';
import { IntegrationFailure } from './types';

/** More are of no use in a list to choose from, and make documents heavy. */
const mostOptions = 200;
const longestText = 200;

/** What an account has for one field, or a sentence that says why nobody knows. */
export type FieldOptions = OptionList | { note: string };

/** By the dotted names of fields, as writes declare them. */
export type WriteOptions = ReadonlyMap<string, FieldOptions>;

/** Where options are asked of one account: how it was signed in to, and what it may do. */
export interface OptionsScope {
  definition: IntegrationDefinition;
  methodId: string;
  actions: readonly Action[];
}

/** Rows of a vendor's answer as options: the value that a write takes, and what people call it. */
export function toOptions<Row>(
  rows: readonly Row[],
  read: (row: Row) => readonly [value: string | number, label: string | null | undefined],
  more = false,
): OptionList {
  return {
    more,
    options: rows.map((row) => {
      const [value, label] = read(row);
      return { value: String(value), label: label ?? String(value) };
    }),
  };
}

/** Whether there is anything to ask the vendor for. */
export function hasOptions(scope: OptionsScope): boolean {
  return listsOf(scope).size > 0;
}

/**
 * Asks the vendor for all lists at once; each is asked for once, however many fields take from it. One
 * that fails makes a note. Only when all are refused is that thrown: then the credentials are no use.
 */
export async function readWriteOptions(
  scope: OptionsScope,
  http: VendorHttp,
  values: Readonly<Record<string, string>>,
): Promise<WriteOptions> {
  const fields = listsOf(scope);
  const lists = [...new Set(fields.values())];
  const results = await Promise.all(lists.map((list) => attempt(() => list(http, values))));
  const refusals = results.flatMap((result) =>
    result instanceof IntegrationFailure && result.kind === 'credentials_rejected' ? [result] : [],
  );
  if (refusals[0] && refusals.length === results.length) throw refusals[0];
  const found = new Map(lists.map((list, index) => [list, results[index]]));
  return new Map(
    [...fields].flatMap(([field, list]) => {
      const result = found.get(list);
      if (result === undefined) return [];
      const { name } = scope.definition;
      return [
        [field, result instanceof IntegrationFailure ? noteOf(result, name) : presentable(result)],
      ];
    }),
  );
}

/** Every field without its options, for the same reason. */
export function withoutOptions(scope: OptionsScope, failure: IntegrationFailure): WriteOptions {
  const note = noteOf(failure, scope.definition.name);
  return new Map([...listsOf(scope).keys()].map((field) => [field, note]));
}

/** The fields of a write that have to be something which the account has. */
export function fieldsWithOptions(
  definition: IntegrationDefinition,
  action: WriteAction,
): string[] {
  const { required, optional } = fieldsOf(definition, action);
  const method = definition.methods.find(({ write }) => write[action]);
  return [...required, ...optional].filter((field) => method?.options[field]);
}

function listsOf({ definition, methodId, actions }: OptionsScope): Map<string, ListOptions> {
  const method = definition.methods.find(({ id }) => id === methodId);
  const written = new Set(method ? actions.flatMap((action) => writtenFields(method, action)) : []);
  return new Map(Object.entries(method?.options ?? {}).filter(([field]) => written.has(field)));
}

function writtenFields({ write }: AuthMethod, action: Action): readonly string[] {
  const fields = isReadAction(action) ? undefined : write[action];
  return fields ? [...fields.required, ...fields.optional] : [];
}

async function attempt(list: () => Promise<OptionList>): Promise<OptionList | IntegrationFailure> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof IntegrationFailure) return error;
    throw error;
  }
}

/** Each value once and no more than are of use; a value is never shortened, since it would be another. */
function presentable({ options, more }: OptionList): OptionList {
  const byValue = new Map<string, Option>();
  for (const { value, label } of options) {
    if (value === '' || value.length > longestText) continue;
    byValue.set(value, { value, label: inOneLine(label) || value });
  }
  const all = [...byValue.values()];
  return { options: all.slice(0, mostOptions), more: more || all.length > mostOptions };
}

/** Vendors pass on what their customers typed. */
function inOneLine(label: string): string {
  const line = label.replace(/[\p{C}\s]+/gu, ' ').trim();
  return [...line].slice(0, longestText).join('');
}

function noteOf(failure: IntegrationFailure, name: string): { note: string } {
  switch (failure.kind) {
    case 'credentials_rejected':
    case 'account_disabled':
    case 'missing_permission':
      return { note: failure.publicMessage ?? `These credentials may not list them in ${name}.` };
    case 'not_enabled':
      return { note: failure.publicMessage ?? `This ${name} account does not include them.` };
    case 'throttled':
      return { note: `${name} was too busy to list them. Ask again in a moment.` };
    case 'unreachable':
    case 'timeout':
      return { note: `${name} did not answer when asked for them. Ask again in a few minutes.` };
    case 'unexpected_answer':
      return { note: `The answer of ${name} about them could not be understood.` };
  }
}
