import { Failure } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";

/** The commit's id once it is in this clone, fetched by id when it was not; Failure `base-unavailable` when it cannot be had. */
export async function availableCommit(repository: GitRepository, oid: string): Promise<string> {
  if ((await repository.readCommit(oid)) !== null) return oid;
  const fetched = await repository.fetch({ want: oid, depth: "tip" });
  if (fetched !== null && (await repository.readCommit(oid)) !== null) return oid;
  throw unavailable(`commit ${oid} is neither in this clone nor to be had from origin`);
}

/**
 * The commit that somebody named: a revision of this clone, a branch of origin, a full id, or in a shallow clone, which has
 * few names of its own, a branch or tag to fetch. Failure `base-unavailable` when nothing has that name.
 */
export async function namedCommit(repository: GitRepository, revision: string): Promise<string> {
  await refuseTwoMeanings(repository, revision);
  const local = await repository.resolveCommit(revision);
  if (local !== null) return local;
  if (/^[0-9a-f]{40}$/.test(revision)) return availableCommit(repository, revision);
  if (/^[\w./-]+$/.test(revision)) {
    const tracked = await repository.resolveCommit(`refs/remotes/origin/${revision}`);
    const commit = tracked ?? ((await repository.isShallow()) ? await fetchNamed(repository, revision) : null);
    if (commit !== null) return commit;
  }
  if (revision === "HEAD") throw new Failure("base-unavailable", "nothing is committed here yet", firstCommit);
  const help = "name a branch, a tag or a commit that this clone has; others come with: git fetch";
  throw new Failure("base-unavailable", `no commit here is called ${JSON.stringify(revision)}`, help);
}

const firstCommit = 'make the first commit: git add . && git commit -m "Begin"';

/** Git takes a tag for a branch of the same name, and anybody who may push a tag could choose what is compared with. */
async function refuseTwoMeanings(repository: GitRepository, name: string): Promise<void> {
  if (!/^[\w./-]+$/.test(name) || name.startsWith("refs/")) return;
  const tag = await repository.resolveCommit(`refs/tags/${name}`);
  if (tag === null) return;
  for (const branch of [`refs/heads/${name}`, `refs/remotes/${name}`, `refs/remotes/origin/${name}`]) {
    const tip = await repository.resolveCommit(branch);
    if (tip === null || tip === tag) continue;
    const help = `write ${branch} or refs/tags/${name}`;
    throw new Failure("base-unavailable", `${name} is the name of a tag and of a branch`, help);
  }
}

async function fetchNamed(repository: GitRepository, name: string): Promise<string | null> {
  if (name.includes("..")) return null;
  const branch = await repository.fetch({ want: `refs/heads/${name}`, depth: "tip" });
  return branch ?? repository.fetch({ want: `refs/tags/${name}`, depth: "tip" });
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
