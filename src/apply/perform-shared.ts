import { Failure, Raced } from "../failure.ts";
import type { Outcome } from "../operations/operation.ts";
import { commitTo } from "./branch-place.ts";
import type { Branch } from "./branch-place.ts";
import { performPlan } from "./perform.ts";
import type { Performed, Performing, Plan } from "./perform.ts";
import { catchUp, share } from "./share.ts";
import type { Remote, Shared } from "./share.ts";

/** What became of an operation that was to be shared. */
export interface PerformedShared<O extends Outcome = Outcome> {
  readonly performed: Performed<O>;
  /** What became of the branch; null where nothing was shared, and a Failure where the commit is made and the remote was not reached. */
  readonly shared: Shared | Failure | null;
}

/** How often what lost a race between clones is planned anew. */
const attempts = 10;

/** A branch, where it is brought, and whether only who brings it there first may have what is planned. */
export interface Sharing {
  readonly branch: Branch;
  readonly remote: Remote;
  readonly isExclusive: boolean;
}

/**
 * Performs a plan on a branch and brings the branch to its remote. An exclusive one is planned on what the remote has,
 * and taken back and planned anew where another clone was faster, so that it ends with its own words on who was first.
 */
export async function performShared<O extends Outcome>(
  plan: Plan<O>,
  performing: Pick<Performing, "open" | "attempts">,
  { branch, remote, isExclusive }: Sharing,
): Promise<PerformedShared<O>> {
  for (let left = attempts; ; left -= 1) {
    if (isExclusive) await catchUpOrFail(branch, remote);
    const performed = await performPlan(plan, { ...performing, dryRun: false });
    if (performed.is === "refused") return { performed, shared: null };
    const shared = await shareOrFailure(branch, remote);
    const isLost = isExclusive && !(shared instanceof Failure) && shared.is !== "shared";
    if (!isLost || left === 0 || !(await takeBack(branch, performed))) return { performed, shared };
  }
}

async function shareOrFailure(branch: Branch, remote: Remote): Promise<Shared | Failure> {
  try {
    return await share(branch, remote);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

async function catchUpOrFail(branch: Branch, remote: Remote): Promise<void> {
  const unshared = await catchUp(branch, remote);
  if (unshared === null) return;
  const [open] = unshared.is === "undecided" ? unshared.conflicts : unshared.findings;
  throw new Failure(
    "conflict",
    `what is committed here does not fit what others pushed to ${remote.name} ${remote.branch}: ${open?.path ?? ""}`,
    `decide it in a merge first: git pull --no-rebase ${remote.name} ${remote.branch}`,
  );
}

/** Undoes a commit by another one; false where that would take away an object, or somebody has gone on from there. */
async function takeBack(branch: Branch, { outcome, commit }: Performed): Promise<boolean> {
  const { summary, writes } = outcome.transaction;
  if (commit === null || writes.some(({ before }) => before === null)) return false;
  const inverse = writes.map(({ path, before, after }) => ({ path, before: after, after: before }));
  try {
    await commitTo(branch, commit, { summary: `Take back: ${summary}`, writes: inverse });
    return true;
  } catch (thrown) {
    if (thrown instanceof Raced) return false;
    throw thrown;
  }
}
