import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GitRepository } from "../git/repository.ts";

/** The full name of the branch that HEAD stands for: what is checked out, or in a bare repository the default branch; null when it is a commit. */
export async function headBranch(repository: GitRepository): Promise<string | null> {
  const head = await readFile(join(repository.gitDir, "HEAD"), "utf8").catch(() => "");
  return /^ref: (refs\/\S+)/.exec(head)?.[1] ?? null;
}
