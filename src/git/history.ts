import { commitMissing, historyMissing } from "./git-failures.ts";
import type { CommitFacts } from "./repository.ts";

/** What a walk through history needs: commits, and the ones at which a shallow clone ends. */
export interface History {
  readCommit(oid: string): Promise<CommitFacts | null>;
  readonly boundary: ReadonlySet<string>;
}

/** A commit and all its ancestors by id; `isCut` when a shallow clone leaves some out. */
export interface Ancestry {
  readonly commits: ReadonlyMap<string, CommitFacts>;
  readonly isCut: boolean;
}

/** Walks from a commit to the roots, or until `stopAt` is met. A commit that is missing is a Failure. */
export async function walkAncestry(history: History, start: string, stopAt?: string): Promise<Ancestry> {
  const commits = new Map<string, CommitFacts>();
  const waiting = [start];
  let isCut = false;
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (commits.has(oid)) continue;
    const commit = await history.readCommit(oid);
    if (commit === null) throw commitMissing(oid);
    commits.set(oid, commit);
    if (oid === stopAt) break;
    if (!history.boundary.has(oid)) waiting.push(...commit.parents);
    else if (commit.parents.length > 0) isCut = true;
  }
  return { commits, isCut };
}

/** GitRepository.mergeBase by walking both histories to their roots; of several best ancestors the one committed last. */
export async function findMergeBase(history: History, a: string, b: string): Promise<string | null> {
  const ofA = await walkAncestry(history, a);
  const ofB = await walkAncestry(history, b);
  if (ofA.isCut || ofB.isCut) throw historyMissing(`the common ancestor of ${a} and ${b}`);
  const common = [...ofA.commits.values()].filter(({ oid }) => ofB.commits.has(oid));
  const older = new Set(common.flatMap(({ parents }) => parents));
  const best = common.filter(({ oid }) => !older.has(oid));
  best.sort((one, other) => other.committedAt.localeCompare(one.committedAt));
  return best[0]?.oid ?? null;
}

/** Ids from a commit back, each before its parents, as far as `parentsOf` leads and a shallow clone goes. */
export async function topologically(
  history: History,
  start: string,
  parentsOf: (commit: CommitFacts) => readonly string[],
): Promise<string[]> {
  const parents = new Map<string, readonly string[]>();
  const children = new Map<string, number>();
  for (const waiting = [start]; waiting.length > 0;) {
    const oid = waiting.pop() ?? start;
    if (parents.has(oid)) continue;
    const commit = await history.readCommit(oid);
    if (commit === null) throw commitMissing(oid);
    const known = history.boundary.has(oid) ? [] : parentsOf(commit);
    parents.set(oid, known);
    for (const parent of known) children.set(parent, (children.get(parent) ?? 0) + 1);
    waiting.push(...known);
  }
  const order: string[] = [];
  for (const ready = [start]; ready.length > 0;) {
    const oid = ready.pop() ?? start;
    order.push(oid);
    for (const parent of parents.get(oid) ?? []) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      if (left === 0) ready.push(parent);
    }
  }
  return order;
}
