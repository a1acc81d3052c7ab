import type { GitRepository } from "../git/repository.ts";
import { namedCommit } from "../github/available-commit.ts";
import { commitRevision } from "../store/revision.ts";
import type { Revision } from "../store/revision.ts";
import { workTreeRevision } from "../store/work-tree.ts";

/** The commit that somebody names; without a name the work tree, and in a bare repository HEAD. Failures as `namedCommit`. */
export async function revisionNamed(repository: GitRepository, name: string | undefined): Promise<Revision> {
  if (name === undefined && repository.workTree !== null) return workTreeRevision(repository.workTree);
  return commitRevision(repository, await namedCommit(repository, name ?? "HEAD"));
}
