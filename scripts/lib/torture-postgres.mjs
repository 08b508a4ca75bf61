import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem, run } from './steps.mjs';

const installs = '/usr/lib/postgresql';

/** Folder of the newest PostgreSQL that Debian has installed, or null. */
function newestBin() {
  if (!existsSync(installs)) return null;
  const [newest] = readdirSync(installs).sort((a, b) => Number(b) - Number(a));
  const bin = newest && path.join(installs, newest, 'bin');
  return bin && existsSync(path.join(bin, 'initdb')) ? bin : null;
}

/** PostgreSQL refuses to run as root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => undefined };
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  if (!entry) throw new Problem('There is no user "postgres" to run PostgreSQL as.');
  const [uid, gid] = [Number(entry[1]), Number(entry[2])];
  return {
    prefix: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    own: (folder) => chownSync(folder, uid, gid),
  };
}

/** A port of 127.0.0.1 that was free a moment ago. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * A PostgreSQL to test with: the one that TEST_DATABASE_URL names, or a private one of the version
 * that this machine has installed, on loopback and gone after `stop()`. Null where there is neither.
 */
export async function providePostgres() {
  const named = process.env.TEST_DATABASE_URL;
  if (named) return { url: named, origin: 'TEST_DATABASE_URL', stop: async () => undefined };
  const bin = newestBin();
  if (!bin) return null;

  const { prefix, own } = unprivileged();
  const folder = mkdtempSync(path.join(tmpdir(), 'trackstar-postgres-'));
  own(folder);
  const data = path.join(folder, 'data');
  const command = async (tool, ...args) => {
    const [program, ...rest] = [...prefix, path.join(bin, tool), ...args];
    const { code, output } = await run(program, rest, { cwd: folder });
    if (code !== 0) throw new Problem(`PostgreSQL could not be started:\n${output.trim()}`);
  };
  const stop = async () => {
    if (existsSync(path.join(data, 'postmaster.pid'))) {
      await command('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    await command('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8');
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=300`;
    const log = path.join(folder, 'log');
    await command('pg_ctl', '-D', data, '-w', '-t', '60', '-l', log, '-o', options, 'start');
    const version = path.basename(path.dirname(bin));
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    return { url, origin: `a private PostgreSQL ${version}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
