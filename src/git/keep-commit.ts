import { gitFailure, runGit } from "./git-process.ts";
import type { GitRepository } from "./repository.ts";
import { checkOid } from "./revision-name.ts";

/** Makes a branch that keeps a commit; Failure `git` where there is one of that name already. */
export async function keepCommit(repository: GitRepository, branch: string, oid: string): Promise<void> {
  const place = { cwd: repository.workTree ?? repository.gitDir, env: {} };
  const args = ["update-ref", "-m", "cwom work", `refs/heads/${branch}`, checkOid(oid), "0".repeat(40)];
  const { code, stderr } = await runGit(place, args);
  if (code !== 0) throw gitFailure(`make the branch ${branch}`, stderr);
}
