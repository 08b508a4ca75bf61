import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fieldSchema } from '@trackstar-link/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { integrations } from './index';
import {
  actionsGranted,
  actionsToProbe,
  connectVendor,
  explained,
  IntegrationFailure,
  readWriteOptions,
  resolveBaseUrl,
  runInstallCheck,
  simulatedApp,
  simulatedSftp,
  simulatorTransport,
  validateCredentials,
  writtenLanguages,
  type AuthMethod,
  type ExpectedOutcome,
  type FailureKind,
  type Field,
  type IntegrationDefinition,
  type InstallOutcome,
  type OptionList,
  type OptionsScope,
  type Text,
  type VendorTransport,
  type WriteOptions,
} from './kit';
import { signInAs } from './kit/oauth-testing';
import { simulators } from './simulators';

/**
 * Promises that every integration keeps, whoever adds it: the widget can draw it in the four languages
 * that a definition brings, its simulator plays both success and refusal, and an install through the
 * simulator ends as the test credentials say. Each failure lists what is left to fill in.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
/** Not integrations themselves. */
const shared = ['kit', 'i18n', 'carrier-invoices', 'node_modules'];
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map(({ name }) => name);

const noWait = async () => {};

describe.each(folders)('%s', (id) => {
  const definitions = integrations.filter((definition) => definition.id === id);
  const simulator = simulators[id];

  it('is registered, with a simulator, a logo and a test', () => {
    const missing = [
      !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && 'a kebab-case folder name',
      definitions.length === 0 && `a line in registry.ts whose definition has the id ${id}`,
      !simulator && 'a line in simulators.ts',
      ...['index.ts', 'simulator.ts', 'logo.svg', `${id}.test.ts`].map(
        (file) => !existsSync(`${here}${id}/${file}`) && file,
      ),
    ].filter((each) => each !== false);
    expectNone(missing, `${id} lacks`);
  });

  it('has a logo that is an image and nothing else', () => {
    const logo = readFileSync(`${here}${id}/logo.svg`, 'utf8');
    expect(logo).toMatch(/^<svg [^>]*viewBox=/);
    expect(logo).not.toMatch(/<script|\bon\w+=|href=|<foreignObject|<style|@import/i);
    expect(Buffer.byteLength(logo)).toBeLessThan(20_000);
    for (const definition of definitions) expect(definition.logo).toBe(logo);
  });

  it('says everything that a customer needs, in every language', () => {
    expectNone(definitions.flatMap(gapsOf), `${id} has to fill in`);
  });

  it('has test credentials for whatever can come of each way to sign in', () => {
    const missing = definitions.flatMap((definition) =>
      definition.methods.flatMap((method) => {
        // Nobody asks there: the server that files are sent to is our own.
        if (method.push) return [];
        const own = (simulator?.testCredentials ?? []).filter((each) => each.method === method.id);
        return casesOf(definition, method)
          .filter(([, is]) => !own.some(({ outcome }) => is(outcome)))
          .map(([name]) => `${method.id}: ${name}`);
      }),
    );
    expectNone(missing, `${id} has no test credentials of these kinds`);
  });

  const withOptions = definitions.flatMap((definition) =>
    definition.methods.flatMap((method) =>
      Object.keys(method.options).length > 0 ? [{ definition, method }] : [],
    ),
  );
  it.each(withOptions)(
    'lists what fields of writes can be in an account: $definition.type, $method.id',
    async ({ definition, method }) => {
      const actions = actionsGranted(definition, { methodId: method.id, permissions: [] });
      const scope = { definition, methodId: method.id, actions };
      const full = simulator?.testCredentials.find(
        (each) => each.method === method.id && isFullAccess(each.outcome),
      );
      const found = await readOptions(scope, method, full?.values ?? {}, full?.account);
      const declared = Object.keys(method.options);
      expect([...found.keys()].sort(), 'fields that writes have').toEqual(declared.sort());
      for (const [field, list] of found) {
        expect(list, field).toMatchObject({ more: false });
        const { options } = list as OptionList;
        expect(options.length, field).toBeGreaterThan(0);
        // A name for people, not the value once more.
        for (const { value, label } of options) expect(label, field).not.toBe(value);
        expect(fieldSchema(field.split('.').at(-1) ?? ''), field).toEqual({ type: 'string' });
      }
    },
  );

  const cases = definitions.flatMap((definition) =>
    (simulator?.testCredentials ?? []).map((credentials) => ({ definition, ...credentials })),
  );
  it.each(cases)(
    'installs $definition.type as expected: $method, $label',
    async ({ definition, method, values, account, outcome }) => {
      const result = await install(definition, method, values, account);
      expect(summary(definition, method, result)).toEqual(expected(definition, method, outcome));
    },
  );
});

type Case = readonly [name: string, is: (outcome: ExpectedOutcome) => boolean];

const fails =
  (failure: FailureKind) =>
  (outcome: ExpectedOutcome): boolean =>
    !outcome.connects && outcome.failure === failure;

