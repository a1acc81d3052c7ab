import { Failure } from "../failure.ts";
import type { EntryChange, TreeEntry, TreePair } from "./repository.ts";
import { isFolder, parseTree } from "./tree-object.ts";

/** The most paths at which two trees may differ, and the deepest nesting. */
export const maxChanges = 1_000_000;
const maxDepth = 100;

/** The content of a tree object; a Failure when there is none. */
type ReadTree = (oid: string) => Promise<Uint8Array>;

/** GitRepository.compareTrees for one pair; `folder` is one name without slashes, empty for everything, and trees with the same id are never read. */
export async function compareFolders(readTree: ReadTree, pair: TreePair, folder: string): Promise<EntryChange[]> {
  if (pair.from === pair.to) return [];
  const sideOf = async (oid: string | null): Promise<TreeEntry[]> =>
    (await entriesOf(readTree, oid, "")).filter(({ path }) => folder === "" || path === folder);
  const changes: EntryChange[] = [];
  await compareEntries(readTree, await sideOf(pair.from), await sideOf(pair.to), changes, 0);
  return changes;
}

/** Said of a history in which one commit changes more files than any store has. */
export function tooManyChanges(): Failure {
  return new Failure(
    "unsupported-repository",
    `a commit changes more than ${maxChanges} files below the folder of work objects`,
    "Keep only work objects in it: one file per object.",
  );
}

async function compareEntries(
  readTree: ReadTree,
  from: readonly TreeEntry[],
  to: readonly TreeEntry[],
  changes: EntryChange[],
  depth: number,
): Promise<void> {
  if (depth > maxDepth) throw tooManyChanges();
  // A tree may hold a name twice; each is compared with the one in the same place of the other side.
  const before = Map.groupBy(from, ({ path }) => path);
  const after = Map.groupBy(to, ({ path }) => path);
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [olds, news] = [before.get(path) ?? [], after.get(path) ?? []];
    for (let at = 0; at < Math.max(olds.length, news.length); at += 1) {
      await compareEntry(readTree, olds[at] ?? null, news[at] ?? null, changes, depth);
    }
  }
}

async function compareEntry(
  readTree: ReadTree,
  from: TreeEntry | null,
  to: TreeEntry | null,
  changes: EntryChange[],
  depth: number,
): Promise<void> {
  if (from?.oid === to?.oid && from?.mode === to?.mode) return;
  const [oldFile, newFile] = [fileOf(from), fileOf(to)];
  const path = (from ?? to)?.path ?? "";
  if (oldFile !== null || newFile !== null) changes.push({ path, from: oldFile, to: newFile });
  if (changes.length > maxChanges) throw tooManyChanges();
  const [oldFolder, newFolder] = [folderOf(from), folderOf(to)];
  if (oldFolder === newFolder) return;
  const below = async (oid: string | null): Promise<TreeEntry[]> => entriesOf(readTree, oid, `${path}/`);
  await compareEntries(readTree, await below(oldFolder), await below(newFolder), changes, depth + 1);
}

async function entriesOf(readTree: ReadTree, oid: string | null, prefix: string): Promise<TreeEntry[]> {
  if (oid === null) return [];
  const bytes = await readTree(oid);
  return parseTree(oid, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), prefix);
}

function fileOf(entry: TreeEntry | null): EntryChange["from"] {
  return entry === null || isFolder(entry) ? null : { mode: entry.mode, oid: entry.oid };
}

function folderOf(entry: TreeEntry | null): string | null {
  return entry !== null && isFolder(entry) ? entry.oid : null;
}
