import { Failure } from "../../failure.ts";
import { objectMalformed } from "../git-failures.ts";
import { isFolder } from "../tree-object.ts";
import type { PathWrite } from "./git-writer.ts";
import { newObject } from "./new-object.ts";
import type { NewObject } from "./new-object.ts";

/** What a tree has at a path. */
export interface TreeSlot {
  readonly mode: string;
  readonly oid: string;
}

/** One path of a commit, before and after it; null where there is no file. */
export interface PathChange {
  readonly path: string;
  readonly before: TreeSlot | null;
  readonly after: TreeSlot | null;
}

/** The new root tree, everything that has to be stored for it, and what it changes. */
export interface TreeEdit {
  readonly tree: string;
  readonly objects: readonly NewObject[];
  readonly changes: readonly PathChange[];
}

/** The raw tree objects of some folders (`""` is the root), null for one that is not there; something else in its place is a Failure. */
export type ReadFolders = (folders: readonly string[]) => Promise<ReadonlyMap<string, Buffer | null>>;

/**
 * Changes some files of a tree. Only the folders above them are read and written, as bytes, so that whatever else stands in
 * them stays as it is; the cost of a folder is one pass over its bytes.
 */
export async function editTree(readFolders: ReadFolders, writes: readonly PathWrite[]): Promise<TreeEdit> {
  const edits = new Map<string, Map<string, Edit>>([["", new Map()]]);
  const objects = new Map<string, NewObject>();
  for (const { path, bytes } of writes) {
    const blob = bytes === null ? null : newObject("blob", bytes);
    if (blob !== null) objects.set(blob.oid, blob);
    addEdit(edits, path, blob === null ? null : { mode: "100644", oid: blob.oid });
  }
  const folders = [...edits.keys()].sort((a, b) => depthOf(b) - depthOf(a));
  const read = await readFolders(folders);
  const changes: PathChange[] = [];
  let root = "";
  for (const folder of folders) {
    const before = read.get(folder) ?? null;
    const bytes = editFolder(folder, before ?? Buffer.alloc(0), edits.get(folder) ?? new Map(), changes);
    const tree = newObject("tree", bytes);
    if (before === null || !before.equals(bytes)) objects.set(tree.oid, tree);
    if (folder === "") root = tree.oid;
    else addEdit(edits, folder, bytes.length === 0 ? null : { mode: "40000", oid: tree.oid }, true);
  }
  return { tree: root, objects: [...objects.values()], changes };
}

interface Edit {
  readonly isFolder: boolean;
  readonly slot: TreeSlot | null;
}

/** Notes what is to become of a path in its folder, and that the folders above it change. */
function addEdit(edits: Map<string, Map<string, Edit>>, path: string, slot: TreeSlot | null, folder = false): void {
  const slash = path.lastIndexOf("/");
  const above = slash < 0 ? "" : path.slice(0, slash);
  if (above !== "" && !edits.has(above)) addEdit(edits, above, null, true);
  const inFolder = edits.get(above) ?? new Map<string, Edit>();
  edits.set(above, inFolder);
  // Latin-1 of the UTF-8 bytes: compared as text they are in git's order.
  inFolder.set(Buffer.from(path.slice(slash + 1)).toString("latin1"), { isFolder: folder, slot });
}

function depthOf(folder: string): number {
  return folder === "" ? 0 : folder.split("/").length;
}

function editFolder(folder: string, bytes: Buffer, edits: ReadonlyMap<string, Edit>, changes: PathChange[]): Buffer {
  const left = [...edits].map(([name, edit]) => ({ name, key: keyOf(name, edit.isFolder), ...edit }));
  left.sort((a, b) => (a.key < b.key ? -1 : 1));
  const pieces: Buffer[] = [];
  let [copied, next, last] = [0, 0, ""];
  const put = (slot: TreeSlot | null, name: string, before: TreeSlot | null): void => {
    if (slot !== null) pieces.push(Buffer.from(`${slot.mode} ${name}\0`, "latin1"), Buffer.from(slot.oid, "hex"));
    if (edits.get(name)?.isFolder === false) {
      const path = (folder === "" ? "" : `${folder}/`) + Buffer.from(name, "latin1").toString("utf8");
      changes.push({ path, before, after: slot });
    }
  };
  for (const { start, end, mode, name } of entriesOf(bytes)) {
    const key = keyOf(name, isFolder({ path: "", mode, oid: "", size: null }));
    if (key <= last) throw objectMalformed("tree", newObject("tree", bytes).oid);
    last = key;
    if (edits.has(name) && keyOf(name, edits.get(name)?.isFolder === true) !== key) throw otherKind(folder, name);
    for (let edit = left[next]; edit !== undefined && edit.key <= key; edit = left[next]) {
      pieces.push(bytes.subarray(copied, start));
      copied = edit.key === key ? end : start;
      put(edit.slot, edit.name, edit.key === key ? { mode, oid: bytes.toString("hex", end - 20, end) } : null);
      next += 1;
    }
  }
  pieces.push(bytes.subarray(copied));
  for (const edit of left.slice(next)) put(edit.slot, edit.name, null);
  return Buffer.concat(pieces);
}

function* entriesOf(bytes: Buffer): Generator<{ start: number; end: number; mode: string; name: string }> {
  for (let start = 0; start < bytes.length;) {
    const space = bytes.indexOf(0x20, start);
    const nul = bytes.indexOf(0, space);
    const end = nul + 21;
    if (space < 0 || nul < 0 || end > bytes.length) throw objectMalformed("tree", newObject("tree", bytes).oid);
    yield { start, end, mode: bytes.toString("latin1", start, space), name: bytes.toString("latin1", space + 1, nul) };
    start = end;
  }
}

/** Git sorts a folder as if its name ended with a slash. */
function keyOf(name: string, folder: boolean): string {
  return folder ? `${name}/` : name;
}

function otherKind(folder: string, name: string): Failure {
  const path = `${folder}/${Buffer.from(name, "latin1").toString("utf8")}`;
  return new Failure(
    "usage",
    `${path} is a folder where a file is written, or a file where a folder is needed`,
    "Choose another path.",
  );
}

/** Said where a folder is needed and something else stands. */
export function notFolder(path: string): Failure {
  return new Failure("usage", `${path} is not a folder in that commit`, "Choose another path.");
}
