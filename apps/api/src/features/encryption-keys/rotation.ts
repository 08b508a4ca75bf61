import type { RotationStatus } from '@trackstar-link/contract';
import { recheckKeys } from '../../platform/crypto/key-check';
import type { Keyring } from '../../platform/crypto/keyring';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { Logger } from '../../platform/logging';
import { sealedColumns, type SealedColumn, type SealedRow } from './sealed-columns';

/** Small, so that the traffic of the embedded database's one connection passes in between. */
const batchSize = 100;

export interface RotationServices {
  db: Db;
  keyring: Keyring;
  logger: Logger;
  /** Makes a key, keeps it and puts it in front; undefined where the operator supplies the keys. */
  addKey: (() => Promise<void>) | undefined;
  isStopping(): boolean;
}

export interface Rotation {
  /** Begins in the background; throws rotation_running. */
  start(): Promise<RotationStatus>;
  /** Goes on with what a stopped process left, without making another key. */
  resume(): Promise<void>;
  status(): Promise<RotationStatus>;
  /** Settles when nothing is running. */
  idle(): Promise<void>;
}

/**
 * Re-encrypts every stored value with the newest key while the server runs. Old keys stay in the
 * keyring, so a value is readable before and after; each is replaced by one compare-and-set, so a
 * concurrent change is never undone and a killed rotation goes on where it stopped.
 */
export function createRotation(services: RotationServices): Rotation {
  const { db, keyring, logger } = services;
  let state: RotationStatus['state'] = 'idle';
  let message: string | undefined;
  let total = 0;
  let done = 0;
  let running: Promise<void> = Promise.resolve();

  async function rotate(): Promise<void> {
    try {
      await recheckKeys(db, keyring);
      for (const column of sealedColumns) {
        while (await rotateBatch(column)) {
          if (services.isStopping()) throw new Error('the server is stopping');
        }
      }
      state = 'done';
    } catch (error) {
      state = 'failed';
      message = 'The rotation stopped before its end. Run it again: it goes on where it stopped.';
      logger.error({ err: error }, 'key rotation stopped');
    }
  }

  async function rotateBatch(column: SealedColumn): Promise<boolean> {
    const { rows } = await db.execute<SealedRow & Record<string, unknown>>(
      column.pending(keyring.writingKid, batchSize),
    );
    for (const row of rows) {
      const context = column.context(row);
      const sealed = keyring.encrypt(keyring.decrypt(row.sealed, context), context);
      await db.execute(column.replace(row, sealed));
      done += 1;
    }
    return rows.length > 0;
  }

  async function pending(): Promise<number> {
    let count = 0;
    for (const column of sealedColumns) {
      const { rows } = await db.execute<{ count: number }>(column.count(keyring.writingKid));
      count += rows[0]?.count ?? 0;
    }
    return count;
  }

  async function begin(): Promise<void> {
    total = await pending();
    done = 0;
    message = undefined;
    running = rotate();
  }

  async function status(): Promise<RotationStatus> {
    const kids = new Set<string>();
    for (const column of sealedColumns) {
      const { rows } = await db.execute<{ kid: string }>(column.kids());
      for (const { kid } of rows) kids.add(kid);
    }
    return {
      state,
      writing_key: keyring.writingKid,
      total,
      done,
      keys_in_use: [...kids].sort(),
      ...(message !== undefined && { message }),
    };
  }

  return {
    async start() {
      if (state === 'running') throw new AppError('rotation_running');
      state = 'running';
      try {
        await services.addKey?.();
        await begin();
      } catch (error) {
        state = 'failed';
        throw error;
      }
      return status();
    },
    async resume() {
      if (state === 'running' || (await pending()) === 0) return;
      state = 'running';
      await begin();
    },
    status,
    idle: () => running,
  };
}

/** Ids of keys that stored values need and that the keyring lacks: such values could not be read. */
export async function unknownKeysInUse(db: Db, keyring: Keyring): Promise<string[]> {
  const unknown = new Set<string>();
  for (const column of sealedColumns) {
    const { rows } = await db.execute<{ kid: string }>(column.kids());
    for (const { kid } of rows) if (!keyring.kids.includes(kid)) unknown.add(kid);
  }
  return [...unknown];
}
