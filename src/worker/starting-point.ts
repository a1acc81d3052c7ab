import { Failure } from "../failure.ts";
import type { Revision } from "../store/revision.ts";
import { printableLine } from "../text/printable.ts";
import type { WorkerWorld } from "./world.ts";

/** The commit that a Run's work starts from: its target as the remote has it, else as this clone has it; where none is named, the queue's own branch. Failure `refused` for a target that is nowhere. */
export async function startingPoint(world: WorkerWorld, tree: Revision, target: string | null): Promise<string> {
  const { repository, remote, branch } = world;
  if (target === null || target === branch) return tree.commit ?? missing(branch);
  const isBranch = /^[\w][\w./-]*$/.test(target) && !target.includes("..");
  const shared = remote !== null && isBranch ? await world.fetchBranch(target) : null;
  if (shared !== null) return shared;
  for (const name of [`refs/heads/${target}`, `refs/tags/${target}`, target]) {
    const commit = await repository.resolveCommit(name);
    if (commit !== null) return commit;
  }
  return missing(target);
}

function missing(target: string): never {
  throw new Failure("refused", `there is no branch, tag or commit ${printableLine(target, 200)} here`, "git fetch");
}
