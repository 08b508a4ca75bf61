/**
 * Stops calling a system that has not answered several times in a row. After a while one call tries
 * again, and decides for all.
 */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;
  #trying = false;

  constructor(
    private readonly threshold: number,
    private readonly cooldownMs: number,
    private readonly now: () => number,
  ) {}

  /** Zero lets the call through, which then has to report; else the milliseconds until one may try. */
  admit(): number {
    if (this.#failures < this.threshold) return 0;
    const left = this.#openUntil - this.now();
    if (left > 0) return left;
    // Whoever tries gets as long again before another does.
    if (this.#trying) return this.cooldownMs;
    this.#trying = true;
    return 0;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#trying = false;
  }

  failed(): void {
    this.#failures += 1;
    this.#trying = false;
    if (this.#failures >= this.threshold) this.#openUntil = this.now() + this.cooldownMs;
  }

  /** The call ended without telling anything about the system. */
  undecided(): void {
    this.#trying = false;
  }
}
