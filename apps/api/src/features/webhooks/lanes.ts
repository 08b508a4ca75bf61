/**
 * Work in a lane per endpoint: in each, so many pieces run at the same time and some more wait, so
 * that a fast lane need not ask for each piece. A slow lane holds no more than it runs.
 */
export class Lanes<Work> {
  readonly #lanes = new Map<string, Lane<Work>>();
  #held = 0;
  #idle: (() => void)[] = [];

  constructor(
    private readonly concurrency: number,
    private readonly run: (work: Work) => Promise<void>,
  ) {}

  /** Pieces that run or wait. */
  get held(): number {
    return this.#held;
  }

  /** How many more each known lane takes; one that has been empty for a while is forgotten. */
  rooms(): Map<string, number> {
    const before = performance.now() - rememberedMs;
    for (const [name, lane] of this.#lanes) {
      if (lane.running === 0 && lane.waiting.length === 0 && lane.lastEnd < before) {
        this.#lanes.delete(name);
      }
    }
    return new Map(
      [...this.#lanes].map(([name, lane]) => {
        const most = this.concurrency * lane.ahead;
        const room = most - lane.running - lane.waiting.length;
        // With all slots taken, half a lane at a time: a statement for each piece would be slower.
        const later = lane.running === this.concurrency && room < most / 2;
        return [name, later ? 0 : Math.max(0, room)];
      }),
    );
  }

  add(name: string, work: Work): void {
    const lane = this.#lanes.get(name) ?? { running: 0, waiting: [], ahead: 1, lastEnd: 0 };
    this.#lanes.set(name, lane);
    this.#held += 1;
    lane.waiting.push(work);
    this.#start(lane);
  }

  /** Settles when nothing runs. */
  idle(): Promise<void> {
    return this.#held === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.#idle.push(resolve));
  }

  #start(lane: Lane<Work>): void {
    while (lane.running < this.concurrency) {
      const work = lane.waiting.shift();
      if (work === undefined) break;
      lane.running += 1;
      const begun = performance.now();
      void this.run(work).finally(() => {
        lane.lastEnd = performance.now();
        lane.ahead = aheadAt(lane.lastEnd - begun);
        lane.running -= 1;
        this.#held -= 1;
        this.#start(lane);
        if (this.#held === 0) for (const resolve of this.#idle.splice(0)) resolve();
      });
    }
  }
}

/** How long the pace of a lane is remembered after its last piece. */
const rememberedMs = 5_000;

/** How much a lane holds, in pieces per slot: a second of work at the pace of its last piece. */
function aheadAt(paceMs: number): number {
  return Math.min(40, Math.max(1, Math.floor(1_000 / paceMs)));
}

interface Lane<Work> {
  running: number;
  waiting: Work[];
  ahead: number;
  lastEnd: number;
}
