import { objectMalformed } from "./git-failures.ts";
import { decodePath } from "./path-bytes.ts";
import type { TreeEntry } from "./repository.ts";

/**
 * The entries of one raw tree object in stored order, each path with `prefix` before the name. Modes come as stored, padded to six
 * digits (git's own listing would show 100664 as 100644); duplicates stay; a tree that git itself cannot parse or check out is a Failure.
 */
export function parseTree(oid: string, bytes: Buffer, prefix: string): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at);
    const nul = bytes.indexOf(0, at);
    const mode = space < 0 ? "" : bytes.toString("latin1", at, space);
    if (!/^[0-7]{1,7}$/.test(mode) || nul <= space + 1 || nul + 21 > bytes.length) throw objectMalformed("tree", oid);
    const { path, ...odd } = decodePath(bytes.subarray(space + 1, nul));
    if (isNoName(path)) throw objectMalformed("tree", oid);
    entries.push({
      path: prefix + path,
      mode: mode.replace(/^0+/, "").padStart(6, "0"),
      oid: bytes.toString("hex", nul + 1, nul + 21),
      size: null,
      ...odd,
    });
    at = nul + 21;
  }
  return entries;
}

/** The tree without entries, which git knows in every repository, whether it is stored or not. */
export const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** Whether git takes the entry for a folder. */
export function isFolder(entry: TreeEntry): boolean {
  return (Number.parseInt(entry.mode, 8) & 0o170000) === 0o040000;
}

/** Names by which a path would say one thing and lead to another; git checks out none of them. */
function isNoName(name: string): boolean {
  return name.includes("/") || name === "." || name === ".." || name.toLowerCase() === ".git";
}
