import { join } from "node:path";
import { readFile } from "node:fs/promises";
// src/cli/head-branch.ts
/** The full name of the branch that HEAD stands for: what is checked out, or in a bare repository the default branch; null when it is a commit. */
async function headBranch(repository) {
	const head = await readFile(join(repository.gitDir, "HEAD"), "utf8").catch(() => "");
	return /^ref: (refs\/\S+)/.exec(head)?.[1] ?? null;
}
export { headBranch as t };
