import type * as z from "zod";
import { Failure, Raced } from "../failure.ts";
import type { Operation, OperationEnv, Outcome } from "../operations/operation.ts";
import { objectsOf } from "../store/objects.ts";
import { overlayRevision } from "../store/overlay.ts";
import type { FileWrite, Transaction } from "../store/transaction.ts";
import { apply } from "./apply.ts";
import type { Performed } from "./perform.ts";
import type { Place } from "./place.ts";

/** Somebody who waits for an operation. */
interface Waiting {
  readonly plan: (place: Place) => Promise<Outcome>;
  readonly done: (performed: Performed) => void;
  readonly failed: (thrown: unknown) => void;
}

/** An operation that is planned and checked, and waits for the commit. */
interface Ready {
  readonly waiting: Waiting;
  readonly outcome: Outcome;
}

/** What can be committed at a place, and what has to be planned after that. */
interface Round {
  readonly place: Place;
  readonly ready: readonly Ready[];
  readonly rest: readonly Waiting[];
}

/** Operations that one commit takes at most. */
const groupLimit = 200;
/** How often a group that lost a race is planned anew. */
const attempts = 50;

/**
 * Carries out the operations of one process in the order in which they come, each seeing those before it. Operations that
 * come while a commit is made share the next one; each is answered when its commit is on disk.
 */
export class GroupWriter {
  readonly #open: () => Promise<Place>;
  readonly #env: (place: Place) => OperationEnv;
  readonly #queue: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(open: () => Promise<Place>, env: (place: Place) => OperationEnv) {
    this.#open = open;
    this.#env = env;
  }

  perform<S extends z.ZodType>(operation: Operation<S>, input: z.output<S>): Promise<Performed> {
    const plan = (place: Place): Promise<Outcome> =>
      operation.plan(input, objectsOf(place.tree, place.cache), this.#env(place));
    return new Promise((done, failed) => {
      this.#queue.push({ plan, done, failed });
      this.#running ??= this.#work();
    });
  }

  /** Ends when everything that came so far is answered. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #work(): Promise<void> {
    // What comes in the same turn of the event loop belongs together.
    await new Promise((next) => setImmediate(next));
    while (this.#queue.length > 0) await this.#group(this.#queue.splice(0, groupLimit));
    this.#running = null;
  }

  async #group(group: readonly Waiting[]): Promise<void> {
    let waiting = group;
    try {
      for (let left = attempts; waiting.length > 0; left -= 1) {
        const { place, ready, rest } = await this.#planAll(waiting, left === 0);
        waiting = [...ready.map((one) => one.waiting), ...rest];
        if (await commitAll(place, ready, left === 0)) waiting = rest;
      }
    } catch (thrown) {
      // That one of them would write over what somebody has not committed is no reason to refuse the others.
      const concernsOne = thrown instanceof Failure && thrown.code === "uncommitted";
      if (concernsOne && waiting.length > 1) for (const one of waiting) await this.#group([one]);
      else for (const { failed } of waiting) failed(thrown);
    }
  }

  /**
   * Plans each on top of those before it, as far as the first that finds the store changed under it. What is refused or fails
   * is answered at once and leaves no trace; the last time, a lost race is such a Failure.
   */
  async #planAll(group: readonly Waiting[], isLast: boolean): Promise<Round> {
    const place = await this.#open();
    const ready: Ready[] = [];
    for (const [index, waiting] of group.entries()) {
      const tree = overlayRevision(place.tree, together(ready.map(({ outcome }) => outcome.transaction)));
      const here = { ...place, tree };
      try {
        const outcome = await waiting.plan(here);
        const applied = await apply(here, outcome.transaction, true);
        if (applied.is === "written") ready.push({ waiting, outcome });
        else waiting.done({ is: "refused", outcome, commit: null, findings: applied.findings });
      } catch (thrown) {
        if (thrown instanceof Raced && !isLast) return { place, ready, rest: group.slice(index) };
        waiting.failed(thrown);
      }
    }
    return { place, ready, rest: [] };
  }
}

/** Makes one commit of all; false when a race was lost, which is a Failure the last time. */
async function commitAll(place: Place, ready: readonly Ready[], isLast: boolean): Promise<boolean> {
  const transaction = together(ready.map(({ outcome }) => outcome.transaction));
  try {
    const commit = transaction.writes.length === 0 ? null : await place.write(transaction);
    for (const { waiting, outcome } of ready) waiting.done({ is: "written", outcome, commit, findings: [] });
    return true;
  } catch (thrown) {
    if (isLast || !(thrown instanceof Raced)) throw thrown;
    return false;
  }
}

/** Transactions, each planned on the ones before it, as one. */
export function together(transactions: readonly Transaction[]): Transaction {
  const writes = new Map<string, FileWrite>();
  for (const write of transactions.flatMap((transaction) => transaction.writes)) {
    const earlier = writes.get(write.path);
    writes.set(write.path, earlier === undefined ? write : { ...write, before: earlier.before });
  }
  const summaries = transactions.filter((one) => one.writes.length > 0).map(({ summary }) => summary);
  const [only = ""] = summaries;
  const summary =
    summaries.length === 1 ? only : `${summaries.length} changes\n\n${summaries.map((line) => `- ${line}`).join("\n")}`;
  return { summary, writes: [...writes.values()] };
}
