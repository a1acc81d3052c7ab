import type { CommitFacts, EntryChange, GitRepository, TreeEntry } from "../git/repository.ts";
import { entryLookup } from "../store/entry-lookup.ts";
import { storeFolder } from "../store/layout.ts";
import { emptyRevision, namesBelow, shortOid } from "../store/revision.ts";
import type { EntryContent, Revision } from "../store/revision.ts";
import type { BlobShelf } from "./blob-shelf.ts";

/** What a branch stands at: its last commit, and what of the store that holds. */
export interface BranchTip {
  /** Null for a branch without a commit. */
  readonly facts: CommitFacts | null;
  /** Everything below `cwom/`, in path order. */
  readonly entries: readonly TreeEntry[];
  readonly revision: Revision;
  /** Lists a folder of the commit, beside the store too. */
  readonly list: ListFolder;
}

type ListFolder = (folder: string) => Promise<readonly TreeEntry[]>;

/** A branch from one tip to the next. */
export interface TipStep {
  readonly tip: BranchTip;
  readonly gone: readonly string[];
  readonly changed: readonly TreeEntry[];
}

/** A branch without a commit. */
export const noTip: BranchTip = {
  facts: null,
  entries: [],
  revision: emptyRevision,
  list: () => Promise.resolve([]),
};

/** From so many changed files on, everything is listed anew. */
const many = 5_000;

/** Folders beside the store whose listing is kept. */
const foldersKept = 100;

/** A commit that was made here on top of another, and the whole of what it changed there. */
export interface OwnCommit {
  readonly from: string | null;
  readonly to: string;
  readonly changes: readonly EntryChange[];
}

/** The tip that a branch has at a commit, and what differs from the tip before; only what differs is read. */
export async function stepTo(
  repository: GitRepository,
  shelf: BlobShelf,
  before: BranchTip,
  commit: string | null,
  own: OwnCommit | null = null,
): Promise<TipStep> {
  const facts = commit === null ? null : await repository.readCommit(commit);
  if (facts === null) return { tip: noTip, gone: before.entries.map(({ path }) => path), changed: [] };
  const isOwn = own !== null && own.to === facts.oid && own.from === before.facts?.oid;
  const found = isOwn || before.facts === null ? null : changesBetween(repository, before.facts.tree, facts.tree);
  const all = isOwn ? own.changes : await found;
  const changes = all?.filter(({ path }) => path.startsWith(`${storeFolder}/`)) ?? null;
  if (all === null || changes === null) return listedAnew(repository, shelf, before, facts);
  const paths = new Set(changes.map(({ path }) => path));
  const changed = changes.flatMap(({ path, to }) => (to === null ? [] : [{ path, ...to, size: null }]));
  const kept = before.entries.filter(({ path }) => !paths.has(path));
  const entries = changes.length === 0 ? before.entries : [...kept, ...changed].toSorted(byPath);
  const gone = changes.flatMap(({ path, to }) => (to === null ? [path] : []));
  const list = all.length === changes.length ? before.list : listOnce(repository, facts.oid);
  return { tip: tipOf(repository, shelf, facts, entries, list), gone, changed };
}

/** Null where there is too much, or what only a whole listing tells: something in the place of the store, or a name that is no UTF-8. */
async function changesBetween(repository: GitRepository, from: string, to: string): Promise<EntryChange[] | null> {
  const changes: EntryChange[] = [];
  for await (const found of repository.compareTrees([{ from, to }], "")) changes.push(...found);
  return changes.length > many || changes.some(isStrange) ? null : changes;
}

function isStrange({ path }: EntryChange): boolean {
  return path.toLowerCase() === storeFolder || path.includes("\\x");
}

async function listedAnew(
  repository: GitRepository,
  shelf: BlobShelf,
  before: BranchTip,
  facts: CommitFacts,
): Promise<TipStep> {
  const entries = await repository.listTree(facts.oid, storeFolder);
  const present = new Set(entries.map(({ path }) => path));
  const known = new Map(before.entries.map((entry) => [entry.path, entry]));
  const changed = entries.filter(({ path, oid, mode }) => {
    const was = known.get(path);
    return was?.oid !== oid || was.mode !== mode;
  });
  const gone = [...known.keys()].filter((path) => !present.has(path));
  return { tip: tipOf(repository, shelf, facts, entries, listOnce(repository, facts.oid)), gone, changed };
}

function byPath(a: TreeEntry, b: TreeEntry): number {
  return a.path < b.path ? -1 : 1;
}

function tipOf(
  repository: GitRepository,
  shelf: BlobShelf,
  facts: CommitFacts,
  entries: readonly TreeEntry[],
  list: ListFolder,
): BranchTip {
  return { facts, entries, revision: revisionOf(repository, shelf, facts, entries, list), list };
}

/** The commit as a Revision that asks git for nothing but contents, and for what lies beside the store. */
function revisionOf(
  repository: GitRepository,
  shelf: BlobShelf,
  { oid: commit, committedAt }: CommitFacts,
  entries: readonly TreeEntry[],
  list: ListFolder,
): Revision {
  const byPaths = Map.groupBy(entries, ({ path }) => path);
  const below = async (folder: string): Promise<TreeEntry[]> => {
    const isInside = folder === storeFolder || folder.startsWith(`${storeFolder}/`);
    const all = isInside ? entries : await list(folder);
    return all.filter(({ path }) => path.startsWith(`${folder}/`));
  };
  return {
    words: `commit ${shortOid(commit)}`,
    commit,
    committedAt,
    entries: () => Promise.resolve([...entries]),
    entriesBelow: below,
    entriesAt: (paths) => Promise.resolve([...new Set(paths)].toSorted().flatMap((path) => byPaths.get(path) ?? [])),
    namesIn: async (folder) => namesBelow(folder, await below(folder)),
    entryAt: entryLookup(list),
    read: (wanted, maxBytes) => readBlobs(repository, shelf, wanted, maxBytes),
  };
}

/** Lists folders of a commit, which never change, each once. */
function listOnce(repository: GitRepository, commit: string): ListFolder {
  const known = new Map<string, Promise<readonly TreeEntry[]>>();
  return (folder) => {
    const listed = known.get(folder) ?? repository.listTree(commit, folder);
    if (known.size < foldersKept) known.set(folder, listed);
    listed.catch(() => known.delete(folder));
    return listed;
  };
}

async function* readBlobs(
  repository: GitRepository,
  shelf: BlobShelf,
  entries: readonly TreeEntry[],
  maxBytes: number,
): AsyncIterable<EntryContent> {
  const missing: TreeEntry[] = [];
  for (const entry of entries) {
    const bytes = shelf.get(entry.oid);
    if (bytes === null) missing.push(entry);
    else yield { path: entry.path, oid: entry.oid, size: bytes.length, bytes: bytes.length > maxBytes ? null : bytes };
  }
  const paths = Map.groupBy(missing, ({ oid }) => oid);
  for await (const blob of repository.readBlobs([...paths.keys()], maxBytes)) {
    shelf.keep(blob);
    for (const { path } of paths.get(blob.oid) ?? []) yield { ...blob, path };
  }
}
