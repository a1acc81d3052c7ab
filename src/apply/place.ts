import { Failure } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";
import { readCorpus } from "../store/corpus.ts";
import type { Corpus } from "../store/corpus.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { commitRevision, emptyRevision } from "../store/revision.ts";
import type { Revision } from "../store/revision.ts";
import type { Transaction } from "../store/transaction.ts";
import { watchedRevision } from "../store/watched-revision.ts";
import { workTreeRevision } from "../store/work-tree.ts";
import { writeTransaction } from "../store/write-work-tree.ts";

/** Where a store is read and changed; nothing of the store is read yet. */
export interface Place {
  readonly repository: GitRepository;
  /** The store that operations see. */
  readonly tree: Revision;
  /** The last commit: what stands there has landed. */
  readonly landed: Revision;
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
  /** Writes a checked transaction, whole or not at all, and reads it back; answers the commit it made, null where it made none. Failure `Raced` when somebody was faster. */
  write(transaction: Transaction): Promise<string | null>;
}

/** A checkout whose files are changed and left for a person to commit, with `stages` put into the index too. What was decided is written only where every file that was looked at is as it was; Failure `usage` where there is no work tree. */
export async function openWorkTree(
  repository: GitRepository,
  cache: ReadingCache,
  now: string,
  stages = false,
): Promise<Place> {
  const root = repository.workTree;
  if (root === null)
    throw new Failure(
      "usage",
      "there is no work tree to change here",
      "run it in a checkout; with --commit many commands also write to a bare repository",
    );
  const oid = await repository.resolveCommit("HEAD");
  const landed = oid === null ? emptyRevision : await commitRevision(repository, oid);
  const watched = watchedRevision(workTreeRevision(root));
  return {
    repository,
    tree: watched.revision,
    landed,
    cache,
    now,
    write: async (transaction) => {
      await writeTransaction(repository, transaction, watched.refuseChanged);
      watched.forget();
      if (stages) await (await repository.writer()).stageFiles(transaction.writes);
      return null;
    },
  };
}

/** A store as it stands, and as the last commit has it. */
export interface WholeStore {
  readonly head: Corpus;
  readonly landed: Corpus;
}

/** The whole store, for what looks at every object; Failure `no-store` where there is none. */
export async function readWhole(place: Place): Promise<WholeStore> {
  const landed = await readCorpus(place.landed, place.cache);
  const head = await readCorpus(place.tree, place.cache);
  if (head.exists) return { head, landed };
  throw new Failure("no-store", `there is no cwom/ folder in ${place.tree.words}`, "begin one: cwom init");
}
