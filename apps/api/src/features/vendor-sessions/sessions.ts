import { findIntegration } from '@trackstar-link/integrations';
import {
  explained,
  IntegrationFailure,
  connectVendor,
  passSignIn,
  type AuthMethod,
  type IntegrationDefinition,
  type Tokens,
  type Traffic,
  type VendorHttp,
} from '@trackstar-link/integrations/kit';
import type { AppContext } from '../../platform/context';
import { newId } from '../../platform/crypto/secrets';
import { AppError } from '../../platform/http/app-error';
import { noteRefusal } from '../connection-errors';
import { requestCheck } from '../connections';
import { inboxOf } from '../dropboxes';
import { simulatorUrl, trafficTo } from '../integrations';
import { redirectUriOf, type OAuthApps } from '../oauth-apps';
import {
  beginRenewal,
  endRenewal,
  readCredentials,
  saveRenewed,
  type HeldCredentials,
} from './credentials';

/** The vendor's answer to a renewal is waited for this long; the lock lasts longer. */
const renewalMs = 25_000;
/** How often a renewal of another process is looked at. */
const pollMs = 100;

export interface VendorSessions {
  /**
   * Calls a connection's vendor. Credentials that are about to expire are renewed before, ones that the
   * vendor turns down are renewed once and `work` is done again; so `work` must bear a repeat. It gets what
   * was typed beside the client, and whatever else is kept.
   */
  run<T>(
    connection: { orgId: string; connectionId: string; signal: AbortSignal },
    work: (http: VendorHttp, values: Readonly<Record<string, string>>) => Promise<T>,
  ): Promise<T>;
  /**
   * The same to find out whether the credentials work: those that are called broken are tried too, and
   * a failure of the vendor's is answered, not thrown.
   */
  check<T>(
    connection: { orgId: string; connectionId: string; signal: AbortSignal },
    work: (session: CheckedSession) => Promise<T>,
  ): Promise<Verdict<T>>;
  /** Renews although nobody needs it yet. */
  renew(orgId: string, connectionId: string): Promise<void>;
}

export interface CheckedSession {
  http: VendorHttp;
  values: Readonly<Record<string, string>>;
  definition: IntegrationDefinition;
  method: AuthMethod;
}

/** What came of a check, and of which version of the credentials. */
export type Verdict<T> = { version: number } & (
  | { value: T }
  | {
      /** With a message for the customer. */
      failure: IntegrationFailure;
      /** The vendor has refused to renew them: nothing but a new sign-in can help. */
      final: boolean;
    }
);

/** A refusal that is final: trying again is no use. */
class RefusedForGood extends IntegrationFailure {}

export interface VendorSessionServices extends Pick<
  AppContext,
  'config' | 'database' | 'egress' | 'keyring' | 'sftp'
> {
  oauthApps: OAuthApps;
  /** Limits and breakers for calls that reach the vendor itself. */
  traffic: Traffic;
}

interface Way {
  definition: IntegrationDefinition;
  method: AuthMethod;
}

