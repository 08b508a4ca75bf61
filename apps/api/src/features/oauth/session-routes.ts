import { endpoints, type OAuthAttempt } from '@trackstar-link/contract';
import { findIntegration } from '@trackstar-link/integrations';
import { IntegrationFailure, validateCredentials } from '@trackstar-link/integrations/kit';
import { sql } from 'drizzle-orm';
import { newSecret } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { route, type LinkCaller, type Route } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import { toTimestamp } from '../../platform/time';
import { chooseTarget, requireSystemOf, settleInstall, targetOf } from '../installs';
import { refuseUsedLinkToken } from '../link-tokens';
import { requireOffered } from '../magic-links';
import { disabledActions } from '../organizations';
import {
  cancelAttempt,
  claimAttempt,
  contextOf,
  createAttempt,
  methodOf,
  ownAttempt,
  resumeAttempt,
  type AttemptRow,
} from './attempts';
import { checkedReturnUrl } from './return-url';
import { signInContext, type OAuthParts } from './services';
import { toAttempt } from './view';

/** A stream is short, so that proxies do not cut it off; the widget opens the next. */
const streamMs = 25_000;

const final = new Set<OAuthAttempt['status']>(['completed', 'claimed', 'failed']);

/** What the widget calls, with its link token: begin, look how far it is, claim, give up. */
export function sessionRoutes(parts: OAuthParts): Route[] {
  const { config, database, keyring, oauthApps, changes, isStopping } = parts;
  return [
    route(endpoints.startOAuth, async ({ body, caller, db }) => {
      await refuseUsedLinkToken(db, caller);
      const target = await targetOf(db, caller);
      requireSystemOf(target, body);
      const { definition, methodId, values } = chosen(body);
      const org = await parts.organization(caller.orgId);
      await requireOffered(db, caller, definition, [
        ...disabledActions(org, definition.type, caller.enabledFunctions),
        ...caller.disabledFunctions,
      ]);
      const returnUrl = checkedReturnUrl(caller, body.return_url);
      const fields = { orgId: caller.orgId, fields: values };
      const context = await signInContext({ config, oauthApps }, fields, definition);
      const browser = definition.methods.find(({ id }) => id === methodId)?.browser;
      if (browser?.needsApp && !context.app) {
        throw new AppError('oauth_app_missing', {
          message: `No OAuth app is registered for ${definition.name} here, so that nobody can sign in this way. Choose another way, or ask for one to be registered.`,
        });
      }
      // Values that lead nowhere are told now, not to the window that opens.
      if (browser) requireAddress(() => browser.authorizeUrl(context, { state: '', verifier: '' }));
      const attempt = await createAttempt(db, keyring, {
        id: body.attempt_id ?? newSecret(''),
        caller,
        integrationName: definition.id,
        integrationType: definition.type,
        authMethod: methodId,
        fields: values,
        disabledFunctions: [
          ...new Set([
            ...caller.disabledFunctions,
            ...(body.disabled_functions ?? []),
            ...(target?.disabledFunctions ?? []),
          ]),
        ],
        resumeKey: body.resume_key,
        returnUrl,
      });
      changes.announce(attempt.id);
      return {
        attempt_id: attempt.id,
        start_url: `${config.publicUrl}/oauth/start/${attempt.id}`,
        expires_at: toTimestamp(attempt.expiresAt),
      };
    }),

    route(endpoints.getOAuthAttempt, async ({ params, caller, db, request, emit, streamed }) => {
      const read = async () => toAttempt(await ownAttempt(db, caller, params.attempt_id));
      let attempt = await read();
      if (!streamed) return attempt;
      const signal = AbortSignal.any([AbortSignal.timeout(streamMs), request.signal]);
      emit('status', attempt);
      while (!final.has(attempt.status) && !signal.aborted && !isStopping()) {
        await changes.next(params.attempt_id, signal);
        const now = await read();
        if (now.status !== attempt.status) emit('status', now);
        attempt = now;
      }
      return attempt;
    }),

    route(endpoints.resumeOAuthAttempt, async ({ params, body, caller, db }) => {
      await refuseUsedLinkToken(db, caller);
      const attempt = await resumeAttempt(db, caller, {
        id: params.attempt_id,
        key: body.resume_key,
        nextKey: body.next_resume_key,
      });
      changes.announce(attempt.id);
      return toAttempt(attempt);
    }),

    route(
      endpoints.claimOAuthAttempt,
      async ({ params, body, caller, db, request }) => {
        const attempt = await requireClaimable(
          db,
          caller,
          params.attempt_id,
          body.account_confirmed,
        );
        const target = await claimTarget(db, caller, attempt, body.existing);
        return database.orm.transaction(async (tx) => {
          const row = await claimAttempt(tx, caller, params.attempt_id);
          const way = row && methodOf(row);
          // Another call won the race.
          if (!row || !way) throw new AppError('oauth_attempt_claimed');
          const stored: Record<string, string> = JSON.parse(
            keyring.decrypt(row.sealedCredentials ?? '', contextOf(row)),
          );
          const permissions = row.permissions ?? [];
          const days = way.browser.refreshTokenDays;
          const { authCode, reinstalled } = await settleInstall(tx, keyring, {
            caller,
            target,
            checked: {
              definition: way.definition,
              methodId: row.authMethod,
              stored,
              account: row.account,
              permissions,
            },
            // The link token that claims may forbid more than the one that began.
            disabledFunctions: [
              ...new Set([...row.disabledFunctions, ...caller.disabledFunctions]),
            ],
            codeSeconds: config.authCodeSeconds,
            credentialsExpireAt: row.credentialsExpireAt,
            renewAt:
              days === undefined
                ? null
                : sql`now() + make_interval(days => ${Math.floor(days / 2)})`,
            requestId: request.id,
          });
          changes.announce(row.id);
          return {
            auth_code: authCode,
            integration_name: row.integrationName,
            integration_type: row.integrationType,
            permissions,
            account: row.account,
            reinstalled,
          };
        });
      },
      { auditsItself: true },
    ),

    route(endpoints.cancelOAuthAttempt, async ({ params, caller, db }) => {
      const { id } = await ownAttempt(db, caller, params.attempt_id);
      await cancelAttempt(db, caller, id);
      changes.announce(id);
      return { attempt_id: id, cancelled: true } as const;
    }),
  ];
}

