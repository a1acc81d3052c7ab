import type { GitRepository, HistoryCommit } from "../git/repository.ts";
import { storeFolder } from "../store/layout.ts";
import { objectHistory, stepsOf } from "./object-history.ts";
import type { HistoryStep } from "./object-history.ts";
import { touchesOf } from "./touches.ts";
import type { Touch } from "./touches.ts";

/** What became of one file: the newest steps, and how many older ones there are. */
export interface FileHistory {
  readonly steps: readonly HistoryStep[];
  readonly older: number;
}

/** How many steps of one file are told. */
const mostSteps = 200;
/** A history of more is too large to be kept in memory. */
const mostTouches = 500_000;

/** A whole history as far as it is told. */
export function shortened(steps: readonly HistoryStep[]): FileHistory {
  return { steps: steps.slice(0, mostSteps), older: Math.max(0, steps.length - mostSteps) };
}

/**
 * The history of one store for a process that is asked for long: walked once, and from then on only what new commits bring. Where a branch was
 * rewritten, or there is more than can be kept, the answers are the same and take longer.
 */
export class KeptHistory {
  readonly #repository: GitRepository;
  readonly #most: number;
  #walked: Walked = nothing();
  #isTooLarge = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(repository: GitRepository, most = mostTouches) {
    this.#repository = repository;
    this.#most = most;
  }

  /** What became of the file at a path in the history of a commit. Failure `base-unavailable` where a shallow clone cuts that. */
  async of(tip: string, path: string): Promise<FileHistory> {
    const touches = await this.#inTurn(async () =>
      (await this.#follow(tip)) ? (this.#walked.touches.get(path) ?? []) : null,
    );
    if (touches === null) {
      return shortened((await objectHistory(this.#repository, tip, [path])).get(path) ?? []);
    }
    const newest = touches.slice(0, mostSteps);
    return { steps: await stepsOf(this.#repository, newest), older: touches.length - newest.length };
  }

  /** Walks now what a later question would have to wait for. */
  async prepare(tip: string): Promise<void> {
    await this.#inTurn(() => this.#follow(tip));
  }

  /** One walk at a time, in the order asked. */
  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(action);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Whether what is kept is the history of this commit. */
  async #follow(tip: string): Promise<boolean> {
    const { tip: before } = this.#walked;
    if (before === tip) return true;
    if (this.#isTooLarge || this.#walked.trees.has(tip)) return false;
    const isOnward = before !== null && (await this.#repository.isAncestor(before, tip)) === true;
    const from = isOnward ? this.#walked : nothing();
    // What breaks off half way is begun anew the next time.
    this.#walked = nothing();
    const commits: HistoryCommit[] = [];
    const request = { tip, firstParent: false, without: from.tip };
    for await (const commit of this.#repository.history(request)) commits.push(commit);
    for (const { oid, tree } of commits) from.trees.set(oid, tree);
    const asked = { commits, trees: from.trees, folder: storeFolder, isWanted: () => true };
    const found = await touchesOf(this.#repository, asked);
    const count = from.count + found.length;
    for (const [path, touches] of Map.groupBy(found, (touch) => touch.path))
      from.touches.set(path, [...touches, ...(from.touches.get(path) ?? [])]);
    this.#isTooLarge = count > this.#most;
    if (!this.#isTooLarge) this.#walked = { ...from, tip, count };
    return !this.#isTooLarge;
  }
}

interface Walked {
  readonly tip: string | null;
  /** Of every commit walked, by its id. */
  readonly trees: Map<string, string>;
  /** By path, newest first. */
  readonly touches: Map<string, readonly Touch[]>;
  readonly count: number;
}

function nothing(): Walked {
  return { tip: null, trees: new Map(), touches: new Map(), count: 0 };
}
