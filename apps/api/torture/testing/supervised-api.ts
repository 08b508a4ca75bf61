import type { Endpoint } from '@trackstar-link/contract';
import type { z } from 'zod';
import type { Answer, ApiClient, CallOptions } from '../../src/testing/client';
import { startApiProcess, type ApiProcess, type Ended } from './api-process';

interface Run {
  /** Undefined until the one before it is gone. */
  process: ApiProcess | undefined;
  ready: Promise<unknown>;
}

/** More than any kill can explain: a call that still has no answer then never gets one. */
const attempts = 500;

/** The API under a supervisor that starts it again whenever it has been killed. */
export class SupervisedApi {
  private run: Run;

  constructor(private readonly env: Record<string, string>) {
    this.run = start(env);
  }

  /** Resolves while it is up. Rejects when it does not start although nobody killed it. */
  async up(): Promise<void> {
    for (;;) {
      const { run } = this;
      try {
        await run.ready;
        return;
      } catch (error) {
        if (run === this.run) throw error;
      }
    }
  }

  /** Kills it without warning, in whatever it is doing, and starts it again. */
  kill(): void {
    const { process } = this.run;
    if (!process) return;
    process.kill('SIGKILL');
    const next: Run = { process: undefined, ready: Promise.resolve() };
    next.ready = process.ended.then(() => {
      const started = start(this.env);
      next.process = started.process;
      return started.ready;
    });
    next.ready.catch(() => undefined);
    this.run = next;
  }

  /** Resolves once the process that a kill left to be started exists. */
  async started(): Promise<void> {
    const { run } = this;
    while (!run.process) await new Promise((resolve) => setImmediate(resolve));
  }

  async stop(): Promise<Ended | undefined> {
    return this.run.process?.stop();
  }

  /**
   * Calls as a host with some sense does: what got no answer, or only "try again", is sent again
   * exactly as it was.
   */
  async insist<E extends Endpoint>(
    client: ApiClient,
    endpoint: E,
    options: CallOptions<E> = {},
  ): Promise<Answer<unknown>> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      await this.up();
      try {
        const answer = await client.call(endpoint, options);
        if (!asksToTryAgain(answer)) return answer;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    }
    throw new Error(`${endpoint.operationId} got no answer in ${attempts} attempts`);
  }

  /** The reply of a call that must succeed in the end. */
  async ok<E extends Endpoint>(
    client: ApiClient,
    endpoint: E,
    options: CallOptions<E> = {},
  ): Promise<z.output<E['reply']>> {
    const { status, body } = await this.insist(client, endpoint, options);
    if (status !== 200) {
      throw new Error(`${endpoint.operationId} answered ${status}: ${JSON.stringify(body)}`);
    }
    return body as z.output<E['reply']>;
  }
}

function start(env: Record<string, string>): Run {
  const process = startApiProcess(env);
  return { process, ready: process.ready };
}

function asksToTryAgain({ status, body }: Answer<unknown>): boolean {
  return status === 503 || codeOf(body) === 'idempotency_in_progress';
}

/** The stable code of an error body. */
export function codeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
}
