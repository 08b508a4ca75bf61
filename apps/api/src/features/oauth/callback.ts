import { errorKinds, type ErrorCode } from '@trackstar-link/contract';
import { integrations } from '@trackstar-link/integrations';
import {
  IntegrationFailure,
  accountName,
  explained,
  passSignIn,
  type CallbackParams,
  type Tokens,
} from '@trackstar-link/integrations/kit';
import { sql } from 'drizzle-orm';
import { AppError } from '../../platform/http/app-error';
import { simulatorUrl, trafficTo } from '../integrations';
import { checkCredentials, toAppError } from '../installs';
import { noteFailedInstall } from '../magic-links';
import { disabledActions } from '../organizations';
import {
  attemptOfState,
  contextOf,
  findAttempt,
  finishAttempt,
  methodOf,
  takeCallback,
  type AttemptRow,
} from './attempts';
import { signInContext, type OAuthParts } from './services';

/** Everything that talks to the vendor on the way back ends by then. */
const deadlineMs = 30_000;
/** A key hand-off's keys travel from server to server; the browser may be faster. */
const keysMs = 10_000;

/** What a page tells whoever is sitting before the browser. */
export type CallbackResult =
  | { kind: 'connected'; attempt: AttemptRow; account: string | null }
  | { kind: 'denied'; attempt: AttemptRow }
  | { kind: 'failed'; attempt: AttemptRow; message: string }
  | { kind: 'expired'; attempt: AttemptRow }
  | { kind: 'replayed'; attempt: AttemptRow }
  | { kind: 'other_browser'; attempt: AttemptRow }
  /** No attempt of ours: a wrong state, or an answer of another system. */
  | { kind: 'unknown' };

/** Handles what came back with a browser; `browser` is what its cookie says. */
export async function handleCallback(
  parts: OAuthParts,
  callback: { integrationName: string; params: CallbackParams; browser: string | undefined },
): Promise<CallbackResult> {
  const { integrationName, params, browser = '' } = callback;
  const db = parts.database.orm;
  const state = stateOf(integrationName, params);
  if (state === undefined) return { kind: 'unknown' };
  const attempt = await takeCallback(db, { state, integrationName, browser });
  if (!attempt) return refusal(await attemptOfState(db, state), integrationName);

  parts.changes.announce(attempt.id);
  try {
    return await complete(parts, attempt, params);
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('internal', { cause: error });
    if (known.code === 'internal') parts.logger.error({ err: error }, 'a sign-in failed');
    return await fail(parts, attempt, known.code, publicMessage(known));
  } finally {
    parts.changes.announce(attempt.id);
  }
}

/** The state, under whatever name this integration's systems send it back. */
function stateOf(integrationName: string, params: CallbackParams): string | undefined {
  const names = integrations
    .filter(({ id }) => id === integrationName)
    .flatMap(({ methods }) => methods.flatMap(({ browser }) => browser?.stateParam ?? []));
  return [...new Set(names)].map((name) => params[name]).find((value) => value !== undefined);
}

/** Why a callback was not taken. Nothing has been touched. */
function refusal(attempt: AttemptRow | undefined, integrationName: string): CallbackResult {
  if (!attempt || attempt.integrationName !== integrationName) return { kind: 'unknown' };
  if (attempt.status !== 'started') return { kind: 'replayed', attempt };
  if (attempt.expired) return { kind: 'expired', attempt };
  return { kind: 'other_browser', attempt };
}

