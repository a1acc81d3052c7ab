import { shellWord } from "./file/shell-word.ts";

/** The command that brings a file back as it was at a commit; in words where there is no commit to name. */
export function restoring(path: string, commit: string | null): string {
  if (commit === null) return `restore ${path}`;
  return `git restore --source=${commit.slice(0, 7)} -- ${shellWord(path)}`;
}