/** Keys that open everything or nothing. */
const withoutPermissions = ['shipstation v1'];

/** Files have no permissions; what signs in at the vendor's own pages calls the same API as other ways. */
function casesOf({ id, sandbox }: IntegrationDefinition, method: AuthMethod): Case[] {
  const ofApi = method.baseUrl !== undefined;
  const permissions = ofApi && !withoutPermissions.includes(`${id} ${method.id}`);
  const denied: Case = ['one that lacks a permission', (each) => each.connects && !!each.denied];
  const troubles: Case[] = [
    ['one that is throttled', fails('throttled')],
    ['one whose system is down', fails('unreachable')],
    ['one with a web page in place of an answer', fails('unexpected_answer')],
  ];
  return [
    ['one with full access', isFullAccess],
    ['one that is refused', fails('credentials_rejected')],
    ...(permissions ? [denied] : []),
    ...(ofApi && !method.browser && !sandbox ? troubles : []),
  ];
}

/** Lists them all: the runner shortens what it compares. */
function expectNone(gaps: readonly string[], title: string): void {
  if (gaps.length > 0) expect.fail(`${title}:\n${gaps.map((gap) => `  - ${gap}`).join('\n')}`);
}

/** Everything that is empty or not yet translated, each by its place. */
function gapsOf(definition: IntegrationDefinition): string[] {
  return [
    ...(definition.name ? [] : ['name']),
    ...untranslated('description', definition.description),
    ...(readsOrders(definition) && !definition.orderStatuses ? ['orderStatuses'] : []),
    ...definition.methods.flatMap((method) => {
      const at = `auth.${method.id}`;
      const needsHint = Object.values(method.fields).some(({ type }) => type === 'secret');
      return [
        ...addressGaps(definition, method).map((gap) => `${at}: ${gap}`),
        ...(actionsToProbe(definition, method.id).length > 0 ? [] : [`${at}: a probe in read`]),
        ...untranslated(`${at}.label`, method.label),
        ...(needsHint ? untranslated(`${at}.rejectedHint`, method.rejectedHint ?? '') : []),
        ...Object.entries(method.fields).flatMap(([name, field]) =>
          fieldGaps(`${at}.fields.${name}`, name, field),
        ),
      ];
    }),
  ];
}

function readsOrders({ methods }: IntegrationDefinition): boolean {
  return methods.some(({ read }) => read.orders);
}

/** A method that works on files has no base URL; one made of values has to be one for each test. */
function addressGaps({ id }: IntegrationDefinition, method: AuthMethod): string[] {
  const { baseUrl } = method;
  if (baseUrl === undefined) return method.files || method.push ? [] : ['a baseUrl'];
  if (typeof baseUrl === 'string') return isPublicAddress(baseUrl) ? [] : ['an https baseUrl'];
  return (simulators[id]?.testCredentials ?? [])
    .filter((each) => each.method === method.id)
    .filter(({ values }) => {
      const address = resolveBaseUrl(baseUrl, withDefaults(method, values));
      return !isPublicAddress(baseUrl.orHttp ? address.replace(/^http:/, 'https:') : address);
    })
    .map(({ label }) => `an https baseUrl for the test credentials "${label}"`);
}

function withDefaults({ fields }: AuthMethod, values: Readonly<Record<string, string>>) {
  const defaults = Object.entries(fields).flatMap(([name, field]) =>
    field.type === 'select' && field.default ? [[name, field.default]] : [],
  );
  return { ...Object.fromEntries(defaults), ...values };
}

function fieldGaps(at: string, name: string, field: Field): string[] {
  return [
    ...(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name) ? [] : [`${at}: a snake_case name`]),
    // `stored` keeps what is not typed under these names.
    ...(['auth_method', 'access_token', 'server', 'host_key'].includes(name)
      ? [`${at}: another name`]
      : []),
    ...untranslated(`${at}.label`, field.label),
    ...untranslated(`${at}.help`, field.help ?? ''),
    ...(field.helpUrl === undefined || isPublicAddress(field.helpUrl)
      ? []
      : [`${at}.helpUrl: an https address`]),
    ...(field.type === 'select'
      ? Object.entries(field.options).flatMap(([value, label]) =>
          untranslated(`${at}.options.${value}`, label),
        )
      : []),
  ];
}

function untranslated(at: string, value: Text): string[] {
  return writtenLanguages
    .filter((language) => typeof value === 'string' || !value[language]?.trim())
    .map((language) => `${at}.${language}`);
}

function isPublicAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

function isFullAccess(outcome: ExpectedOutcome): boolean {
  return outcome.connects && !outcome.denied && !outcome.unknown;
}

