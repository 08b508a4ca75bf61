import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './steps.mjs';

/**
 * Calls the running server on this machine: the embedded database belongs to one process, so even
 * the operator's commands go through it. Whoever can read the data folder is the operator.
 */
export class AdminClient {
  #base = `http://127.0.0.1:${process.env.PORT || '4400'}`;
  #token;

  constructor() {
    const file = path.join(path.resolve(root, process.env.DATA_DIR || '.data'), 'admin.token');
    if (!existsSync(file)) {
      throw new Problem(
        `There is no ${file}. Start the server first (npm start); with DATA_DIR set there, set it here too.`,
      );
    }
    try {
      this.#token = readFileSync(file, 'utf8').trim();
    } catch (error) {
      throw new Problem(`Cannot read ${file}: ${error.message}`);
    }
  }

  /** The `data`-carrying reply of one call; a refusal is a Problem in the server's words. */
  async call(method, route, body) {
    let response;
    try {
      response = await fetch(this.#base + route, {
        method,
        headers: {
          authorization: `Bearer ${this.#token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(30_000),
      });
    } catch {
      throw new Problem(
        `No server answers at ${this.#base}. Start it (npm start); with PORT set there, set it here too.`,
      );
    }
    const reply = await response.json().catch(() => null);
    if (response.ok && reply) return reply;
    throw new Problem(reply?.error ?? `The server answered with status ${response.status}.`);
  }
}
