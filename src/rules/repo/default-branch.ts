import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";
import { isBranchName } from "./branch-name.ts";

/** The branch that work lands on can exist (§4.1). */
export const repoDefaultBranch = kindRule(
  "Repo",
  {
    id: "repo/default-branch",
    level: "warning",
    summary: "default_branch is no name that git allows for a branch",
    why: "§4.1: default_branch: string, derived: work lands on a branch that can exist",
  },
  function* ({ default_branch: branch }, stored) {
    if (isBranchName(branch)) return;
    yield {
      about: stored,
      at: "/default_branch",
      message: `has default_branch ${shown(branch)}, which git does not allow as the name of a branch`,
      help: "write the branch as `git branch` lists it, such as main",
      new: branch.slice(0, 200),
    };
  },
);
