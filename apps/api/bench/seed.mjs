import pg from 'pg';

/**
 * Fills the database with copies of one real install: pending ones, each with an auth code of the
 * family, and active ones whose ids are returned.
 */
export async function seed(url, { pending, active }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select id, org_id from connections where status = 'pending' limit 1`,
    );
    const [template] = rows;
    for (const [family, count] of Object.entries(pending)) {
      await copies(client, template.id, family, count);
      await client.query(
        `insert into auth_codes (code_hash, org_id, connection_id, expires_at)
         select encode(sha256(('tsac_' || $1::text || lpad(n::text, 43 - length($1::text), '0'))::bytea), 'hex'),
           $2, md5($1::text || n), now() + interval '1 hour'
         from generate_series(0, $3::int - 1) n`,
        [family, template.org_id, count],
      );
    }
    await copies(client, template.id, 'active', active);
    const { rows: made } = await client.query(
      `update connections set status = 'active', pending_until = null, access_token_hash = md5(id)
       where id in (select md5('active' || n) from generate_series(0, $1::int - 1) n) returning id`,
      [active],
    );
    await client.query('vacuum analyze');
    return { org: template.org_id, ids: made.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}

/** A connection for the measurements themselves. */
export async function openClient(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

function copies(client, template, family, count) {
  return client.query(
    `insert into connections (id, org_id, status, pending_until, integration_name,
       integration_type, auth_method, sealed_credentials, account, permissions, disabled_functions)
     select md5($2::text || n), org_id, status, now() + interval '1 day', integration_name,
       integration_type, auth_method, sealed_credentials, account, permissions, disabled_functions
     from connections, generate_series(0, $3::int - 1) n where id = $1`,
    [template, family, count],
  );
}

/** A database of its own on that server; `drop` removes it. */
export async function createDatabase(serverUrl) {
  const name = `bench_${process.pid}_${Date.now().toString(36)}`;
  const onServer = async (statement) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
}