export function createVendorSessions(services: VendorSessionServices): VendorSessions {
  const { config, database, egress, keyring, oauthApps, sftp } = services;
  const db = database.orm;
  /** Renewals of this process, by connection: its callers wait for one promise, not for the row. */
  const underWay = new Map<string, Promise<HeldCredentials>>();

  async function read(orgId: string, connectionId: string): Promise<HeldCredentials> {
    const held = await readCredentials(db, orgId, connectionId);
    if (!held) throw new AppError('connection_not_found', { id: connectionId });
    return held;
  }

  function unseal(held: HeldCredentials): Record<string, string> {
    return JSON.parse(keyring.decrypt(held.sealedCredentials, contextOf(held)));
  }

  /** The credentials after this version: renewed here, or by whoever was faster. */
  function renewed(held: HeldCredentials, insist = false): Promise<HeldCredentials> {
    const key = `${held.id} ${held.version}`;
    const running = underWay.get(key);
    if (running) return running;
    const promise = renewOnce(held, insist).finally(() => underWay.delete(key));
    underWay.set(key, promise);
    return promise;
  }

  async function renewOnce(held: HeldCredentials, insist: boolean): Promise<HeldCredentials> {
    const signal = AbortSignal.timeout(renewalMs);
    const renewer = newId();
    for (;;) {
      const now = await read(held.orgId, held.id);
      if (now.version !== held.version) return now;
      if (now.refused && !insist) throw refusal(now);
      if (await beginRenewal(db, held, renewer)) {
        return renewHolding(held, { renewer, signal, insist });
      }
      if (signal.aborted) {
        throw new IntegrationFailure('timeout', { internal: 'another renewal takes too long' });
      }
      await pause(pollMs);
    }
  }

  /** The lease may have come from somebody who found out that it is no use: so it is read again. */
  async function renewHolding(
    { orgId, id }: HeldCredentials,
    { renewer, signal, insist }: { renewer: string; signal: AbortSignal; insist: boolean },
  ): Promise<HeldCredentials> {
    const held = await read(orgId, id);
    const way = wayOf(held);
    try {
      if (held.refused && !insist) throw refusal(held);
      const renewed = await renewal(held, way, signal);
      const days = way.method.browser?.refreshTokenDays;
      await saveRenewed(db, held, {
        sealed: keyring.encrypt(JSON.stringify(renewed.stored), contextOf(held)),
        expiresInSeconds: renewed.expiresInSeconds,
        renewInDays: days === undefined ? undefined : Math.floor(days / 2),
      });
      // Whatever is there now counts, whoever wrote it.
      return await read(held.orgId, held.id);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const refused = refusal(held);
      await noteRefusal(db, held, refused.publicMessage ?? '');
      throw refused;
    } finally {
      // Nothing to do where the new credentials were saved: that ends the lease too.
      await endRenewal(db, id, renewer);
    }
  }

  /** By the app where the customer signed in at the vendor, else by what the method itself can do. */
  async function renewal(
    held: HeldCredentials,
    { definition, method }: Way,
    signal: AbortSignal,
  ): Promise<Tokens> {
    const stored = unseal(held);
    const { refresh } = method.browser ?? {};
    if (refresh) {
      const context = {
        app: await oauthApps.find(held.orgId, definition.id),
        values: stored,
        redirectUri: redirectUriOf(config.publicUrl, definition.id),
        keysUri: '',
        simulatorUrl: simulatorUrl(config, definition),
      };
      const transport = definition.transport ?? egress;
      return passSignIn(
        trafficTo(services, definition),
        { definition, method, values: stored },
        () => refresh(context, stored, { transport, signal }),
        signal,
      );
    }
    if (!method.refresh) throw refusal(held);
    const renewed = await method.refresh(await clientOf(held, signal), stored);
    const { expiresAt } = renewed;
    return {
      stored: renewed.stored,
      expiresInSeconds: expiresAt && Math.max(1, (expiresAt.getTime() - Date.now()) / 1000),
    };
  }

  async function clientOf(held: HeldCredentials, signal: AbortSignal): Promise<VendorHttp> {
    const { definition, method } = wayOf(held);
    const baseUrl = simulatorUrl(config, definition);
    const traffic = trafficTo(services, definition);
    const values = unseal(held);
    const { username = '' } = values;
    return connectVendor(definition, method, {
      transport: definition.transport ?? egress,
      sftp,
      ...(method.push && { inbox: inboxOf(db, keyring, { orgId: held.orgId, username }) }),
      app: method.browser?.needsApp ? await oauthApps.find(held.orgId, definition.id) : undefined,
      values,
      ...(baseUrl !== undefined && { baseUrl }),
      ...(traffic && { traffic }),
      account: held.id,
      signal,
    });
  }

  async function signIn(held: HeldCredentials, signal: AbortSignal): Promise<VendorHttp> {
    const { method } = wayOf(held);
    const http = await clientOf(held, signal);
    const stored = unseal(held);
    const resumed = method.resume?.(http, stored);
    if (resumed) return resumed;
    if (!method.signInAgain) return (await method.signIn(http, stored)).http;
    try {
      return (await method.signInAgain(http, stored)).http;
    } catch (error) {
      throw isRefusal(error) ? refusal(held) : error;
    }
  }

  return {
    async run({ orgId, connectionId, signal }, work) {
      let held = await read(orgId, connectionId);
      if (held.refused) throw refusal(held);
      if (held.stale && canRenew(held)) held = await renewed(held);
      try {
        return await work(await signIn(held, signal), unseal(held));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        if (!canRenew(held)) {
          await requestCheck(db, connectionId);
          throw error;
        }
        held = await renewed(held);
      }
      try {
        return await work(await signIn(held, signal), unseal(held));
      } catch (error) {
        // Fresh from the vendor and turned down all the same.
        if (isRefusal(error)) await requestCheck(db, connectionId);
        throw error;
      }
    },

    async check({ orgId, connectionId, signal }, work) {
      let held = await read(orgId, connectionId);
      const way = wayOf(held);
      const attempt = async () => ({
        version: held.version,
        value: await work({ ...way, http: await signIn(held, signal), values: unseal(held) }),
      });
      try {
        if (held.stale && canRenew(held)) held = await renewed(held, true);
        try {
          return await attempt();
        } catch (error) {
          if (!isRefusal(error) || !canRenew(held)) throw error;
          held = await renewed(held, true);
          return await attempt();
        }
      } catch (error) {
        if (!(error instanceof IntegrationFailure)) throw error;
        const final = error instanceof RefusedForGood;
        const failure = explained(error, way.definition, way.method);
        return { version: held.version, failure, final };
      }
    },

    async renew(orgId, connectionId) {
      const held = await read(orgId, connectionId);
      if (canRenew(held) && !held.refused) await renewed(held);
    },
  };
}

function wayOf(held: HeldCredentials): Way {
  const definition = findIntegration(held.integrationType, held.integrationName);
  const method = definition?.methods.find(({ id }) => id === held.authMethod);
  if (!definition || !method) {
    throw new AppError('integration_not_found', { id: held.integrationName });
  }
  return { definition, method };
}

function canRenew(held: HeldCredentials): boolean {
  const { method } = wayOf(held);
  return (method.browser?.refresh ?? method.refresh) !== undefined;
}

function isRefusal(error: unknown): boolean {
  return error instanceof IntegrationFailure && error.kind === 'credentials_rejected';
}

function refusal(held: HeldCredentials): IntegrationFailure {
  const { definition, method } = wayOf(held);
  const internal = 'the vendor has refused these credentials';
  const { publicMessage = '', field } = explained(
    new IntegrationFailure('credentials_rejected', { internal }),
    definition,
    method,
  );
  return new RefusedForGood('credentials_rejected', {
    internal,
    publicMessage,
    ...(field !== undefined && { field }),
  });
}

function contextOf({ orgId, id }: HeldCredentials) {
  return { org: orgId, row: id, field: 'credentials' };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
