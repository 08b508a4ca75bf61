/**
 * At most so many calls in any stretch of so many milliseconds: each call's turn comes when the one
 * that many before it has left the stretch.
 */
export class RateLimiter {
  readonly #turns: number[] = [];
  #oldest = 0;
  #heldUntil = 0;

  constructor(
    private readonly requests: number,
    private readonly windowMs: number,
    private readonly now: () => number,
  ) {}

  /** Takes the next turn and says in how many milliseconds it is; takes none beyond `longestMs`. */
  take(longestMs: number): { taken: boolean; inMs: number } {
    const now = this.now();
    const full = this.#turns.length >= this.requests;
    const free = full ? (this.#turns[this.#oldest] ?? 0) + this.windowMs : 0;
    const turn = Math.max(now, free, this.#heldUntil);
    const inMs = turn - now;
    if (inMs > longestMs) return { taken: false, inMs };
    if (full) {
      this.#turns[this.#oldest] = turn;
      this.#oldest = (this.#oldest + 1) % this.requests;
    } else {
      this.#turns.push(turn);
    }
    return { taken: true, inMs };
  }

  /** No turn comes before this time has passed. */
  hold(milliseconds: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.now() + milliseconds);
  }
}
