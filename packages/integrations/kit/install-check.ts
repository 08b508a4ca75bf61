import { resourceOf, type Permission, type ReadAction } from '@trackstar-link/contract';
import { NothingYet } from './auth/sftp-push';
import { connectVendor } from './connect';
import {
  probeOf,
  readsOf,
  type AuthMethod,
  type IntegrationDefinition,
  type Probe,
} from './define-integration';
import { explained, toPermission } from './failure-messages';
import type { VendorHttp } from './http';
import { IntegrationFailure, type Account, type InstallCheck, type InstallOutcome } from './types';
import type { Wait } from './wait';

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
  try {
    check.onProgress?.({ stage: 'checking_credentials' });
    const values = { ...check.credentials };
    const vendor = connectVendor(definition, method, { ...check, ...dependencies, values });
    const { http, stored, expiresAt, account } = await method.signIn(vendor, values);
    const access = await proveAccess({ definition, method, http, values }, check);
    return {
      account: account ? { ...account, ...access.account } : access.account,
      permissions: access.permissions,
      stored: { ...stored, auth_method: method.id },
      ...(expiresAt && { expiresAt }),
    };
  } catch (error) {
    throw error instanceof IntegrationFailure
      ? explained(error, definition, method, check.credentials)
      : error;
  }
}

/** Somebody who is signed in. */
export interface SignedInAccount {
  definition: IntegrationDefinition;
  method: AuthMethod;
  http: VendorHttp;
  values: Readonly<Record<string, string>>;
}

/** Proves that the credentials work, whose they are, and which of these reads they allow. */
export async function proveAccess(
  { definition, method, http, values }: SignedInAccount,
  { actions, onProgress }: Pick<InstallCheck, 'actions' | 'onProgress'>,
): Promise<Pick<InstallOutcome, 'account' | 'permissions'>> {
  const proof = await proveAccount(method, http, values);
  onProgress?.({ stage: 'checking_permissions' });
  const results = await Promise.all(
    probesOf(method, actions).map(([action, probe]) =>
      tryProbe(definition, action, () => probe(http, values)).then((result) => {
        onProgress?.({ permission: result.permission });
        return result;
      }),
    ),
  );
  refuseWhatProvesNothing(results, proof);
  return { account: proof.account, permissions: results.map(({ permission }) => permission) };
}

interface Proof {
  account: Account | null;
  refusal?: IntegrationFailure;
}

/** Credentials that may not read their own account are no less valid: then the probes decide. */
async function proveAccount(
  method: AuthMethod,
  http: VendorHttp,
  values: Readonly<Record<string, string>>,
): Promise<Proof> {
  try {
    return { account: await method.check(http, values) };
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
    if (failure instanceof NothingYet) return { permission: awaited(action), failure: undefined };
    if (!(failure instanceof IntegrationFailure)) throw failure;
    return { permission: toPermission(action, failure, definition), failure };
  }
}

function awaited(action: ReadAction): Permission {
  const because = { status: 'unknown', reason: 'waiting_for_file' } as const;
  const message = 'Waiting for the first file.';
  return { action, resource: resourceOf(action), ...because, message };
}

function refuseWhatProvesNothing(results: readonly Result[], { refusal }: Proof): void {
  const rejections = results.flatMap(({ failure }) =>
    failure?.kind === 'credentials_rejected' ? [failure] : [],
  );
  // Refused by every resource: the credentials are wrong, whatever the first call said.
  if (rejections[0] && rejections.length === results.length) throw rejections[0];
  if (refusal && results.every(({ permission }) => permission.status === 'denied')) throw refusal;
}
