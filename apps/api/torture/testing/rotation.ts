import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endpoints } from '@trackstar-link/contract';
import { sealedColumns } from '../../src/features/encryption-keys/sealed-columns';
import { parseKeyring } from '../../src/platform/crypto/keyring';
import type { ApiClient } from '../../src/testing/client';
import { atRandomMoment, repeatWhile } from './moments';
import type { Site } from './site';
import { SupervisedApi } from './supervised-api';

export interface RotationReport {
  kills: number;
  /** Kills after which values were left under an older key. */
  interrupted: number;
  rotations: number;
  reads: number;
  failedReads: string[];
  /** Stored values at the end, and those that the newest key alone does not open. */
  values: number;
  unreadable: number;
}

/** Readers at the same time. */
const readersAtOnce = 4;

/** A connected customer, and what was sealed for it or signed under the first key. */
interface Sample {
  authCode: string;
  idempotencyKey: string;
  connectionId: string;
  accessToken: string;
  linkToken: string;
}

/**
 * Rotates the generated keys again and again while everything sealed is being read, killing the
 * process in the middle; a started rotation goes on by itself.
 */
export async function rotateDuringTraffic(
  site: Site,
  limits: { kills: number; connections: number },
): Promise<RotationReport> {
  const api = new SupervisedApi(site.env);
  try {
    await api.up();
    const samples = await connectMany(api, site.host, limits.connections);
    const page = await api.ok(site.host, endpoints.listConnections, { query: { limit: '1' } });
    const pageToken = page.next_token ?? '';

    const failedReads: string[] = [];
    let reads = 0;
    let killing = true;
    const read = async (sample: Sample, kind: number) => {
      const failure = await readOne(api, site.host, { ...sample, pageToken }, kind);
      reads += 1;
      if (failure) failedReads.push(failure);
    };
    const readers = Array.from({ length: readersAtOnce }, (_, reader) => {
      let turn = reader;
      return repeatWhile(
        () => killing,
        async () => {
          turn += 1;
          const sample = samples[(turn * 7) % samples.length];
          if (sample) await read(sample, turn % kindsOfRead);
        },
      );
    });
    const killer = killRotations(api, site, limits.kills).finally(() => (killing = false));
    const [progress] = await Promise.all([killer, ...readers]);
    await finish(api, site);
    for (const sample of samples) {
      for (let kind = 0; kind < kindsOfRead; kind += 1) await read(sample, kind);
    }
    await api.stop();
    return { kills: limits.kills, ...progress, reads, failedReads, ...(await readStored(site)) };
  } finally {
    await api.stop();
  }
}

async function connectMany(api: SupervisedApi, host: ApiClient, count: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  await Promise.all(
    Array.from({ length: 8 }, () =>
      repeatWhile(
        () => samples.length < count,
        async () => {
          const idempotencyKey = `rotation-${crypto.randomUUID()}`;
          const { link_token } = await api.ok(host, endpoints.createLinkToken);
          const { auth_code } = await api.ok(
            host.withLinkToken(link_token),
            endpoints.createInstall,
            { body: { integration_name: 'sandbox', credentials: { outcome: 'connects' } } },
          );
          const exchanged = await api.ok(host, endpoints.exchangeAuthCode, {
            body: { auth_code },
            headers: { 'idempotency-key': idempotencyKey },
          });
          const unused = await api.ok(host, endpoints.createLinkToken);
          samples.push({
            authCode: String(auth_code),
            idempotencyKey,
            connectionId: exchanged.connection_id,
            accessToken: exchanged.access_token,
            linkToken: unused.link_token,
          });
        },
      ),
    ),
  );
  return samples;
}

const kindsOfRead = 4;

/** Reads something sealed or signed before the rotation; a text says how that failed. */
async function readOne(
  api: SupervisedApi,
  host: ApiClient,
  sample: Sample & { pageToken: string },
  kind: number,
): Promise<string | undefined> {
  const { authCode, idempotencyKey, connectionId, accessToken, linkToken, pageToken } = sample;
  try {
    if (kind === 0) {
      const again = await api.ok(host, endpoints.exchangeAuthCode, {
        body: { auth_code: authCode },
        headers: { 'idempotency-key': idempotencyKey },
      });
      return again.access_token === accessToken ? undefined : 'the answer to a repeat changed';
    }
    if (kind === 1) {
      const used = await api.ok(host.withAccessToken(accessToken), endpoints.updateConnection, {
        body: {},
      });
      return used.id === connectionId ? undefined : 'an access token opened something else';
    }
    if (kind === 2) {
      await api.ok(host.withLinkToken(linkToken), endpoints.getLinkSession);
      return undefined;
    }
    await api.ok(host, endpoints.listConnections, {
      query: { limit: '1', page_token: pageToken },
    });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Keeps a rotation going and kills it at random moments of the time that a whole one takes here. */
async function killRotations(api: SupervisedApi, site: Site, kills: number) {
  const whole = await timeOfRotation(api, site);
  let rotations = 1;
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await api.up();
    const admin = await site.admin();
    const { data } = await api.ok(admin, endpoints.getKeyRotation);
    // This process is new: what it has rotated, the kill before it had left unfinished.
    if (data.total > 0) interrupted += 1;
    if (data.state !== 'running') {
      // Not awaited: the answer may come only when there is nothing left to interrupt.
      void admin.call(endpoints.startKeyRotation).catch(() => undefined);
      rotations += 1;
    }
    await atRandomMoment(whole);
    api.kill();
  }
  return { rotations, interrupted };
}

/** Milliseconds from the call that starts a rotation to its end; more on a busy machine. */
async function timeOfRotation(api: SupervisedApi, site: Site): Promise<number> {
  await api.up();
  const begun = performance.now();
  await api.ok(await site.admin(), endpoints.startKeyRotation);
  await finish(api, site);
  return Math.ceil(performance.now() - begun);
}

/** Waits for the rotation that the last kill interrupted: the server has gone on with it by itself. */
async function finish(api: SupervisedApi, site: Site): Promise<void> {
  const admin = await site.admin();
  for (;;) {
    const { data } = await api.ok(admin, endpoints.getKeyRotation);
    if (data.state === 'failed') throw new Error(`The rotation failed: ${data.message}`);
    if (data.state !== 'running') return;
  }
}

/** Opens every stored value with the newest key alone, as after the older ones were retired. */
async function readStored(site: Site): Promise<{ values: number; unreadable: number }> {
  const kept = await readFile(join(site.dataDir, 'encryption.keys'), 'utf8');
  const [newest = ''] = kept.trim().split(',');
  const keyring = parseKeyring(newest);
  return site.inspect(async ({ orm }) => {
    let values = 0;
    let unreadable = 0;
    for (const column of sealedColumns) {
      const { rows } = await orm.execute<{ org: string; id: string; sealed: string }>(
        column.pending('no-key-at-all', 1_000_000),
      );
      for (const row of rows) {
        values += 1;
        try {
          keyring.decrypt(row.sealed, column.context(row));
        } catch {
          unreadable += 1;
        }
      }
    }
    return { values, unreadable };
  });
}
