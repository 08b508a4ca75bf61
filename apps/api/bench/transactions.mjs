import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { codeHash } from './codes.mjs';

/**
 * What the exchange is measured against: the statements of POST /link/exchange in one transaction,
 * straight through `pg`, without HTTP, checks of the caller, encryption or validation. They are those
 * of src/features/installs/activate.ts.
 */
const select = `select connection_id, used_at is not null as used, expires_at <= now() as expired
  from auth_codes where code_hash = $1 and org_id = $2`;

const activate = `with claimed as (
    update auth_codes set used_at = now()
    where code_hash = $1 and org_id = $2 and used_at is null and expires_at > now()
    returning connection_id as id),
  activated as (
    update connections c set status = 'active', pending_until = null, access_token_hash = $3,
      sealed_access_token = $4, customer_id = coalesce(c.customer_id, $5::text)
    from claimed where c.id = claimed.id and c.org_id = $2
      and c.status = 'pending' and c.pending_until > now()
    returning c.*),
  outbox as (
    insert into events (id, org_id, connection_id, type, data, customer_id, integration_name,
      integration_type)
    select $6, org_id, id, 'connection.created', jsonb_build_object('created_date',
      to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), customer_id,
      integration_name, integration_type
    from activated),
  audited as (
    insert into audit_log (id, org_id, action, target, request_id)
    select $7, org_id, 'auth_code.exchanged', id, $8 from activated)
  select id, customer_id, integration_name, integration_type, auth_method, permissions, account,
    disabled_functions, (select o.disabled_functions from organizations o where o.id = activated.org_id)
      as organization_disables from activated`;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const random = () => randomBytes(16).toString('hex');

async function exchange(hash, org) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(select, [hash, org]);
    const token = random() + random();
    const sealed = `v1.bench.${token}${token}`;
    const values = [hash, org, token, sealed, null, random(), random(), random()];
    const { rowCount } = await client.query(activate, values);
    if (rowCount !== 1) throw new Error('an auth code was not there, or not fresh');
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** As many callers as there would be connections, one transaction after the other. */
async function run({ family, from, to, org, connections, seconds }) {
  const started = performance.now();
  const until = started + seconds * 1000;
  const latencies = [];
  let next = from;
  const caller = async () => {
    while (performance.now() < until && next < to) {
      const begun = performance.now();
      await exchange(codeHash(family, next++), org);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const took = (performance.now() - started) / 1000;
  return { latencies, took, used: next - from, failed: 0 };
}

process.on('message', (task) => {
  run(task).then(
    (result) => process.send({ kind: 'done', ...result }),
    (error) => process.send({ kind: 'failed', message: error.message }),
  );
});
process.once('disconnect', () => process.exit(0));
process.send({ kind: 'ready' });
