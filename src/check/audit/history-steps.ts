import { Failure } from "../../failure.ts";
import type { EntryChange, GitRepository, HistoryCommit, TreePair } from "../../git/repository.ts";
import { storeFolder } from "../../store/layout.ts";

/** A commit against one of its parents, and what it changed in the store. */
export interface HistoryStep {
  readonly commit: HistoryCommit;
  /** Full id; null for the empty tree before a first commit. */
  readonly parent: string | null;
  readonly changes: readonly EntryChange[];
  /** The commit's other parents, where it is compared with each of them. */
  readonly others: readonly string[];
  /** The branch is known to have stood at the parent: what was there had landed, whatever the line of first parents says. */
  readonly hasStood: boolean;
}

/** Which history to walk. */
export interface HistoryWalk {
  /** Full id of the newest commit. */
  readonly tip: string;
  /** Full id of a commit that was audited before, present in the repository; null for the whole history. */
  readonly since: string | null;
  /** Every commit against each of its parents, instead of the branch's own line of first parents. */
  readonly allCommits: boolean;
}

/** A history as far as it touched the store. */
export interface WalkedHistory {
  /** How many commits were looked at. */
  readonly commits: number;
  /** Where it begins: `since`, or null where that does not lie on the way back from the tip. */
  readonly start: string | null;
  /** Oldest first; commits that leave the store as it was have none. */
  readonly steps: readonly HistoryStep[];
}

/** The most changed files of a history that are held at once. */
const maxChanges = 5_000_000;

/**
 * Reads a history down to its first commit or to `since`. A `since` that is not met on the way (the branch was rewritten, or a
 * merge took another side first) is compared with the tip as a last step: what stood there must stand here.
 */
export async function walkSteps(repository: GitRepository, walk: HistoryWalk): Promise<WalkedHistory> {
  const { commits, start } = await commitsOf(repository, walk);
  const pairs: Omit<HistoryStep, "changes">[] = commits.flatMap((commit) => pairsOf(commit, walk));
  const tip = commits.at(-1);
  if (walk.since !== start && tip !== undefined) {
    pairs.push({ commit: tip, parent: walk.since, others: [], hasStood: true });
  }
  const trees = new Map<string, string>(commits.map(({ oid, tree }) => [oid, tree]));
  const compared: { readonly pair: (typeof pairs)[number]; readonly trees: TreePair }[] = [];
  for (const pair of pairs) {
    const from = pair.parent === null ? null : await treeOf(repository, trees, pair.parent);
    if (from !== pair.commit.tree) compared.push({ pair, trees: { from, to: pair.commit.tree } });
  }
  return { commits: commits.length, start, steps: await stepsOf(repository, compared) };
}

async function stepsOf(
  repository: GitRepository,
  compared: readonly { readonly pair: Omit<HistoryStep, "changes">; readonly trees: TreePair }[],
): Promise<HistoryStep[]> {
  const steps: HistoryStep[] = [];
  let [at, held] = [0, 0];
  const pairs = compared.map(({ trees }) => trees);
  for await (const changes of repository.compareTrees(pairs, storeFolder)) {
    const pair = compared[at++]?.pair;
    if (pair === undefined || changes.length === 0) continue;
    held += changes.length;
    if (held > maxChanges) throw tooLong();
    steps.push({ ...pair, changes });
  }
  return steps;
}

/** Oldest first. */
async function commitsOf(
  repository: GitRepository,
  { tip, since, allCommits }: HistoryWalk,
): Promise<{ readonly commits: HistoryCommit[]; readonly start: string | null }> {
  const isBehind = allCommits && since !== null && (await repository.isAncestor(since, tip)) === true;
  const without = isBehind ? since : null;
  const commits: HistoryCommit[] = [];
  let start = without;
  for await (const commit of repository.history({ tip, firstParent: !allCommits, without })) {
    if (!allCommits && commit.oid === since) {
      start = since;
      break;
    }
    commits.push(commit);
  }
  return { commits: commits.toReversed(), start };
}

function pairsOf(commit: HistoryCommit, { allCommits }: HistoryWalk): Omit<HistoryStep, "changes">[] {
  const [first = null] = commit.parents;
  if (!allCommits || first === null) return [{ commit, parent: first, others: [], hasStood: false }];
  return commit.parents.map((parent) => {
    const others = commit.parents.filter((other) => other !== parent);
    return { commit, parent, others, hasStood: false };
  });
}

async function treeOf(repository: GitRepository, trees: Map<string, string>, commit: string): Promise<string> {
  const known = trees.get(commit);
  if (known !== undefined) return known;
  const facts = await repository.readCommit(commit);
  if (facts === null) {
    const help = "run git fsck; in a shallow clone: git fetch --unshallow";
    throw new Failure("base-unavailable", `commit ${commit} of the history is not in this clone`, help);
  }
  trees.set(commit, facts.tree);
  return facts.tree;
}

function tooLong(): Failure {
  return new Failure(
    "unsupported-repository",
    `the history changes work objects more than ${maxChanges} times`,
    "audit it in parts: cwom audit <revision>, then cwom audit --since <revision>",
  );
}
