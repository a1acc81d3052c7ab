import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../failure.ts";
import { gitFailure, runGit } from "./git-process.ts";
import { checkOid } from "./revision-name.ts";
import type { GitRepository } from "./repository.ts";

/** A checkout beside the repository's own, at a commit and on no branch. */
export interface LinkedWorkTree {
  readonly folder: string;
  /** Its own git directory, in the repository's `worktrees` folder. */
  readonly gitDir: string;
}

const timeout = 600_000;

/** Checks a commit out into a new folder, as a work tree of the repository; needs the git binary. No hook runs. */
export async function addWorkTree(repository: GitRepository, folder: string, commit: string): Promise<LinkedWorkTree> {
  if (repository.adapter !== "native")
    throw new Failure("git", "a work tree cannot be made without the git binary", "Install git.");
  const place = { cwd: repository.workTree ?? repository.gitDir, env: {} };
  const args = ["worktree", "add", "--quiet", "--force", "--detach", folder, checkOid(commit)];
  const added = await runGit(place, args, { timeout });
  if (added.code !== 0) throw gitFailure(`check ${commit} out`, added.stderr);
  const found = await runGit({ cwd: folder, env: {} }, ["rev-parse", "--absolute-git-dir"]);
  if (found.code !== 0) throw gitFailure("find the new work tree", found.stderr);
  return { folder, gitDir: found.stdout.toString("utf8").trim() };
}

/** Takes a work tree away, whatever was done in it. */
export async function removeWorkTree(repository: GitRepository, { folder, gitDir }: LinkedWorkTree): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  // Only what is in its rightful place is deleted: what the folder itself says of it may be anybody's.
  if (dirname(gitDir) === join(repository.commonDir, "worktrees"))
    await rm(gitDir, { recursive: true, force: true, maxRetries: 3 });
}

/** Makes a branch that keeps a commit; Failure `git` where there is one of that name already. */
export async function keepCommit(repository: GitRepository, branch: string, oid: string): Promise<void> {
  const place = { cwd: repository.workTree ?? repository.gitDir, env: {} };
  const args = ["update-ref", "-m", "cwom work", `refs/heads/${branch}`, checkOid(oid), "0".repeat(40)];
  const { code, stderr } = await runGit(place, args);
  if (code !== 0) throw gitFailure(`make the branch ${branch}`, stderr);
}