/** As a connection does that was made with these values. */
async function readOptions(
  scope: OptionsScope,
  method: AuthMethod,
  values: Readonly<Record<string, string>>,
  account: string | undefined,
): Promise<WriteOptions> {
  const { definition } = scope;
  const simulator = simulators[definition.id]?.createSimulator({ wait: noWait });
  if (!simulator) throw new Error(`${definition.id} has no simulator.`);
  let calls = 0;
  const answer = simulatorTransport(simulator);
  const transport: VendorTransport = (request) => {
    calls += 1;
    return answer(request);
  };
  const valid = validateCredentials(definition, method.id, values);
  if (!valid.ok) throw new Error('No test credentials with full access.');
  const used = method.browser
    ? await signIn(definition, method, { values: valid.values, account, transport })
    : valid.values;
  const signal = new AbortController().signal;
  const vendor = connectVendor(definition, method, { transport, values: used, signal });
  const { http, stored } = await method.signIn(vendor, used);
  calls = 0;
  const result = await readWriteOptions(scope, http, stored);
  expect(calls, 'calls').toBeLessThanOrEqual(new Set(Object.values(method.options)).size);
  return result;
}

async function install(
  definition: IntegrationDefinition,
  methodId: string,
  values: Readonly<Record<string, string>>,
  account: string | undefined,
): Promise<InstallOutcome | IntegrationFailure> {
  const valid = validateCredentials(definition, methodId, values);
  if (!valid.ok) throw new Error(`Test credentials are not valid: ${JSON.stringify(valid.errors)}`);
  let delivered: Record<string, unknown> | undefined;
  const send = async (request: Request) => {
    delivered = z.record(z.string(), z.unknown()).parse(await request.json());
    return new Response();
  };
  const simulator = simulators[definition.id]?.createSimulator({ wait: noWait, send });
  if (!simulator) throw new Error(`${definition.id} has no simulator.`);
  const answer = simulatorTransport(simulator);
  const method = definition.methods.find(({ id }) => id === methodId);
  try {
    const signedIn =
      method?.browser &&
      (await signIn(definition, method, {
        values: valid.values,
        account,
        transport: answer,
        delivered: () => delivered,
      }));
    return await runInstallCheck(
      definition,
      {
        methodId,
        credentials: signedIn ?? valid.values,
        actions: actionsToProbe(definition, methodId),
        transport: (request) => {
          expect(new URL(request.url).pathname, 'the path of a check or a probe').not.toBe('/');
          return answer(request);
        },
        ...(method?.browser?.needsApp && { app: simulatedApp }),
        ...(simulator.sftp && { sftp: simulatedSftp(simulator.sftp) }),
        signal: new AbortController().signal,
      },
      { wait: noWait },
    );
  } catch (error) {
    if (error instanceof IntegrationFailure) return error;
    throw error;
  }
}

/** The customer's way through the vendor's own pages. */
async function signIn(
  definition: IntegrationDefinition,
  method: AuthMethod,
  {
    account,
    ...given
  }: Omit<Parameters<typeof signInAs>[2], 'redirectUri'> & {
    account: string | undefined;
  },
): Promise<Record<string, string>> {
  const redirectUri = `https://link.example/oauth/callback/${definition.id}`;
  const { browser } = method;
  if (!browser || account === undefined)
    throw new Error('Test credentials name no account to sign in as.');
  try {
    return (await signInAs(browser, account, { ...given, redirectUri })).stored;
  } catch (error) {
    if (!(error instanceof IntegrationFailure)) throw error;
    throw explained(error, definition, method);
  }
}

function summary(
  definition: IntegrationDefinition,
  method: string,
  result: InstallOutcome | IntegrationFailure,
) {
  if (result instanceof IntegrationFailure) {
    const who = definition.methods.find(({ id }) => id === method)?.files ? 'server' : undefined;
    const named = [definition.name, ...(who ? [who] : [])];
    expect(
      named.some((name) => result.publicMessage?.includes(name)),
      `a message for the customer: ${result.publicMessage}`,
    ).toBe(true);
    return { connects: false, failure: result.kind };
  }
  expect(result.permissions.map(({ action }) => action)).toEqual(
    actionsToProbe(definition, method),
  );
  for (const { status, resource, message } of result.permissions) {
    if (status !== 'denied') continue;
    // Named as the vendor does, or by what cannot be read.
    const words = resource.replaceAll('_', ' ');
    expect(message, 'what is missing').toMatch(
      new RegExp(`${words}|\\b(scope|permission|role|product)\\b`),
    );
  }
  const having = (status: string) =>
    result.permissions.filter((each) => each.status === status).map(({ action }) => action);
  return { connects: true, denied: having('denied'), unknown: having('unknown') };
}

/** A simulator may serve several verticals: each is denied what it has of the list. */
function expected(definition: IntegrationDefinition, method: string, outcome: ExpectedOutcome) {
  if (!outcome.connects) return outcome;
  const own = actionsToProbe(definition, method);
  return {
    connects: true,
    denied: own.filter((action) => outcome.denied?.includes(action)),
    unknown: own.filter((action) => outcome.unknown?.includes(action)),
  };
}
