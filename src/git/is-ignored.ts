import { runGit } from "./git-process.ts";

/** Whether git leaves a file of a checkout out of commits, because a .gitignore or the like names it and it is not tracked yet; false where there is no git to ask. */
export async function isIgnored(workTree: string, path: string): Promise<boolean> {
  const { code } = await runGit({ cwd: workTree, env: {} }, ["check-ignore", "--quiet", "--", path]);
  return code === 0;
}
