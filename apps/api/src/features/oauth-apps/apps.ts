import { integrations } from '@trackstar-link/integrations';
import {
  simulatedApp,
  type IntegrationDefinition,
  type OAuthApp,
} from '@trackstar-link/integrations/kit';
import { and, eq, sql } from 'drizzle-orm';
import type { Config } from '../../platform/config';
import type { Keyring } from '../../platform/crypto/keyring';
import type { Db } from '../../platform/db/connect';
import { oauthApps } from './tables';

export type OAuthAppRow = typeof oauthApps.$inferSelect;

export interface OAuthApps {
  /** The app that customers of this organization sign in to; undefined where there is none. */
  find(orgId: string, integrationName: string): Promise<OAuthApp | undefined>;
  /** Tells for each integration whether there is one. */
  known(orgId: string): Promise<(definition: IntegrationDefinition) => boolean>;
  /** The operator's. */
  ofOperator(integrationName: string): OAuthApp | undefined;
}

/** An organization's own app goes before the operator's; simulators know one of their own. */
export function createOAuthApps(services: {
  db: Db;
  keyring: Keyring;
  config: Pick<Config, 'vendors' | 'oauthApps'>;
}): OAuthApps {
  const { db, keyring, config } = services;

  function ofOperator(integrationName: string): OAuthApp | undefined {
    if (config.vendors === 'simulators') return simulatedApp;
    const app = config.oauthApps.get(variablePartOf(integrationName));
    return app && { clientId: app.clientId, clientSecret: app.clientSecret?.reveal() };
  }

  return {
    ofOperator,
    async find(orgId, integrationName) {
      const row = await selectApp(db, orgId, integrationName);
      if (!row) return ofOperator(integrationName);
      return {
        clientId: row.clientId,
        clientSecret:
          row.sealedClientSecret === null
            ? undefined
            : keyring.decrypt(row.sealedClientSecret, contextOf(orgId, integrationName)),
      };
    },
    async known(orgId) {
      const rows = await db
        .select({ name: oauthApps.integrationName })
        .from(oauthApps)
        .where(eq(oauthApps.orgId, orgId));
      const own = new Set(rows.map(({ name }) => name));
      return ({ id }) => own.has(id) || ofOperator(id) !== undefined;
    },
  };
}

/** `amazon-fba` → `AMAZON_FBA`, as in `OAUTH_AMAZON_FBA_CLIENT_ID`. */
export function variablePartOf(integrationName: string): string {
  return integrationName.replaceAll('-', '_').toUpperCase();
}

/** Parts of variable names that stand for no integration: most likely misspelt. */
export function unknownVariableParts(config: Pick<Config, 'oauthApps'>): string[] {
  const known = new Set(integrations.map(({ id }) => variablePartOf(id)));
  return [...config.oauthApps.keys()].filter((part) => !known.has(part));
}

export async function selectApp(
  db: Db,
  orgId: string,
  integrationName: string,
): Promise<OAuthAppRow | undefined> {
  const [row] = await db.select().from(oauthApps).where(mine(orgId, integrationName));
  return row;
}

export async function saveApp(
  db: Db,
  keyring: Keyring,
  app: {
    orgId: string;
    integrationName: string;
    clientId: string;
    clientSecret?: string | undefined;
  },
): Promise<void> {
  const { orgId, integrationName, clientId, clientSecret } = app;
  const set = {
    clientId,
    sealedClientSecret:
      clientSecret === undefined
        ? null
        : keyring.encrypt(clientSecret, contextOf(orgId, integrationName)),
    updatedAt: sql`now()`,
  };
  await db
    .insert(oauthApps)
    .values({ orgId, integrationName, ...set })
    .onConflictDoUpdate({ target: [oauthApps.orgId, oauthApps.integrationName], set });
}

export async function removeApp(db: Db, orgId: string, integrationName: string): Promise<void> {
  await db.delete(oauthApps).where(mine(orgId, integrationName));
}

const mine = (orgId: string, integrationName: string) =>
  and(eq(oauthApps.orgId, orgId), eq(oauthApps.integrationName, integrationName));

const contextOf = (orgId: string, integrationName: string) => ({
  org: orgId,
  row: integrationName,
  field: 'client_secret',
});
