import { setMaxListeners } from 'node:events';
import {
  errorKinds,
  resourceOf,
  type Action,
  type ErrorCode,
  type InstallStage,
  type IntegrationType,
  type Permission,
  type ReadAction,
} from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import {
  actionsToProbe,
  IntegrationFailure,
  runInstallCheck,
  validateCredentials,
  type FailureKind,
  type Inbox,
  type InstallOutcome,
  type IntegrationDefinition,
  type OAuthApp,
  type SftpTransport,
  type Traffic,
  type VendorTransport,
} from '@trackstar-link/integrations/kit';
import { AppError } from '../../platform/http/app-error';
import { invalid } from '../../platform/http/validate';

/** Everything that talks to the vendor during an install ends by then. */
const deadlineMs = 30_000;

export interface InstallRequest {
  integration_name: string;
  integration_type: IntegrationType;
  auth_method?: string | undefined;
  credentials: Record<string, string>;
}

export interface CheckedInstall extends InstallOutcome {
  definition: IntegrationDefinition;
  methodId: string;
}

export interface CheckOptions {
  /** Neither probed nor offered. */
  disabled: readonly Action[];
  transport: VendorTransport;
  sftp?: SftpTransport;
  /** The app that the customer signed in to. */
  app?: OAuthApp | undefined;
  /** Where the system sends files: what has arrived. */
  inbox?: Inbox;
  /** Limits and breakers for calls that reach the vendor itself. */
  traffic: Traffic;
  /** Stands for an account that signed in at the vendor. */
  account?: string;
  /** Where the vendor's simulator answers; undefined reaches the vendor itself. */
  baseUrl: (definition: IntegrationDefinition) => string | undefined;
  signal: AbortSignal;
  emit: (event: 'stage' | 'permission', data: InstallStage | Permission) => void;
}

/** Proves the credentials and probes every resource; throws the reason when the system refuses. */
export async function checkInstall(
  request: InstallRequest,
  options: CheckOptions,
): Promise<CheckedInstall> {
  const definition = findIntegration(request.integration_type, request.integration_name);
  if (!definition) throw new AppError('integration_not_found', { id: request.integration_name });
  const valid = validateCredentials(definition, request.auth_method, request.credentials);
  if (!valid.ok) throw invalid('json', valid.errors);

  const method = definition.methods.find(({ id }) => id === valid.methodId);
  if (method?.browser) {
    throw invalid('json', {
      auth_method: [`${definition.name} is signed in to with POST /link/session/oauth.`],
    });
  }
  if (method?.push && !options.inbox) {
    throw invalid('json', {
      dropbox_id: ['Make a place for the files with POST /link/session/dropboxes.'],
    });
  }
  return checkCredentials(definition, { methodId: valid.methodId, values: valid.values }, options);
}

/** The same for credentials that are known to be complete: a sign-in at the system yielded them. */
export async function checkCredentials(
  definition: IntegrationDefinition,
  credentials: { methodId: string; values: Record<string, string> },
  options: CheckOptions,
): Promise<CheckedInstall> {
  const { methodId, values } = credentials;
  const actions = actionsToProbe(definition, methodId, options.disabled);
  const deadline = AbortSignal.timeout(deadlineMs);
  const signal = AbortSignal.any([deadline, options.signal]);
  // Every probe listens to it at once; Node would suspect a leak at eleven.
  setMaxListeners(0, signal);
  const baseUrl = options.baseUrl(definition);
  try {
    const outcome = await runInstallCheck(definition, {
      methodId,
      credentials: values,
      actions,
      transport: definition.transport ?? options.transport,
      ...(baseUrl !== undefined && { baseUrl }),
      ...(options.sftp && { sftp: options.sftp }),
      app: options.app,
      ...(options.inbox && { inbox: options.inbox }),
      // Simulators answer by the credentials alone, however often they are asked.
      ...(baseUrl === undefined && { traffic: options.traffic }),
      account: options.account,
      signal,
      onProgress: (progress) => {
        if ('permission' in progress) options.emit('permission', progress.permission);
        else options.emit('stage', toStage(progress.stage, actions));
      },
    });
    // Nobody would receive the auth code.
    if (options.signal.aborted)
      throw new AppError('integration_timeout', { internal: 'the client went away' });
    return { ...outcome, definition, methodId };
  } catch (error) {
    if (deadline.aborted) throw new AppError('integration_timeout', { cause: error });
    throw error instanceof IntegrationFailure ? toAppError(error) : error;
  }
}

function toStage(stage: InstallStage['stage'], actions: readonly ReadAction[]): InstallStage {
  return {
    stage,
    resources: actions.map((action) => ({ action, resource: resourceOf(action) })),
  };
}

const codes: Readonly<Record<FailureKind, ErrorCode>> = {
  credentials_rejected: 'credentials_rejected',
  account_disabled: 'account_disabled',
  missing_permission: 'integration_not_enabled',
  not_enabled: 'integration_not_enabled',
  throttled: 'integration_throttled',
  unreachable: 'integration_unreachable',
  timeout: 'integration_timeout',
  unexpected_answer: 'integration_unexpected_answer',
};

/** The kit has put the failure into words that name the system and what to do. */
export function toAppError(failure: IntegrationFailure): AppError {
  const message = failure.publicMessage ?? errorKinds[codes[failure.kind]].message;
  return new AppError(codes[failure.kind], {
    message,
    internal: failure.message,
    cause: failure,
    ...(failure.field && { detail: { json: { [`credentials.${failure.field}`]: [message] } } }),
    ...(failure.retryAfterSeconds !== undefined && {
      retryAfterSeconds: failure.retryAfterSeconds,
    }),
  });
}
