import { Failure, Raced } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";
import type { GitWriter, Person } from "../git/write/git-writer.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { commitRevision, emptyRevision } from "../store/revision.ts";
import type { Transaction } from "../store/transaction.ts";
import { blobOid } from "../store/work-tree.ts";
import type { Place } from "./place.ts";

/** A branch that every write becomes a commit of. */
export interface Branch {
  readonly repository: GitRepository;
  readonly writer: GitWriter;
  /** Full name: `refs/heads/…`. */
  readonly ref: string;
  /** Who makes the commits. */
  readonly person: Person;
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** A branch as the place of work: operations see its last commit and nothing of a work tree; a write is one commit on top of it, by compare-and-swap. */
export async function openBranch(branch: Branch): Promise<Place> {
  const { repository, ref, cache, now } = branch;
  const tip = await repository.resolveCommit(ref);
  const revision = tip === null ? emptyRevision : await commitRevision(repository, tip);
  return { repository, tree: revision, landed: revision, cache, now, write: (writes) => commitTo(branch, tip, writes) };
}

/** Makes one commit of a transaction on top of a branch that stands at `expected`, and reads it back; `Raced` when the branch has moved. */
export async function commitTo(
  { repository, writer, ref, person, now }: Branch,
  expected: string | null,
  transaction: Transaction,
  otherParents: readonly string[] = [],
): Promise<string> {
  const done = await writer.commit({
    ref,
    expected,
    otherParents,
    writes: transaction.writes.map(({ path, after }) => ({ path, bytes: after })),
    message: `${transaction.summary}\n`,
    author: person,
    committer: person,
    time: now,
  });
  if (done.is === "lost") throw new Raced(ref);
  await refuseUnlike(repository, done.oid, transaction);
  return done.oid;
}

async function refuseUnlike(repository: GitRepository, commit: string, { writes }: Transaction): Promise<void> {
  const entries = await repository.listPaths(
    commit,
    writes.map(({ path }) => path),
  );
  const oids = new Map(entries.map(({ path, oid }) => [path, oid]));
  const wrong = writes.find(({ path, after }) => oids.get(path) !== (after === null ? undefined : blobOid(after)));
  if (wrong === undefined) return;
  throw new Failure(
    "git",
    `commit ${commit} does not hold ${wrong.path} as it was written`,
    "see what git says: git fsck",
  );
}
