import { Failure } from "../failure.ts";
import type { GitRepository } from "./repository.ts";

/** Whether a commit is on a branch, or beside it; `absent` where this clone lacks the commit, `unknown` where it lacks the history to tell. */
export type CommitStanding = "on" | "beside" | "absent" | "unknown";

/**
 * How a commit, by its whole id, stands to a branch as this clone or its remote `origin` has it. Where neither has a branch of
 * that name the commit `otherwise` stands in for it.
 */
export async function commitStanding(
  repository: GitRepository,
  oid: string,
  { branch, otherwise }: { readonly branch: string; readonly otherwise: string | null },
): Promise<CommitStanding> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid) || (await repository.readCommit(oid)) === null) return "absent";
  const tips = await tipsOf(repository, branch);
  const wanted = tips.length > 0 ? tips : otherwise === null ? [] : [otherwise];
  const answers = await Promise.all(wanted.map((tip) => isOn(repository, oid, tip)));
  if (answers.includes(true)) return "on";
  return answers.length === 0 || answers.includes("unknown") ? "unknown" : "beside";
}

/** The name is a file's word and no more: what git would read as more than a name names no branch. */
async function tipsOf(repository: GitRepository, branch: string): Promise<string[]> {
  if (!/^\w[\w./-]*$/.test(branch) || branch.includes("..")) return [];
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const tips = await Promise.all(refs.map((ref) => repository.resolveCommit(ref)));
  return tips.filter((tip) => tip !== null);
}

async function isOn(repository: GitRepository, oid: string, tip: string): Promise<boolean | "unknown"> {
  try {
    return await repository.isAncestor(oid, tip);
  } catch (thrown) {
    if (thrown instanceof Failure) return "unknown";
    throw thrown;
  }
}
