import { Raced } from "../failure.ts";
import type { TreeEntry } from "../git/repository.ts";
import { storeFolder } from "./layout.ts";
import type { Revision } from "./revision.ts";

/** A revision that remembers what was looked at, so that nothing is decided on a file that changes meanwhile. */
export interface WatchedRevision {
  /** The same revision; Failure `Raced` where a file of the store is not as it was when it was first looked at. */
  readonly revision: Revision;
  /** Looks at all of it again; Failure `Raced` where a file is another one, came or went. */
  readonly refuseChanged: () => Promise<void>;
  /** Begins anew: what was looked at so far may change. */
  readonly forget: () => void;
}

/** Watches the entries that are listed and asked for. Mere names are not watched: that a folder gets another file changes nothing of those that are there. */
export function watchedRevision(below: Revision): WatchedRevision {
  const files = new Map<string, string>();
  const folders = new Map<string, ReadonlySet<string>>();
  const forget = (): void => {
    files.clear();
    folders.clear();
  };
  const raced = (path: string): Raced => {
    forget();
    return new Raced(path);
  };
  const note = (path: string, mark: string): void => {
    const earlier = files.get(path) ?? mark;
    if (earlier !== mark) throw raced(path);
    files.set(path, mark);
  };
  const noteFolder = (folder: string, entries: readonly TreeEntry[]): TreeEntry[] => {
    for (const entry of entries) note(entry.path, markOf(entry));
    const now = new Set(entries.map(({ path }) => path));
    const other = [...now.symmetricDifference(folders.get(folder) ?? now)][0];
    if (other !== undefined) throw raced(other);
    folders.set(folder, now);
    return [...entries];
  };
  const notePaths = (paths: readonly string[], entries: readonly TreeEntry[]): TreeEntry[] => {
    const marks = new Map(entries.map((entry) => [entry.path, markOf(entry)]));
    for (const path of paths) note(path, marks.get(path) ?? gone);
    return [...entries];
  };
  const entriesIn = (folder: string): Promise<TreeEntry[]> =>
    folder === storeFolder ? below.entries() : below.entriesBelow(folder);
  const isListed = (path: string): boolean => [...folders.keys()].some((folder) => path.startsWith(`${folder}/`));
  return {
    revision: {
      ...below,
      entries: async () => noteFolder(storeFolder, await below.entries()),
      entriesBelow: async (folder) => noteFolder(folder, await below.entriesBelow(folder)),
      entriesAt: async (paths) => notePaths(paths, await below.entriesAt(paths)),
    },
    refuseChanged: async () => {
      for (const folder of folders.keys()) noteFolder(folder, await entriesIn(folder));
      const paths = [...files.keys()].filter((path) => !isListed(path));
      notePaths(paths, await below.entriesAt(paths));
    },
    forget,
  };
}

/** The mark of a path where nothing is. */
const gone = "gone";

function markOf({ mode, oid, stamp }: TreeEntry): string {
  return `${mode} ${stamp?.text ?? oid}`;
}
