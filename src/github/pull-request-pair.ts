import type { CommitFacts, GitRepository } from "../git/repository.ts";
import { availableCommit, commonAncestor, unavailable } from "./available-commit.ts";
import type { Selection } from "./select-revisions.ts";
import type { WorkflowEvent } from "./workflow-event.ts";

type PullRequest = Extract<WorkflowEvent, { name: "pull_request" | "pull_request_target" }>["payload"]["pull_request"];

/** How often the merge commit is asked for again when the one at hand belongs to an older head. */
const mergeTries = 3;

/**
 * The pair of a pull request: what it would be merged into, and the merge. The merge commit counts only when its second
 * parent is the pull request's head; a stale one is asked for again, and without one the pull request is compared from
 * where it left its base branch. `mergeSha` is GITHUB_SHA where the event promises the merge commit there.
 */
export async function pullRequestPair(
  pullRequest: PullRequest,
  mergeSha: string | null,
  repository: GitRepository,
): Promise<Selection> {
  const { number, head, base } = pullRequest;
  const merge = await currentMerge(repository, pullRequest, mergeSha);
  if (merge !== null) {
    return {
      is: "pair",
      base: await availableCommit(repository, merge.base),
      head: merge.commit,
      chosenBy: `${base.ref}, merged into by the merge commit of pull request #${number}`,
      rewritten: false,
    };
  }
  const tip = await availableCommit(repository, head.sha);
  const ancestor = await branchPoint(repository, pullRequest, tip);
  const chosenBy = `where pull request #${number} left ${base.ref}, as it has no current merge commit`;
  return { is: "pair", base: ancestor, head: tip, chosenBy, rewritten: false };
}

/** The head of a pull request: its merge commit while that is current, else what was pushed last. */
export async function pullRequestHead(
  pullRequest: PullRequest,
  mergeSha: string | null,
  repository: GitRepository,
): Promise<string> {
  const merge = await currentMerge(repository, pullRequest, mergeSha);
  return merge?.commit ?? availableCommit(repository, pullRequest.head.sha);
}

/** Where a pull request left its base branch. Once merged, the branch holds the whole of it, and only the base of the payload tells. */
async function branchPoint(repository: GitRepository, { number, base }: PullRequest, tip: string): Promise<string> {
  const ancestor = await commonAncestor(repository, `refs/heads/${base.ref}`, tip);
  if (ancestor !== tip) return ancestor;
  const before = await commonAncestor(repository, base.sha, tip);
  if (before !== tip) return before;
  throw unavailable(`pull request #${number} is part of ${base.ref} already: nothing is left to compare it with`);
}

interface Merge {
  readonly commit: string;
  readonly base: string;
}

async function currentMerge(
  repository: GitRepository,
  pullRequest: PullRequest,
  mergeSha: string | null,
): Promise<Merge | null> {
  const { number, head } = pullRequest;
  const given = mergeSha === null ? null : await mergeAt(repository, mergeSha, head.sha);
  if (given !== null && (await isIntoBase(repository, pullRequest, given))) return given;
  for (let tries = 0; tries < mergeTries; tries++) {
    const oid = await repository.fetch({ want: `refs/pull/${number}/merge`, depth: "tip" });
    if (oid === null) return null;
    const merge = mergeOf(await repository.readCommit(oid), head.sha);
    if (merge !== null && (await isIntoBase(repository, pullRequest, merge))) return merge;
  }
  return null;
}

/**
 * Whether a merge commit merges into the pull request's own base branch: a pull request that was turned to another base may
 * still come with the merge into the old one, which the author may own.
 */
async function isIntoBase(repository: GitRepository, { base }: PullRequest, merge: Merge): Promise<boolean> {
  if (merge.base === base.sha) return true;
  const branch = `refs/heads/${base.ref}`;
  const tip = await repository.fetch({ want: branch, depth: "tip" });
  if (tip === null || tip === merge.base) return tip !== null;
  await availableCommit(repository, merge.base);
  await repository.fetch({ want: branch, depth: "history" });
  return (await repository.isAncestor(merge.base, tip)) === true;
}

async function mergeAt(repository: GitRepository, oid: string, headSha: string): Promise<Merge | null> {
  const present = await repository.readCommit(oid);
  if (present !== null) return mergeOf(present, headSha);
  await repository.fetch({ want: oid, depth: "tip" });
  return mergeOf(await repository.readCommit(oid), headSha);
}

/** Read from the commit object itself: a shallow clone would answer that the merge has no parents. */
function mergeOf(commit: CommitFacts | null, headSha: string): Merge | null {
  const [base, merged, ...more] = commit?.parents ?? [];
  if (commit === null || base === undefined || merged !== headSha || more.length > 0) return null;
  return { commit: commit.oid, base };
}
