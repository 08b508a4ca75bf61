import { resourceOf, type Permission, type ReadAction } from '@trackstar-link/contract';
import {
  probeOf,
  readsOf,
  type AuthMethod,
  type IntegrationDefinition,
  type Probe,
} from './define-integration';
import { explained, toPermission } from './failure-messages';
import { createVendorHttp, type VendorHttp } from './http';
import { wait, type Wait } from './wait';
import { IntegrationFailure, type Account, type InstallCheck, type InstallOutcome } from './types';

/** A wait longer than this is not worth a customer's patience: the answer is then "unknown". */
const longestWaitSeconds = 2;

interface Result {
  permission: Permission;
  failure: IntegrationFailure | undefined;
}

/**
 * Signs in, proves the credentials, then probes all requested reads at once. A probe that fails makes
 * a permission, not an error; only what speaks against the credentials themselves is thrown, as an
 * IntegrationFailure with a message for the customer.
 */
export async function runInstallCheck(
  definition: IntegrationDefinition,
  check: InstallCheck,
  dependencies: { wait?: Wait } = {},
): Promise<InstallOutcome> {
  const method = definition.methods.find(({ id }) => id === check.methodId);
  if (!method) throw new Error(`${definition.id} has no way to sign in named ${check.methodId}.`);
  const pause = dependencies.wait ?? wait;
  try {
    check.onProgress?.({ stage: 'checking_credentials' });
    const { http, stored } = await method.signIn(openVendorHttp(definition, method, check), {
      ...check.credentials,
    });
    const proof = await proveAccount(method, http, check.signal, pause);

    check.onProgress?.({ stage: 'checking_permissions' });
    const results = await Promise.all(
      probesOf(method, check.actions).map(([action, probe]) =>
        tryProbe(definition, action, () => patiently(() => probe(http), check.signal, pause)).then(
          (result) => {
            check.onProgress?.({ permission: result.permission });
            return result;
          },
        ),
      ),
    );
    refuseWhatProvesNothing(results, proof);
    return {
      account: proof.account,
      permissions: results.map(({ permission }) => permission),
      stored: { ...stored, auth_method: method.id },
    };
  } catch (error) {
    throw error instanceof IntegrationFailure ? explained(error, definition, method) : error;
  }
}

/** A client for one way to sign in, not signed in yet. */
export function openVendorHttp(
  definition: IntegrationDefinition,
  method: AuthMethod,
  { transport, baseUrl, signal }: Pick<InstallCheck, 'transport' | 'baseUrl' | 'signal'>,
): VendorHttp {
  // What answers in process has no other address.
  const simulator = definition.transport ? undefined : baseUrl;
  return createVendorHttp({
    transport,
    baseUrl: simulator ?? method.baseUrl,
    isSimulated: simulator !== undefined,
    signal,
    interpret: definition.interpret,
    resetHeader: definition.rateLimit?.resetHeader,
  });
}

interface Proof {
  account: Account | null;
  refusal?: IntegrationFailure;
}

/** Credentials that may not read their own account are no less valid: then the probes decide. */
async function proveAccount(
  method: AuthMethod,
  http: VendorHttp,
  signal: AbortSignal,
  pause: Wait,
): Promise<Proof> {
  try {
    return { account: await patiently(() => method.check(http), signal, pause) };
  } catch (error) {
    const undecided =
      error instanceof IntegrationFailure &&
      (error.kind === 'missing_permission' || error.kind === 'not_enabled');
    if (!undecided) throw error;
    return { account: null, refusal: error };
  }
}

function probesOf(method: AuthMethod, actions: readonly ReadAction[]): [ReadAction, Probe][] {
  return readsOf(method)
    .filter((action) => actions.includes(action))
    .flatMap((action) => {
      const probe = probeOf(method, action);
      return probe ? [[action, probe] as [ReadAction, Probe]] : [];
    });
}

async function tryProbe(
  definition: IntegrationDefinition,
  action: ReadAction,
  probe: () => Promise<unknown>,
): Promise<Result> {
  try {
    await probe();
    const permission = { action, resource: resourceOf(action), status: 'granted' } as const;
    return { permission, failure: undefined };
  } catch (failure) {
    if (!(failure instanceof IntegrationFailure)) throw failure;
    return { permission: toPermission(action, failure, definition), failure };
  }
}

/** Repeats a throttled call once, when the vendor asks for a short wait. */
async function patiently<T>(call: () => Promise<T>, signal: AbortSignal, pause: Wait): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const seconds = error instanceof IntegrationFailure ? error.retryAfterSeconds : undefined;
    const worthwhile =
      error instanceof IntegrationFailure &&
      error.kind === 'throttled' &&
      seconds !== undefined &&
      seconds <= longestWaitSeconds;
    if (!worthwhile) throw error;
    await pause(seconds * 1000, signal);
    if (signal.aborted) throw error;
    return call();
  }
}

function refuseWhatProvesNothing(results: readonly Result[], { refusal }: Proof): void {
  const rejections = results.flatMap(({ failure }) =>
    failure?.kind === 'credentials_rejected' ? [failure] : [],
  );
  // Refused by every resource: the credentials are wrong, whatever the first call said.
  if (rejections[0] && rejections.length === results.length) throw rejections[0];
  if (refusal && results.every(({ permission }) => permission.status === 'denied')) throw refusal;
}
