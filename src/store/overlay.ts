import type { TreeEntry } from "../git/repository.ts";
import { storeFolder } from "./layout.ts";
import type { EntryContent, Revision } from "./revision.ts";
import type { Transaction } from "./transaction.ts";
import { blobOid } from "./work-tree.ts";

/** A revision as a transaction would leave it. */
export function overlayRevision(below: Revision, transaction: Transaction): Revision {
  const writes = new Map(transaction.writes.map(({ path, after }) => [path, after]));
  return {
    ...below,
    words: `${below.words} with the change`,
    entries: async () => withWrites(await below.entries(), inFolder(writes, storeFolder)),
    entriesBelow: async (folder) => withWrites(await below.entriesBelow(folder), inFolder(writes, folder)),
    entriesAt: async (paths) => withWrites(await below.entriesAt(paths), only(writes, paths)),
    namesIn: async (folder) => namesWith(folder, await below.namesIn(folder), transaction),
    entryAt: async (path) => {
      const after = writes.get(path);
      if (after === undefined) return below.entryAt(path);
      return after === null ? null : entryOf(path, after);
    },
    read: (entries, maxBytes) => readThrough(below, writes, entries, maxBytes),
  };
}

type Writes = ReadonlyMap<string, Uint8Array | null>;

function withWrites(entries: readonly TreeEntry[], writes: Writes): TreeEntry[] {
  const untouched = entries.filter(({ path }) => !writes.has(path));
  const written = [...writes].flatMap(([path, after]) => (after === null ? [] : [entryOf(path, after)]));
  return [...untouched, ...written].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function inFolder(writes: Writes, folder: string): Writes {
  return new Map([...writes].filter(([path]) => path.startsWith(`${folder}/`)));
}

function only(writes: Writes, paths: readonly string[]): Writes {
  const wanted = new Set(paths);
  return new Map([...writes].filter(([path]) => wanted.has(path)));
}

/** A folder that a write empties of a name has it no more; folders that would be empty are not looked for. */
function namesWith(folder: string, names: readonly string[], { writes }: Transaction): string[] {
  const inside = writes.filter(({ path }) => path.startsWith(`${folder}/`));
  const gone = new Set(inside.flatMap(({ path, after }) => (after === null ? [path.slice(folder.length + 1)] : [])));
  const added = inside.flatMap(({ path, after }) =>
    after === null ? [] : [path.slice(folder.length + 1).split("/")[0] ?? ""],
  );
  return [...new Set([...names.filter((name) => !gone.has(name)), ...added])].toSorted();
}

function entryOf(path: string, bytes: Uint8Array): TreeEntry {
  return { path, mode: "100644", oid: blobOid(bytes), size: bytes.length };
}

async function* readThrough(
  below: Revision,
  writes: Writes,
  entries: readonly TreeEntry[],
  maxBytes: number,
): AsyncIterable<EntryContent> {
  for (const { path } of entries) {
    const bytes = writes.get(path);
    if (bytes === undefined || bytes === null) continue;
    yield { path, oid: blobOid(bytes), size: bytes.length, bytes: bytes.length > maxBytes ? null : bytes };
  }
  yield* below.read(
    entries.filter(({ path }) => !writes.has(path)),
    maxBytes,
  );
}
