import { readdir, readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';

const holderSchema = z.object({
  pid: z.number().int().positive(),
  /** In clock ticks since boot: tells a process from a later one with the same pid. */
  startTime: z.string().nullable(),
  hostname: z.string(),
  bootId: z.string().nullable(),
  pidNamespace: z.string().nullable(),
  released: z.boolean(),
});

/** The process behind a lock, precisely enough to tell whether it still runs. */
export type Holder = z.infer<typeof holderSchema>;

/** This process. What only Linux can tell is null elsewhere. */
export async function describeSelf(): Promise<Holder> {
  return {
    pid: process.pid,
    startTime: (await readStat(process.pid))?.startTime ?? null,
    hostname: hostname(),
    bootId: await orNull(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    pidNamespace: await orNull(readlink('/proc/self/ns/pid')),
    released: false,
  };
}

/** Undefined for anything but a complete record. */
export function parseHolder(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether a holder still runs, as far as `self` can see it. */
export async function isAlive(holder: Holder, self: Holder): Promise<'yes' | 'no' | 'unknown'> {
  if (holder.hostname !== self.hostname) return 'unknown';
  // The machine has started anew since, so nothing of before is left.
  if (holder.bootId !== null && self.bootId !== null && holder.bootId !== self.bootId) return 'no';
  if (holder.bootId !== self.bootId || holder.pidNamespace !== self.pidNamespace) return 'unknown';

  if (!respondsToSignals(holder.pid)) return 'no';
  const stat = await readStat(holder.pid);
  if (stat === undefined) {
    // Without /proc a living pid is all there is to know; with it, the process went just now.
    return self.startTime === null || respondsToSignals(holder.pid) ? 'yes' : 'no';
  }
  if (holder.startTime !== null && stat.startTime !== holder.startTime) return 'no';
  return (await isFinished(holder.pid, stat.state)) ? 'no' : 'yes';
}

function respondsToSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** A killed process nobody has waited for yet; its other threads may outlive the first one. */
async function isFinished(pid: number, state: string): Promise<boolean> {
  if (state !== 'Z' && state !== 'X') return false;
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  return threads.length <= 1;
}

async function readStat(pid: number): Promise<{ state: string; startTime: string } | undefined> {
  const text = await orNull(readFile(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the command in brackets and may itself hold brackets and spaces.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields?.[0], fields?.[19]];
  return state !== undefined && startTime !== undefined ? { state, startTime } : undefined;
}

async function orNull(reading: Promise<string>): Promise<string | null> {
  try {
    return (await reading).trim();
  } catch {
    return null;
  }
}
