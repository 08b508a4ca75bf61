import { fileURLToPath } from 'node:url';
import pg from 'pg';

/**
 * Active connections to ShipHero, each with credentials of its own that are sealed as the server seals
 * them, none of them due.
 */
export async function seedHealth(url, { keys, count }) {
  // The keyring is TypeScript, which Node 20 does not read by itself.
  const { tsImport } = await import('tsx/esm/api');
  const file = fileURLToPath(new URL('../src/platform/crypto/keyring.ts', import.meta.url));
  const { parseKeyring } = await tsImport(file, import.meta.url);
  const keyring = parseKeyring(keys);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [{ id: org }] = (await client.query('select id from organizations limit 1')).rows;
    const ids = Array.from({ length: count }, (_, index) => index.toString(16).padStart(32, '0'));
    const sealed = ids.map((id, index) =>
      keyring.encrypt(
        JSON.stringify({ refresh_token: `sim_full_${index}`, auth_method: 'refresh_token' }),
        { org, row: id, field: 'credentials' },
      ),
    );
    await client.query(
      `insert into connections (id, org_id, status, integration_name, integration_type, auth_method,
         sealed_credentials, permissions, next_check_at)
       select id, $1, 'active', 'shiphero', 'wms', 'refresh_token', sealed, '[]', now() + interval '1 day'
       from unnest($2::text[], $3::text[]) as seeded(id, sealed)`,
      [org, ids, sealed],
    );
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Makes the first so many of them due. */
export async function makeDue(url, count) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `update connections set next_check_at = now()
       where id in (select id from connections order by id limit $1)`,
      [count],
    );
  } finally {
    await client.end();
  }
}
