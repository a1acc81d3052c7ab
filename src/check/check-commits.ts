import type { Report } from "../finding/report.ts";
import type { GitRepository } from "../git/repository.ts";
import { readCorpus } from "../store/corpus.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { commitRevision, emptyRevision } from "../store/revision.ts";
import { check } from "./check.ts";

/** Two commits that are here, and how they came to be compared. */
export interface CommitCheck {
  readonly repository: GitRepository;
  /** Full id; null for the empty tree. */
  readonly base: string | null;
  /** Full id. */
  readonly head: string;
  readonly chosenBy: string;
  /** The base is no ancestor of the head on a branch that must only grow. */
  readonly rewritten: boolean;
  /** ISO-8601 UTC. */
  readonly now: string;
  readonly cache: ReadingCache;
}

/** Checks one commit against another, or against nothing. Throws a Failure when that cannot be done, `no-store` where neither has a store. */
export async function checkCommits(options: CommitCheck): Promise<Report> {
  const { repository, base, head, chosenBy, rewritten, now, cache } = options;
  const revision = base === null ? emptyRevision : await commitRevision(repository, base);
  return await check({
    head: await readCorpus(await commitRevision(repository, head), cache),
    base: await readCorpus(revision, cache),
    pair: { chosenBy, rewritten },
    cache,
    now,
  });
}
