import { existsSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../../failure.ts";
import { isTrue, parseGitConfig } from "../git-config.ts";
import { textOf } from "../locate-git-dir.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import { namesNow } from "./disk.ts";

/**
 * Whether this checkout stands on a branch. A branch that another work tree stands on is a Failure `usage`, for that one's files
 * would seem to undo the commit; an unfinished merge or rebase in this one is a Failure `uncommitted`.
 */
export async function isCheckedOutHere(location: GitLocation, ref: string): Promise<boolean> {
  for (const gitDir of await checkoutsOf(location.commonDir)) {
    if ((await textOf(join(gitDir, "HEAD")))?.trim() !== `ref: ${ref}`) continue;
    if (realpathSync(gitDir) !== realpathSync(location.gitDir) || location.workTree === null)
      throw elsewhere(ref, gitDir);
    refuseUnfinished(gitDir);
    return true;
  }
  return false;
}

async function checkoutsOf(commonDir: string): Promise<string[]> {
  const linked = namesNow(join(commonDir, "worktrees")).map((name) => join(commonDir, "worktrees", name));
  return (await isBare(commonDir)) ? linked : [commonDir, ...linked];
}

async function isBare(commonDir: string): Promise<boolean> {
  const texts = await Promise.all(["config", "config.worktree"].map((name) => textOf(join(commonDir, name))));
  const core = texts.flatMap((text) => parseGitConfig(text ?? "")).filter(({ section }) => section === "core");
  const bare = core.findLast(({ key }) => key === "bare");
  if (bare !== undefined) return isTrue(bare.value);
  return !core.some(({ key }) => key === "worktree") && basename(commonDir) !== ".git";
}

const unfinished = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"];

function refuseUnfinished(gitDir: string): void {
  if (!unfinished.some((name) => existsSync(join(gitDir, name)))) return;
  throw new Failure("uncommitted", "a merge or rebase is not finished in this checkout", "Finish it first: git status");
}

function elsewhere(ref: string, gitDir: string): Failure {
  const branch = ref.slice("refs/heads/".length);
  return new Failure(
    "usage",
    `the branch ${branch} is checked out in the work tree of ${gitDir}`,
    "Run it there, or if that work tree is gone: git worktree prune",
  );
}
