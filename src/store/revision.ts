import type { BlobContent, GitRepository, TreeEntry } from "../git/repository.ts";
import { entryLookup } from "./entry-lookup.ts";
import { storeFolder } from "./layout.ts";

/** Bytes of one entry as read: null when it is larger than the limit asked for. */
export interface EntryContent extends BlobContent {
  readonly path: string;
}

/** Where a corpus is read from: a commit, the index, the work tree, or nothing at all. */
export interface Revision {
  /** In words: `commit 3f2a91c`, `the index`, `the work tree`. */
  readonly words: string;
  /** Full commit id; null for the index, the work tree and the empty revision. */
  readonly commit: string | null;
  /** Committer time of the commit, ISO-8601 UTC; null elsewhere. */
  readonly committedAt: string | null;
  /** Everything below `cwom/`, in path order. */
  entries(): Promise<TreeEntry[]>;
  /** The same below any folder of the repository, in path order; none where there is no such folder. */
  entriesBelow(folder: string): Promise<TreeEntry[]>;
  /** The entries at these paths of the store, exact in case, in path order; none for a path with nothing there. Costs the same in a store of any size. */
  entriesAt(paths: readonly string[]): Promise<TreeEntry[]>;
  /** Names of what stands directly in a folder of the repository, in order; none where there is no such folder. */
  namesIn(folder: string): Promise<string[]>;
  /** The file, link or submodule at one path of the repository, inside the store or not; null when there is none. */
  entryAt(path: string): Promise<TreeEntry | null>;
  /** Contents of regular files among the entries, in any order. */
  read(entries: readonly TreeEntry[], maxBytes: number): AsyncIterable<EntryContent>;
}

/** The first seven digits of a commit id, as people write it. */
export function shortOid(oid: string): string {
  return oid.slice(0, 7);
}

/** A commit that is present in the repository, given by its full id. */
export async function commitRevision(repository: GitRepository, commit: string): Promise<Revision> {
  const facts = await repository.readCommit(commit);
  return {
    words: `commit ${shortOid(commit)}`,
    commit,
    committedAt: facts?.committedAt ?? null,
    entries: () => repository.listTree(commit, storeFolder),
    entriesBelow: async (folder) => below(folder, await repository.listTree(commit, folder)),
    entriesAt: (paths) => repository.listPaths(commit, paths),
    namesIn: async (folder) => namesBelow(folder, await repository.listTree(commit, folder)),
    entryAt: entryLookup((folder) => repository.listTree(commit, folder)),
    read: (entries, maxBytes) => readBlobs(repository, entries, maxBytes),
  };
}

/** What the next commit would hold. */
export function indexRevision(repository: GitRepository): Revision {
  return {
    words: "the index",
    commit: null,
    committedAt: null,
    entries: () => repository.listIndex(storeFolder),
    entriesBelow: async (folder) => below(folder, await repository.listIndex(folder)),
    entriesAt: async (paths) => among(paths, await repository.listIndex(storeFolder)),
    namesIn: async (folder) => namesBelow(folder, await repository.listIndex(folder)),
    entryAt: entryLookup((folder) => repository.listIndex(folder)),
    read: (entries, maxBytes) => readBlobs(repository, entries, maxBytes),
  };
}

/** The empty tree: the base of a branch's first push, where everything is new. */
export const emptyRevision: Revision = {
  words: "an empty store",
  commit: null,
  committedAt: null,
  entries: () => Promise.resolve([]),
  entriesBelow: () => Promise.resolve([]),
  entriesAt: () => Promise.resolve([]),
  namesIn: () => Promise.resolve([]),
  entryAt: () => Promise.resolve(null),
  // oxlint-disable-next-line require-yield -- nothing to read
  async *read() {},
};

/** A file in the folder's place, and folders that differ in case alone, are listed too by git. */
function below(folder: string, entries: readonly TreeEntry[]): TreeEntry[] {
  return entries.filter((entry) => entry.path.startsWith(`${folder}/`));
}

/** The first step of each path below a folder, in order. */
export function namesBelow(folder: string, entries: readonly TreeEntry[]): string[] {
  const names = below(folder, entries).map(({ path }) => path.slice(folder.length + 1).split("/")[0] ?? "");
  return [...new Set(names)].toSorted();
}

function among(paths: readonly string[], entries: readonly TreeEntry[]): TreeEntry[] {
  const wanted = new Set(paths);
  return entries.filter(({ path }) => wanted.has(path));
}

async function* readBlobs(
  repository: GitRepository,
  entries: readonly TreeEntry[],
  maxBytes: number,
): AsyncIterable<EntryContent> {
  const paths = Map.groupBy(entries, (entry) => entry.oid);
  for await (const blob of repository.readBlobs([...paths.keys()], maxBytes)) {
    for (const entry of paths.get(blob.oid) ?? []) yield { ...blob, path: entry.path };
  }
}
