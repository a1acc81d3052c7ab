import { Failure } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";

/** The commit's id once it is in this clone, fetched by id when it was not; Failure `base-unavailable` when it cannot be had. */
export async function availableCommit(repository: GitRepository, oid: string): Promise<string> {
  if ((await repository.readCommit(oid)) !== null) return oid;
  const fetched = await repository.fetch({ want: oid, depth: "tip" });
  if (fetched !== null && (await repository.readCommit(oid)) !== null) return oid;
  throw unavailable(`commit ${oid} is neither in this clone nor to be had from origin`);
}

/** The best common ancestor of a branch or commit of origin and a commit, with as much history as that takes; Failure `base-unavailable` when there is none. */
export async function commonAncestor(repository: GitRepository, branch: string, head: string): Promise<string> {
  const tip = await repository.fetch({ want: branch, depth: "history" });
  if (tip === null) throw unavailable(`origin has no ${branch}`);
  await repository.fetch({ want: head, depth: "history" });
  const ancestor = await repository.mergeBase(tip, head);
  if (ancestor === null) throw unavailable(`${branch} and ${head} have no common history`);
  return ancestor;
}

/** Commits that the comparison needs are missing: exit 3, with what usually helps. */
export function unavailable(message: string): Failure {
  return new Failure(
    "base-unavailable",
    message,
    "let actions/checkout fetch the history (fetch-depth: 0) and keep its credentials, or name both commits: --base <commit> --head <commit>",
  );
}
