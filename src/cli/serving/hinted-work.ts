/** How fast hints are followed, in milliseconds. */
export interface Pace {
  /** From the first hint to the work, for those that come along with it. */
  readonly gather: number;
  /** From the end of the work to the next of the same name. */
  readonly pause: number;
  /** From a failure to the next attempt; twice as long after each one more, but never longer than `longestRetry`. */
  readonly retry: number;
  readonly longestRetry: number;
}

/** How the work ended. What failed is tried again, and what may not go on now is tried again when it may: `wait` milliseconds later. */
export type Ending = { readonly is: "done" | "failed" } | { readonly is: "limited"; readonly wait: number };

/** Ends after so many milliseconds; rejects as soon as the signal comes. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Work on something by its name; it never rejects, and ends soon after the signal, which is its own. */
export type Work = (name: string, signal: AbortSignal) => Promise<Ending>;

/** Timers know no longer wait. */
const longestWait = 2 ** 31 - 1;

/** Follows hints that something is to be done: many of one name are followed once, one that comes meanwhile once more, and never two at a time. */
export class HintedWork {
  readonly #work: Work;
  readonly #pace: Pace;
  readonly #sleep: Sleep;
  readonly #stop = new AbortController();
  readonly #owed = new Set<string>();
  readonly #lines = new Map<string, Promise<void>>();
  #last: Promise<unknown> = Promise.resolve();
  #current = new AbortController();

  constructor(work: Work, pace: Pace, sleep: Sleep) {
    this.#work = work;
    this.#pace = pace;
    this.#sleep = sleep;
  }

  hint(name: string): void {
    if (this.#stop.signal.aborted) return;
    this.#owed.add(name);
    if (!this.#lines.has(name)) this.#lines.set(name, this.#follow(name));
  }

  /** Begins nothing more, and ends when what is going on has ended. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#current.abort();
    await Promise.all(this.#lines.values());
  }

  async #follow(name: string): Promise<void> {
    const { signal } = this.#stop;
    try {
      await this.#sleep(this.#pace.gather, signal);
      for (let failures = 0; this.#owed.has(name) && !signal.aborted;) {
        const ending = await this.#alone(name);
        failures = ending.is === "failed" ? failures + 1 : 0;
        if (ending.is !== "done") this.#owed.add(name);
        await this.#sleep(this.#waitAfter(ending, failures), signal);
      }
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    } finally {
      this.#lines.delete(name);
    }
  }

  /** Hints that come before it begins are followed by it, those that come later are not. */
  #alone(name: string): Promise<Ending> {
    const turn = this.#last.then((): Promise<Ending> | Ending => {
      if (this.#stop.signal.aborted) return { is: "failed" };
      this.#owed.delete(name);
      // Whatever listens to it is gone with it, however long this goes on.
      this.#current = new AbortController();
      return this.#work(name, this.#current.signal);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #waitAfter(ending: Ending, failures: number): number {
    const { pause, retry, longestRetry } = this.#pace;
    if (ending.is === "done") return pause;
    const wait = ending.is === "limited" ? ending.wait : Math.min(retry * 2 ** (failures - 1), longestRetry);
    return Math.min(Math.max(wait, pause), longestWait);
  }
}
