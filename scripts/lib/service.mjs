import { fork } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './steps.mjs';

/**
 * A server in a process of its own. It reports over IPC when it is ready, and it stops by itself when
 * that channel closes, so that none survives this process, however it ends.
 */
export class Service {
  #stdout = [];
  #stderr = '';
  #passing = false;

  constructor(name, script, env) {
    this.name = name;
    this.child = fork(path.join(root, script), [], {
      cwd: root,
      env: { ...process.env, ...env },
      // A group of its own: Ctrl-C reaches only this process, which then stops the others in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--enable-source-maps'],
    });
    this.child.stdout.on('data', (chunk) => {
      if (this.#passing) process.stdout.write(chunk);
      else this.#stdout.push(chunk);
    });
    this.child.stderr.on('data', (chunk) => {
      if (this.#passing) process.stderr.write(chunk);
      else this.#stderr += chunk;
    });
    /** Settles when the process has ended and all its output is read. */
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve({ code, signal }));
      this.child.once('error', (error) => {
        this.#stderr += error.message;
        resolve({ code: 1, signal: null });
      });
    });
  }

  /** The `ready` message; a process that ends first is a Problem in its own words. */
  async ready() {
    const message = new Promise((resolve) => {
      this.child.on('message', (received) => {
        if (received?.kind === 'ready') resolve(received);
      });
    });
    const early = this.ended.then(({ code, signal }) => {
      throw new Problem(
        this.#stderr.trim() || `The ${this.name} stopped before it was ready (${signal ?? code}).`,
      );
    });
    return Promise.race([message, early]);
  }

  /** From here on its output is shown, what came before included. */
  passOutput() {
    this.#passing = true;
    for (const chunk of this.#stdout.splice(0)) process.stdout.write(chunk);
    if (this.#stderr) process.stderr.write(this.#stderr);
    this.#stderr = '';
  }

  /** Asks it to finish what it is doing; what has not ended after the time limit is killed. */
  async stop(limitMs) {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), limitMs);
    await this.ended;
    clearTimeout(timer);
  }
}
