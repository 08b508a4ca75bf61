import type { WebhookEndpoint } from '@trackstar-link/contract';
import { TransportError } from '@trackstar-link/integrations/kit';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Config } from '../../platform/config';
import type { Keyring } from '../../platform/crypto/keyring';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { checkDestination, isTransportHeader, staysHere } from '../../platform/egress';
import { AppError } from '../../platform/http/app-error';
import { invalid } from '../../platform/http/validate';
import { toTimestamp } from '../../platform/time';
import type { EndpointRow } from './claim';
import { isOwnHeader } from './deliver';
import { headersContext, newWebhookSecret, previousSecretContext, secretContext } from './secrets';
import { webhookDeliveries, webhookEndpoints } from './tables';

/** What can be set of an endpoint, as the contract has it. */
export interface EndpointSettings {
  url?: string | undefined;
  description?: string | null | undefined;
  event_types?: string[] | null | undefined;
  connection_id?: string | null | undefined;
  customer_id?: string | null | undefined;
  enabled?: boolean | undefined;
  headers?: Record<string, string> | undefined;
  ordered?: boolean | undefined;
  transformation?: string | null | undefined;
  transformation_enabled?: boolean | undefined;
}

const mostPerOrganization = 50;

export function toWebhookEndpoint(row: EndpointRow): WebhookEndpoint {
  const { previousSecretUntil } = row;
  const twoSecrets = previousSecretUntil !== null && previousSecretUntil.getTime() > Date.now();
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    event_types: row.eventTypes,
    connection_id: row.connectionId,
    customer_id: row.customerId,
    enabled: row.enabled,
    disabled_reason: row.disabledReason,
    failing_since: row.failingSince && toTimestamp(row.failingSince),
    header_names: row.headerNames,
    ordered: row.ordered,
    transformation: row.transformation,
    transformation_enabled: row.transformationEnabled,
    previous_secret_expires_at: twoSecrets ? toTimestamp(previousSecretUntil) : null,
    created_at: toTimestamp(row.createdAt),
    updated_at: toTimestamp(row.updatedAt),
  };
}

/** Refuses early what no attempt could ever reach; each attempt checks anew. */
export async function checkUrl(
  url: string,
  config: Pick<Config, 'egressAllow' | 'production'>,
): Promise<void> {
  try {
    const target = await checkDestination(url, config.egressAllow);
    if (!config.production || target.protocol === 'https:' || staysHere(target)) return;
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
  }
  throw new AppError('webhook_url_not_allowed');
}

export async function insertEndpoint(
  db: Db,
  keyring: Keyring,
  orgId: string,
  settings: EndpointSettings & { url: string; secret?: string | undefined },
): Promise<{ row: EndpointRow; secret: string }> {
  const [many] = await db
    .select({ count: count() })
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.orgId, orgId));
  if ((many?.count ?? 0) >= mostPerOrganization) {
    throw new AppError('webhook_endpoint_limit_reached');
  }
  const id = `ep_${newId()}`;
  const secret = settings.secret ?? newWebhookSecret();
  const [row] = await db
    .insert(webhookEndpoints)
    .values({
      id,
      orgId,
      sealedSecret: keyring.encrypt(secret, secretContext(orgId, id)),
      ...toColumns(keyring, orgId, id, settings),
      url: settings.url,
    })
    .returning();
  if (!row) throw new Error('an endpoint was not inserted');
  return { row, secret };
}

export async function patchEndpoint(
  db: Db,
  keyring: Keyring,
  at: EndpointPlace,
  settings: EndpointSettings,
): Promise<EndpointRow> {
  const [row] = await db
    .update(webhookEndpoints)
    .set({ ...toColumns(keyring, at.orgId, at.id, settings), updatedAt: sql`now()` })
    .where(mine(at))
    .returning();
  if (!row) throw new AppError('webhook_endpoint_not_found', { id: at.id });
  return row;
}

export interface EndpointPlace {
  orgId: string;
  id: string;
}

export async function selectEndpoint(db: Db, at: EndpointPlace): Promise<EndpointRow> {
  const [row] = await db.select().from(webhookEndpoints).where(mine(at));
  if (!row) throw new AppError('webhook_endpoint_not_found', { id: at.id });
  return row;
}

