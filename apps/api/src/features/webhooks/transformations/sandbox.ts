import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** What became of a piece of code: the text it answered with, or why there is none. */
export type SandboxAnswer = { value: string } | { error: string };

const Answer = z.object({
  id: z.number(),
  begun: z.literal(true).optional(),
  value: z.string().optional(),
  error: z.enum(['timeout', 'thrown', 'nothing', 'memory']).optional(),
  message: z.string().optional(),
});

interface Job {
  id: number;
  code: string;
  webhook: string;
  done: (answer: SandboxAnswer) => void;
}

/** The code's own limit is 100 ms. What overruns this one cannot be interrupted from inside. */
const hardLimitMs = 1_000;
/** For the thread to start, on however busy a machine. */
const startLimitMs = 30_000;
const idleMs = 30_000;
const limits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

/**
 * Runs customers' code in a thread, one piece at a time and each owner's in turn, so that whoever
 * writes endless loops keeps others waiting for one of them and not for all. The thread starts when
 * it is needed and ends when it has not been for a while.
 */
export class Sandbox {
  readonly #queues = new Map<string, Job[]>();
  #thread: Worker | undefined;
  #running: { owner: string; job: Job; timer: NodeJS.Timeout } | undefined;
  #idle: NodeJS.Timeout | undefined;
  #next = 0;

  run(owner: string, code: string, webhook: string): Promise<SandboxAnswer> {
    return new Promise((done) => {
      const queue = this.#queues.get(owner) ?? [];
      queue.push({ id: (this.#next += 1), code, webhook, done });
      this.#queues.set(owner, queue);
      this.#advance();
    });
  }

  /** Ends the thread; what waits is answered with an error. */
  async close(): Promise<void> {
    const waiting = [...this.#queues.values()].flat();
    this.#queues.clear();
    this.#finish({ error: 'The server is stopping.' }, { advance: false });
    for (const { done } of waiting) done({ error: 'The server is stopping.' });
    await this.#end();
  }

  #advance(): void {
    if (this.#running) return;
    const [owner, queue] = this.#queues.entries().next().value ?? [];
    const job = queue?.shift();
    if (owner === undefined || queue === undefined || job === undefined) {
      this.#idle ??= setTimeout(() => void this.#end(), idleMs).unref();
      return;
    }
    clearTimeout(this.#idle);
    this.#idle = undefined;
    const timer = setTimeout(() => this.#kill(tooSlow), startLimitMs);
    this.#running = { owner, job, timer };
    const { id, code, webhook } = job;
    (this.#thread ??= this.#start()).postMessage({ id, code, webhook });
  }

  #start(): Worker {
    const thread = new Worker(new URL('./thread.mjs', import.meta.url), {
      // Nothing of ours to find, should anyone ever get out.
      env: {},
      argv: [],
      resourceLimits: limits,
    });
    thread.unref();
    thread.on('message', (message: unknown) => {
      const answer = Answer.safeParse(message);
      const running = this.#running;
      if (!running || thread !== this.#thread || answer.data?.id !== running.job.id) return;
      if (!answer.data.begun) return this.#finish(toAnswer(answer.data));
      clearTimeout(running.timer);
      running.timer = setTimeout(() => this.#kill(tooSlow), hardLimitMs);
    });
    thread.on('error', () => {
      if (thread === this.#thread) this.#kill(tooLarge);
    });
    return thread;
  }

  #kill(error: string): void {
    void this.#end();
    this.#finish({ error });
  }

  async #end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    clearTimeout(this.#idle);
    this.#idle = undefined;
    await thread?.terminate();
  }

  #finish(answer: SandboxAnswer, { advance = true } = {}): void {
    const running = this.#running;
    if (!running) return;
    clearTimeout(running.timer);
    this.#running = undefined;
    // To the end of the line, if there is more.
    const { owner, job } = running;
    const queue = this.#queues.get(owner);
    this.#queues.delete(owner);
    if (queue && queue.length > 0) this.#queues.set(owner, queue);
    job.done(answer);
    if (advance) this.#advance();
  }
}

const tooSlow = 'The transformation took longer than 100 ms.';
const tooLarge = 'The transformation used more than 32 MB.';

function toAnswer(answer: z.output<typeof Answer> | undefined): SandboxAnswer {
  if (answer?.value !== undefined) return { value: answer.value };
  switch (answer?.error) {
    case 'timeout':
      return { error: tooSlow };
    case 'thrown':
      return { error: `The transformation failed with ${(answer.message ?? '').slice(0, 500)}` };
    case 'memory':
      return { error: tooLarge };
    default:
      return { error: 'handler(webhook) has to return the webhook.' };
  }
}
