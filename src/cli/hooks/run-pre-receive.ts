import { auditHistory } from "../../check/audit/audit-history.ts";
import { checkCommits } from "../../check/check-commits.ts";
import type { Report } from "../../finding/report.ts";
import { openRepository } from "../../git/open-repository.ts";
import type { GitRepository } from "../../git/repository.ts";
import { memoryCache } from "../../store/reading-cache.ts";
import type { ReadingCache } from "../../store/reading-cache.ts";
import { readStdin } from "../read-named.ts";
import { headBranch } from "../head-branch.ts";
import { branchUpdates } from "./ref-updates.ts";
import type { BranchUpdate } from "./ref-updates.ts";
import { refuse, verdictOf } from "./verdict.ts";

/** What judging a push needs. */
interface Receiver {
  readonly repository: GitRepository;
  /** Full name; null when the server's HEAD names no branch. */
  readonly defaultBranch: string | null;
  readonly cache: ReadingCache;
}

/** A branch that is there after the push. */
type Arrival = BranchUpdate & { readonly after: string };

/** Judges a push on the server, branch by branch; answers the worst exit code, and git takes nothing of the push unless it is 0. */
export async function runPreReceive(folder: string): Promise<number> {
  const repository = await openRepository(folder);
  const receiver = { repository, defaultBranch: await headBranch(repository), cache: memoryCache() };
  const updates = branchUpdates((await readStdin()).toString("utf8"), "pre-receive");
  if (await isHeadless(receiver, updates)) return refuseHeadless(receiver);
  let worst = 0;
  for (const update of updates) {
    worst = Math.max(worst, await judge(receiver, update));
  }
  return worst;
}

/** Without a default branch nothing has landed, and every push would be the first: a server whose HEAD names none protects nothing. */
async function isHeadless({ repository, defaultBranch }: Receiver, updates: readonly BranchUpdate[]): Promise<boolean> {
  const arrivals = updates.filter(({ after }) => after !== null);
  if (arrivals.length === 0 || arrivals.some(({ ref }) => ref === defaultBranch)) return false;
  return defaultBranch === null || (await repository.resolveCommit(defaultBranch)) === null;
}

function refuseHeadless({ defaultBranch }: Receiver): number {
  const message = `HEAD of this repository names ${defaultBranch ?? "no branch"}, which has no commit: what has landed cannot be told`;
  return refuse(
    "the push",
    message,
    "on the server: git symbolic-ref HEAD refs/heads/<the branch that people rely on>",
  );
}

async function judge(receiver: Receiver, update: BranchUpdate): Promise<number> {
  const { ref, after } = update;
  const what = `the push to ${ref}`;
  if (after !== null) return await verdictOf(what, () => checkArrival(receiver, { ...update, after }));
  if (ref !== receiver.defaultBranch) return 0;
  return refuse(what, "it would delete the default branch, and what has landed stays", "push another branch instead");
}

async function checkArrival(receiver: Receiver, update: Arrival): Promise<Report> {
  const { repository, cache } = receiver;
  const { before, after } = update;
  const isDefault = update.ref === receiver.defaultBranch;
  const report = await checkCommits({
    repository,
    base: before ?? (isDefault ? null : await forkPoint(receiver, after)),
    head: after,
    chosenBy: before === null ? "a new branch" : "before and after the push",
    rewritten: isDefault && before !== null && (await repository.isAncestor(before, after)) !== true,
    now: new Date().toISOString(),
    cache,
  });
  if (report.conclusion !== "clean" || !isDefault || before === null) return report;
  return (await auditPushed(repository, before, after)) ?? report;
}

/** What single commits of the push did and others of it took back: on the default branch every commit of its own line has landed. */
async function auditPushed(repository: GitRepository, before: string, after: string): Promise<Report | null> {
  const report = await auditHistory({ repository, tip: after, since: before, allCommits: false });
  // A merge that took another side first: the comparison of both ends has said all that this push is about.
  if (report.audit?.since !== before) return null;
  return report.conclusion === "clean" ? null : report;
}

/** Where a new branch left the default branch; null when that has no commit, or they have nothing in common. */
async function forkPoint({ repository, defaultBranch }: Receiver, head: string): Promise<string | null> {
  const tip = defaultBranch === null ? null : await repository.resolveCommit(defaultBranch);
  return tip === null ? null : await repository.mergeBase(tip, head);
}
