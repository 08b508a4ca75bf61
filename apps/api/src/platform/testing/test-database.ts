import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { openDatabase, type Database } from '../db/connect';

export interface TestDatabase {
  database: Database;
  /** Another independent pool on the same PostgreSQL database. */
  url: string | undefined;
  /** Closes and, on PostgreSQL, drops it. */
  drop(): Promise<void>;
}

export type TestDatabaseKind = 'pglite' | 'postgres';

/** PGlite always; PostgreSQL too where TEST_DATABASE_URL names a server. For `describe.each`. */
export const testDatabaseKinds: TestDatabaseKind[] = process.env.TEST_DATABASE_URL
  ? ['pglite', 'postgres']
  : ['pglite'];

/** An empty database of its own for a test file. */
export async function openTestDatabase(kind: TestDatabaseKind): Promise<TestDatabase> {
  if (kind === 'postgres') return createPostgresDatabase();
  const database = await openDatabase({ kind: 'pglite-memory', snapshot: await emptySnapshot() });
  return { database, url: undefined, drop: () => database.close() };
}

async function createPostgresDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ kind: 'postgres', url: url.href });
  return {
    database,
    url: url.href,
    async drop() {
      await database.close();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Initialising an empty cluster takes seconds, so its image is kept between runs. */
async function emptySnapshot(): Promise<Blob> {
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const version = createHash('sha256').update(engine).digest('hex').slice(0, 12);
  const root = fileURLToPath(new URL('../../../../../', import.meta.url));
  const file = join(root, '.cache', `pglite-${version}-empty.tar`);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const lite = await PGlite.create('memory://');
    const image = await lite.dumpDataDir('none');
    await lite.close();
    await mkdir(dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    await writeFile(temporary, Buffer.from(await image.arrayBuffer()));
    await rename(temporary, file);
    return image;
  }
}
