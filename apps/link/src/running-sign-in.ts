/** A sign-in at a system's own pages that has no outcome yet. */
export interface RunningSignIn {
  attemptId: string;
  controller: AbortController;
  /** Tells the server that nobody waits any more. */
  cancel(): void;
}

let running: RunningSignIn | null = null;

export const runningSignIn = (): RunningSignIn | null => running;

export function beginSignIn(next: RunningSignIn): void {
  running = next;
}

/** There is an outcome: nothing is left to give up. */
export function endSignIn(): void {
  running = null;
}

/** Gives up the sign-in that is under way, if any: what comes of it afterwards counts for nothing. */
export function stopSignIn(): void {
  const given = running;
  running = null;
  given?.controller.abort();
  given?.cancel();
}
