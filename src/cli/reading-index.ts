import { Failure } from "../failure.ts";
import { openSettled } from "./settled-repository.ts";
import type { GitRepository } from "../git/repository.ts";
import { withIndex } from "../query/open-index.ts";
import type { QueryIndex } from "../query/open-index.ts";
import type { IndexPlace } from "../query/index-file.ts";
import { memoryCache } from "../store/reading-cache.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { commitRevision } from "../store/revision.ts";
import type { Revision } from "../store/revision.ts";
import { workTreeRevision } from "../store/work-tree.ts";
import { cacheFor, indexPlaceFor } from "./reading-cache.ts";

/** What of a repository is read. */
export interface ReadingPlace {
  /** A folder of it. */
  readonly folder: string;
  /** A revision in place of the work tree; a bare repository has only those, HEAD unless said. */
  readonly at?: string | undefined;
  /** Where to keep an index that has no place of its own. */
  readonly otherPlace?: IndexPlace;
  /** Leaves the place in the git directory alone. */
  readonly keepsNothing?: true;
}

/** Hands the derived index of a store to `action`, and says on stderr when files of the store are not in it. */
export async function readIndex<T>(
  { folder, at, otherPlace, keepsNothing }: ReadingPlace,
  action: (index: QueryIndex, repository: GitRepository, revision: Revision) => T | Promise<T>,
): Promise<T> {
  const repository = await openSettled(folder);
  const now = Date.now();
  const revision = await revisionOf(repository, at);
  // What is kept is kept of what stands now: an old revision would only push it out.
  const place =
    (at === undefined && keepsNothing !== true ? indexPlaceFor(repository, now) : null) ?? otherPlace ?? null;
  const cache = lazyCache(repository, now);
  try {
    return await withIndex({ revision, place, readings: cache.open, now }, async (index) => {
      if (!index.hasStore) throw noStore(revision);
      try {
        return await action(index, repository, revision);
      } finally {
        // What is looked for in vain may stand in one of them.
        if (index.unread > 0) sayUnread(index.unread);
      }
    });
  } finally {
    cache.close();
  }
}

/** The work tree, or the commit that was asked for; Failure `usage` when nothing is called so. */
async function revisionOf(repository: GitRepository, at: string | undefined): Promise<Revision> {
  if (at === undefined && repository.workTree !== null) return workTreeRevision(repository.workTree);
  const commit = await repository.resolveCommit(at ?? "HEAD");
  if (commit !== null) return commitRevision(repository, commit);
  throw new Failure(
    "usage",
    `no commit here is called ${JSON.stringify(at ?? "HEAD")}`,
    "name a branch, a tag or a commit that this clone has",
  );
}

function noStore({ words }: Revision): Failure {
  return new Failure("no-store", `there is no cwom/ folder in ${words}`, "begin one: cwom init");
}

function sayUnread(count: number): void {
  const files = count === 1 ? "1 file of the store is" : `${count} files of the store are`;
  process.stderr.write(`note  ${files} not shown, for no object can be read there; to see why: cwom check\n`);
}

/** The kept readings, opened when somebody asks, and written back in the end. */
function lazyCache(repository: GitRepository, now: number): { open: () => Promise<ReadingCache>; close: () => void } {
  let opened: Awaited<ReturnType<typeof cacheFor>> = null;
  return {
    open: async () => {
      opened ??= await cacheFor(repository, now);
      return opened ?? memoryCache();
    },
    close: () => opened?.close(),
  };
}
