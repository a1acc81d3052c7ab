import type { TreeEntry } from "../../src/git/repository.ts";
import { namesBelow } from "../../src/store/revision.ts";
import type { EntryContent, Revision } from "../../src/store/revision.ts";
import { blobOid } from "../../src/store/work-tree.ts";

/** A revision made of texts by path, for rules that need no git; a path without a mode is a plain file. */
export function memoryRevision(
  files: ReadonlyMap<string, string | Uint8Array>,
  commit: string | null = null,
  modes: ReadonlyMap<string, string> = new Map(),
): Revision {
  const bytesAt = (path: string): Uint8Array => Buffer.from(files.get(path) ?? "");
  const entryAt = (path: string): TreeEntry => ({
    path,
    mode: modes.get(path) ?? "100644",
    oid: blobOid(bytesAt(path)),
    size: bytesAt(path).length,
  });
  const entriesBelow = (folder: string): Promise<TreeEntry[]> => {
    const paths = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return Promise.resolve(paths.toSorted().map(entryAt));
  };
  return {
    words: commit === null ? "memory" : `commit ${commit.slice(0, 7)}`,
    commit,
    committedAt: null,
    entries: () => entriesBelow("cwom"),
    entriesBelow,
    entriesAt: (paths) =>
      Promise.resolve(
        [...new Set(paths)]
          .filter((path) => files.has(path))
          .toSorted()
          .map(entryAt),
      ),
    namesIn: async (folder) => namesBelow(folder, await entriesBelow(folder)),
    entryAt: (path) => Promise.resolve(files.has(path) ? entryAt(path) : null),
    // oxlint-disable-next-line require-await -- the port is asynchronous
    async *read(entries, maxBytes): AsyncIterable<EntryContent> {
      for (const { path, oid } of entries) {
        const bytes = bytesAt(path);
        yield { path, oid, size: bytes.length, bytes: bytes.length > maxBytes ? null : bytes };
      }
    },
  };
}
