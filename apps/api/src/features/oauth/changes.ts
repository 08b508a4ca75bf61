import { EventEmitter } from 'node:events';

/** How often a change is looked for that another process may have made. */
const pollMs = 1_000;

export interface Changes {
  announce(attemptId: string): void;
  /** Resolves when this attempt may have changed, or the signal ends. */
  next(attemptId: string, signal: AbortSignal): Promise<void>;
}

/** Changes of this process are heard at once, those of others within a second. */
export function createChanges(): Changes {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    announce: (attemptId) => void emitter.emit(attemptId),
    next: (attemptId, signal) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          emitter.off(attemptId, done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, pollMs);
        emitter.on(attemptId, done);
        if (signal.aborted) done();
        else signal.addEventListener('abort', done, { once: true });
      }),
  };
}
