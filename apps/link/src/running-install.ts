let running: AbortController | null = null;

/** Begins an install in the place of the one that is under way; aborted as soon as that is over. */
export function startInstall(): AbortController {
  stopInstall();
  running = new AbortController();
  return running;
}

/** Stops the install that is under way, if any; its answer is no longer heard. */
export function stopInstall(): void {
  running?.abort();
  running = null;
}
