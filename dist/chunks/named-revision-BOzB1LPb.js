import { r as namedCommit } from "./available-commit-DFkgirnV.js";
import { t as commitRevision } from "./revision-CCHKd7Vo.js";
import { n as workTreeRevision } from "./work-tree-B0M0TnNU.js";
// src/cli/named-revision.ts
/** The commit that somebody names; without a name the work tree, and in a bare repository HEAD. Failures as `namedCommit`. */
async function revisionNamed(repository, name) {
	if (name === void 0 && repository.workTree !== null) return workTreeRevision(repository.workTree);
	return commitRevision(repository, await namedCommit(repository, name ?? "HEAD"));
}
export { revisionNamed as t };
