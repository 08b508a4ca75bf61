import { sql } from 'drizzle-orm';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { preparedStatement } from '../../platform/db/prepared';
import type { Claimed } from './claim';
import type { Outcome } from './deliver';

export interface Attempted {
  delivery: Claimed;
  outcome: Outcome;
  url: string;
  status: 'delivered' | 'pending' | 'failed' | 'cancelled';
  /** Seconds until the next attempt, of a pending one. */
  pause: number;
}

export interface DisabledEndpoint {
  id: string;
  orgId: string;
  url: string;
  reason: 'gone' | 'failing';
}

/** An endpoint at which nothing has got through for so long is disabled. */
export const failingDays = 5;

/**
 * Writes down a batch of attempts: the log, how it goes on with each delivery, and how the endpoints
 * are. A delivery that somebody else has taken over meanwhile is theirs to decide.
 */
const write = preparedStatement<{
  id: string;
  org_id: string;
  url: string;
  reason: 'gone' | 'failing';
}>(
  'settle_webhook_attempts',
  () => sql`
    with tried as materialized (
      select * from jsonb_to_recordset(${sql.placeholder('attempts')}::jsonb) as t(
        id text, event_id text, endpoint_id text, org_id text, claim text, url text, status text,
        pause float, succeeded boolean, response_status int, response_body text, latency_ms int,
        error text, gone boolean)
    ),
    moved as (
      update webhook_deliveries d set status = t.status, attempts = d.attempts + 1,
        failures = case when t.succeeded then d.failures else d.failures + 1 end,
        next_attempt_at = now() + make_interval(secs => t.pause), claim = null, claimed_until = null
      from tried t
      where d.event_id = t.event_id and d.endpoint_id = t.endpoint_id and d.claim = t.claim
      returning d.event_id, d.endpoint_id, d.attempts
    ),
    logged as (
      insert into webhook_attempts (id, event_id, endpoint_id, org_id, number, url, succeeded,
        response_status, response_body, latency_ms, error)
      select t.id, t.event_id, t.endpoint_id, t.org_id, coalesce(m.attempts, 0), t.url, t.succeeded,
        t.response_status, t.response_body, t.latency_ms, t.error
      from tried t left join moved m on m.event_id = t.event_id and m.endpoint_id = t.endpoint_id
    ),
    health as (
      select endpoint_id, bool_or(succeeded) as well, bool_or(gone) as gone from tried group by 1
    ),
    changed as (
      update webhook_endpoints e set
        failing_since = case when h.well then null else coalesce(e.failing_since, now()) end,
        enabled = not (h.gone or (not h.well and coalesce(e.failing_since < ${overdue()}, false))),
        disabled_reason = case when h.gone then 'gone'
          when not h.well and e.failing_since < ${overdue()} then 'failing' end
      from health h
      where e.id = h.endpoint_id and e.enabled and (h.gone or case when h.well
        then e.failing_since is not null
        else e.failing_since is null or e.failing_since < ${overdue()} end)
      returning e.id, e.org_id, e.url, e.enabled, e.disabled_reason
    )
    select id, org_id, url, disabled_reason as reason from changed where not enabled`,
);

const overdue = () => sql.raw(`now() - interval '${failingDays} days'`);

/** Answers the endpoints that are disabled by it. */
export async function settle(db: Db, attempts: readonly Attempted[]): Promise<DisabledEndpoint[]> {
  const rows = await write(db, { attempts: JSON.stringify(attempts.map(toRow)) });
  return rows.map((row) => ({ id: row.id, orgId: row.org_id, url: row.url, reason: row.reason }));
}

function toRow({ delivery, outcome, url, status, pause }: Attempted) {
  return {
    id: newId(),
    event_id: delivery.event.id,
    endpoint_id: delivery.endpointId,
    org_id: delivery.event.orgId,
    claim: delivery.claim,
    url,
    status,
    pause,
    succeeded: outcome.succeeded,
    response_status: outcome.responseStatus,
    response_body: outcome.responseBody,
    latency_ms: outcome.latencyMs,
    error: outcome.error,
    gone: outcome.gone,
  };
}