function chosen(body: {
  integration_name: string;
  integration_type: OAuthAttempt['integration_type'];
  auth_method: string;
  fields: Record<string, string>;
}) {
  const definition = findIntegration(body.integration_type, body.integration_name);
  if (!definition) throw new AppError('integration_not_found', { id: body.integration_name });
  const method = definition.methods.find(({ id }) => id === body.auth_method);
  if (!method?.browser) {
    throw invalid('json', {
      auth_method: [`${definition.name} is not signed in to this way.`],
    });
  }
  const valid = validateCredentials(definition, method.id, body.fields);
  if (!valid.ok) {
    throw invalid(
      'json',
      Object.fromEntries(
        Object.entries(valid.errors).map(([name, faults]) => [
          name.replace('credentials.', 'fields.'),
          faults,
        ]),
      ),
    );
  }
  return { definition, methodId: method.id, values: valid.values };
}

function requireAddress(build: () => string): void {
  try {
    build();
  } catch (error) {
    if (!(error instanceof IntegrationFailure)) throw error;
    throw invalid('json', { fields: ['These values do not lead to the system.'] });
  }
}

/** Says why not, before the statement that decides. */
async function requireClaimable(
  db: Db,
  caller: LinkCaller,
  id: string,
  isConfirmed: boolean,
): Promise<AttemptRow> {
  const row = await ownAttempt(db, caller, id);
  const { status, needs_confirmation } = toAttempt(row);
  if (status === 'claimed') throw new AppError('oauth_attempt_claimed');
  if (status !== 'completed') throw new AppError('oauth_attempt_unfinished');
  if (needs_confirmation && !isConfirmed) throw new AppError('oauth_confirmation_needed');
  return row;
}

/** Whose connection the sign-in is for. Where the customer has to choose first, the attempt waits. */
async function claimTarget(
  db: Db,
  caller: LinkCaller,
  attempt: AttemptRow,
  existing: 'reinstall' | 'add' | undefined,
) {
  const way = methodOf(attempt);
  if (!way) throw new AppError('integration_not_found', { id: attempt.integrationName });
  const target = await targetOf(db, caller);
  // Another link token may have begun the sign-in, for something else.
  requireSystemOf(target, {
    integration_name: attempt.integrationName,
    integration_type: attempt.integrationType,
  });
  const checked = { definition: way.definition, account: attempt.account };
  try {
    return await chooseTarget(db, caller, checked, { target, existing });
  } catch (error) {
    // Nobody can use what this sign-in yielded, so it is not kept.
    if (error instanceof AppError && error.code === 'account_differs')
      await cancelAttempt(db, caller, attempt.id);
    throw error;
  }
}
