import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './steps.mjs';

/**
 * A process that takes part in the measurements. Its output goes to a file, as a server's does, and
 * not through this process, which would take time from it.
 */
export async function startProcess(script, env, logFile) {
  const log = openSync(logFile, 'a');
  const child = fork(path.join(root, script), [], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    execArgv: [],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const died = ended.then(({ code, signal }) => {
    throw new Problem(`${script} ended (${signal ?? code}):\n${readFileSync(logFile, 'utf8')}`);
  });
  died.catch(() => undefined);
  const message = async () => (await Promise.race([once(child, 'message'), died]))[0];
  const ready = await message();
  return {
    pid: child.pid,
    ready,
    /** Sends a task and waits for what came of it. */
    async ask(task) {
      child.send(task);
      const { kind, ...result } = await message();
      if (kind === 'failed') throw new Problem(`${script}: ${result.message}`);
      return result;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Milliseconds of processor time that a process has used so far; NaN where the system does not tell. */
export function processorMs(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may itself hold brackets; the kernel counts in hundredths of a second.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return NaN;
  }
}

/** Resident memory in MB, or null where the system does not tell. */
export function residentMegabytes(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