/** For what is sent on purpose: to a disabled endpoint nothing is. */
export async function selectEnabledEndpoint(db: Db, at: EndpointPlace): Promise<EndpointRow> {
  const row = await selectEndpoint(db, at);
  if (!row.enabled) throw new AppError('webhook_endpoint_disabled');
  return row;
}

export async function selectEndpoints(db: Db, orgId: string): Promise<EndpointRow[]> {
  return db
    .select()
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.orgId, orgId))
    .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id));
}

/** The log stays; what is on its way is cancelled. */
export async function removeEndpoint(db: Db, at: EndpointPlace): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await tx
      .delete(webhookEndpoints)
      .where(mine(at))
      .returning({ id: webhookEndpoints.id });
    if (rows.length === 0) throw new AppError('webhook_endpoint_not_found', { id: at.id });
    await tx
      .update(webhookDeliveries)
      .set({ status: 'cancelled', claim: null, claimedUntil: null })
      .where(and(eq(webhookDeliveries.endpointId, at.id), eq(webhookDeliveries.status, 'pending')));
  });
}

/** Puts a new secret in front; the present one goes on signing for a day. */
export async function rotateSecret(
  db: Db,
  keyring: Keyring,
  at: EndpointPlace,
): Promise<{ secret: string; previousUntil: Date }> {
  const secret = newWebhookSecret();
  const { orgId, id } = at;
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(webhookEndpoints).where(mine(at)).for('update');
    if (!row) throw new AppError('webhook_endpoint_not_found', { id });
    const present = keyring.decrypt(row.sealedSecret, secretContext(orgId, id));
    const [changed] = await tx
      .update(webhookEndpoints)
      .set({
        sealedSecret: keyring.encrypt(secret, secretContext(orgId, id)),
        sealedPreviousSecret: keyring.encrypt(present, previousSecretContext(orgId, id)),
        previousSecretUntil: sql`now() + interval '24 hours'`,
        updatedAt: sql`now()`,
      })
      .where(mine(at))
      .returning({ until: webhookEndpoints.previousSecretUntil });
    return { secret, previousUntil: changed?.until ?? new Date() };
  });
}

const mine = ({ orgId, id }: EndpointPlace) =>
  and(eq(webhookEndpoints.orgId, orgId), eq(webhookEndpoints.id, id));

/** Only what was given: the rest stays, or gets the table's default. */
function toColumns(keyring: Keyring, orgId: string, id: string, settings: EndpointSettings) {
  const { url, description, event_types, connection_id, customer_id, enabled } = settings;
  const { headers, ordered, transformation, transformation_enabled } = settings;
  return {
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(event_types !== undefined && { eventTypes: event_types }),
    ...(connection_id !== undefined && { connectionId: connection_id }),
    ...(customer_id !== undefined && { customerId: customer_id }),
    ...(enabled !== undefined && {
      enabled,
      disabledReason: enabled ? null : ('manual' as const),
      // Enabled again, it has its five days anew.
      failingSince: null,
    }),
    ...(headers !== undefined && toHeaderColumns(keyring, orgId, id, headers)),
    ...(ordered !== undefined && { ordered }),
    ...(transformation !== undefined && {
      transformation,
      transformationEnabled: transformation !== null,
    }),
    ...(transformation_enabled !== undefined && { transformationEnabled: transformation_enabled }),
  };
}

function toHeaderColumns(
  keyring: Keyring,
  orgId: string,
  id: string,
  headers: Record<string, string>,
) {
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  const reserved = names.filter(isReserved);
  const broken = Object.entries(headers).filter(([, value]) =>
    /[^\t\x20-\x7e\x80-\xff]/.test(value),
  );
  if (reserved.length > 0 || broken.length > 0) {
    throw invalid('json', {
      ...Object.fromEntries(
        reserved.map((name) => [`headers.${name}`, ['This header is not yours to set.']]),
      ),
      ...Object.fromEntries(
        broken.map(([name]) => [`headers.${name}`, ['A header holds one line of plain text.']]),
      ),
    });
  }
  return {
    headerNames: names,
    sealedHeaders:
      names.length === 0
        ? null
        : keyring.encrypt(JSON.stringify(headers), headersContext(orgId, id)),
  };
}

/** Ours, or the transport's. */
const isReserved = (name: string) => isOwnHeader(name) || isTransportHeader(name);