async function complete(
  parts: OAuthParts,
  attempt: AttemptRow,
  params: CallbackParams,
): Promise<CallbackResult> {
  const { database, keyring } = parts;
  const way = methodOf(attempt);
  if (!way) throw new AppError('integration_not_found', { id: attempt.integrationName });
  const { definition, browser } = way;
  const context = await signInContext(parts, attempt, definition);
  if (browser.needsApp && !context.app) throw new AppError('oauth_app_missing');

  const outcome = browser.readCallback(context, params);
  if (outcome.kind === 'denied') {
    await fail(parts, attempt, 'oauth_denied');
    return { kind: 'denied', attempt };
  }
  if (outcome.kind !== 'granted') {
    throw new AppError('oauth_failed', { internal: `${outcome.kind}: ${outcome.internal}` });
  }

  const tokens = await yieldOf(parts, attempt, outcome);
  const org = await parts.organization(attempt.orgId);
  const checked = await checkCredentials(
    definition,
    { methodId: attempt.authMethod, values: tokens.stored },
    {
      disabled: [
        ...disabledActions(org, definition.type, attempt.enabledFunctions),
        ...attempt.disabledFunctions,
      ],
      transport: parts.egress,
      traffic: parts.traffic,
      account: attempt.id,
      app: context.app,
      baseUrl: (each) => simulatorUrl(parts.config, each),
      // It goes on although the window is closed: the widget waits for it elsewhere.
      signal: new AbortController().signal,
      emit: () => undefined,
    },
  );
  const { expiresInSeconds } = tokens;
  const isKept = await finishAttempt(database.orm, attempt.id, {
    status: 'completed',
    account: checked.account,
    permissions: checked.permissions,
    sealedCredentials: keyring.encrypt(JSON.stringify(checked.stored), contextOf(attempt)),
    credentialsExpireAt:
      expiresInSeconds === undefined
        ? null
        : (sql`now() + make_interval(secs => ${expiresInSeconds})` as never),
    sealedVerifier: null,
  });
  if (!isKept) throw new AppError('oauth_cancelled');
  return { kind: 'connected', attempt, account: accountName(checked.account) };
}

/** Trades the code for tokens, or takes the keys that the system's server has delivered. */
async function yieldOf(
  parts: OAuthParts,
  attempt: AttemptRow,
  granted: { code: string; captured: Record<string, string> },
): Promise<Tokens> {
  const way = methodOf(attempt);
  if (!way) throw new AppError('integration_not_found', { id: attempt.integrationName });
  const { definition, method, browser } = way;
  const context = await signInContext(parts, attempt, definition);
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    const sealed = attempt.sealedVerifier ?? '';
    const verifier = parts.keyring.decrypt(sealed, contextOf(attempt, 'verifier'));
    const exchange = () =>
      browser.exchange(
        context,
        { ...granted, verifier },
        { transport: definition.transport ?? parts.egress, signal },
      );
    if (browser.kind === 'oauth2') {
      const at = { definition, method, values: context.values };
      return await passSignIn(trafficTo(parts, definition), at, exchange, signal);
    }
    const tokens = await exchange();
    return { ...tokens, stored: { ...tokens.stored, ...(await deliveredKeys(parts, attempt)) } };
  } catch (error) {
    if (!(error instanceof IntegrationFailure)) throw error;
    throw toAppError(explained(error, definition, method));
  }
}

async function deliveredKeys(
  { database, keyring, changes }: OAuthParts,
  attempt: AttemptRow,
): Promise<Record<string, string>> {
  const signal = AbortSignal.timeout(keysMs);
  for (;;) {
    const row = await findAttempt(database.orm, attempt.id);
    if (row?.sealedCredentials) {
      return JSON.parse(keyring.decrypt(row.sealedCredentials, contextOf(row)));
    }
    if (signal.aborted) {
      throw new AppError('oauth_failed', {
        message: 'The system has not delivered its keys. Try again.',
        internal: 'no keys arrived',
      });
    }
    await changes.next(attempt.id, signal);
  }
}

async function fail(
  parts: OAuthParts,
  attempt: AttemptRow,
  code: ErrorCode,
  message?: string,
): Promise<CallbackResult> {
  const isKept = await finishAttempt(parts.database.orm, attempt.id, {
    status: 'failed',
    errorCode: code,
    errorMessage: message ?? null,
    sealedVerifier: null,
    sealedCredentials: null,
  });
  if (isKept) {
    await noteFailedInstall(parts.database.orm, attempt, {
      integrationName: attempt.integrationName,
      integrationType: attempt.integrationType,
      code,
      message: message ?? errorKinds[code].message,
    });
  }
  return { kind: 'failed', attempt, message: message ?? '' };
}

/** A name tells more than a kind of system. */
function publicMessage(error: AppError): string {
  return error.toBody('').error;
}
