/** What all uploads that are under way may hold in memory together. */
export class MemoryBudget {
  #free: number;

  constructor(bytes: number) {
    this.#free = bytes;
  }

  take(bytes: number): boolean {
    if (bytes > this.#free) return false;
    this.#free -= bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.#free += bytes;
  }
}

const firstBytes = 64 * 1024;

/** One file on its way. Clients send its parts in any order, and say only at the end that it is whole. */
export class Upload {
  #buffer = Buffer.alloc(0);
  #end = 0;
  #written = 0;
  #failure: string | undefined;

  constructor(
    readonly name: string,
    private readonly maxBytes: number,
    private readonly budget: MemoryBudget,
  ) {}

  get size(): number {
    return this.#end;
  }

  /** Why this part cannot be taken, nor any after it; undefined when it was. */
  write(offset: number, part: Buffer): string | undefined {
    const end = offset + part.length;
    if (end > this.maxBytes) this.#failure ??= `A file has at most ${this.maxBytes} bytes.`;
    else if (!this.#reserve(end)) this.#failure ??= 'Too many uploads at once. Try again later.';
    if (this.#failure !== undefined) return this.#failure;
    part.copy(this.#buffer, offset);
    this.#end = Math.max(this.#end, end);
    this.#written += part.length;
    return undefined;
  }

  /** The whole file, or why there is none. */
  finish(): { content: Buffer } | { failure: string } {
    if (this.#failure !== undefined) return { failure: this.#failure };
    // Parts that overlap and leave a gap elsewhere add up by chance only if the client means harm to itself.
    if (this.#written !== this.#end) return { failure: 'Parts of the file are missing.' };
    return { content: this.#buffer.subarray(0, this.#end) };
  }

  discard(): void {
    this.budget.giveBack(this.#buffer.length);
    this.#buffer = Buffer.alloc(0);
  }

  #reserve(end: number): boolean {
    const now = this.#buffer.length;
    if (end <= now) return true;
    const next = Math.min(this.maxBytes, Math.max(end, now * 2, firstBytes));
    if (!this.budget.take(next - now)) return false;
    const grown = Buffer.alloc(next);
    this.#buffer.copy(grown);
    this.#buffer = grown;
    return true;
  }
}
