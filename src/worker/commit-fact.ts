import { toFailure } from "../failure.ts";
import { commitStanding } from "../git/commit-standing.ts";
import { commitCheckName } from "../model/fact-names.ts";
import type { ProofCheck } from "../operations/proof/proof-input.ts";
import type { Attempt } from "./attempt.ts";

/** What git knows of a commit that an executor names. One that is not on the Repo's default branch yet is kept as a branch of its own, or git would throw it away. */
export async function commitFact(attempt: Attempt, oid: string): Promise<ProofCheck> {
  const { world, taken, assignment, events } = attempt;
  const { repository } = world;
  const branch = assignment.home ?? world.branch;
  const name = commitCheckName(oid, branch);
  const evidence_uri = `git:${oid}`;
  if ((await repository.readCommit(oid)) === null)
    return { name, status: "failed", evidence_uri, why: "there is no such commit" };
  if (await isOn(attempt, oid, branch)) return { name, status: "passed", evidence_uri, why: "git says so" };
  if (!taken.settings.branches)
    return { name, status: "unverified", evidence_uri, why: "the commit is there, and not on the branch yet" };
  const kept = `cwom/${taken.id}${events.some(({ event }) => event === "kept") ? `-${oid.slice(0, 12)}` : ""}`;
  const at = new Date().toISOString();
  try {
    await world.keepCommit(kept, oid);
    events.push({ at, event: "kept", commit: oid, branch: kept });
    return {
      name,
      status: "unverified",
      evidence_uri,
      why: `the commit is on branch ${kept}, and not on ${branch} yet`,
    };
  } catch (thrown) {
    events.push({ at, event: "not kept", commit: oid, why: toFailure(thrown, "").message });
    return { name, status: "unverified", evidence_uri, why: "the commit is there, and on no branch" };
  }
}

/** Whether a commit is on a branch: that of the queue as it is now, another as the remote has it. */
async function isOn({ world, taken }: Attempt, oid: string, branch: string): Promise<boolean> {
  const { repository } = world;
  if (branch !== world.branch) {
    const otherwise = await world.fetchBranch(branch).catch(() => null);
    return (await commitStanding(repository, oid, { branch, otherwise })) === "on";
  }
  const now = await world.open().catch(() => null);
  const tip = now?.tree.commit ?? taken.tree.commit;
  return tip !== null && (await repository.isAncestor(oid, tip)) === true;
}
