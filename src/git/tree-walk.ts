import { Failure } from "../failure.ts";
import { equalButForCase, sortByPath, tidyFolder } from "./path-bytes.ts";
import type { TreeEntry } from "./repository.ts";
import { isFolder, parseTree } from "./tree-object.ts";

/** Reads raw tree objects, each asked-for id once, in any order; one that is missing or no tree is a Failure. */
export type ReadTrees = (
  oids: readonly string[],
) => AsyncIterable<{ readonly oid: string; readonly bytes: Uint8Array }>;

/** A tree and the paths it is found at, each with a trailing slash but for the root. */
type Frontier = Map<string, string[]>;

const maxEntries = 1_000_000;
const maxDepth = 100;

/** GitRepository.listTree, given the id of a commit's root tree and a way to read trees. */
export async function listFolder(readTrees: ReadTrees, rootTree: string, folder: string): Promise<TreeEntry[]> {
  const wanted = tidyFolder(folder);
  if (wanted === "") return sortByPath(await entriesBelow(readTrees, new Map([[rootTree, [""]]])));
  const found = await entriesNamed(readTrees, rootTree, wanted.split("/"));
  const isWantedFolder = (entry: TreeEntry): boolean => entry.path === wanted && isFolder(entry);
  const roots: Frontier = new Map();
  for (const entry of found.filter(isWantedFolder)) addTo(roots, entry.oid, `${wanted}/`);
  const below = await entriesBelow(readTrees, roots);
  return sortByPath([...found.filter((entry) => !isWantedFolder(entry)), ...below]);
}

/** GitRepository.listPaths, given the same: only folders on the way to a path are read, each once. */
export async function listPaths(
  readTrees: ReadTrees,
  rootTree: string,
  paths: readonly string[],
): Promise<TreeEntry[]> {
  const wanted = new Set(paths.map(tidyFolder));
  const ways = new Set([...wanted].flatMap(foldersAbove));
  const found: TreeEntry[] = [];
  let level: Frontier = new Map(wanted.size === 0 ? [] : [[rootTree, [""]]]);
  while (level.size > 0) {
    const next: Frontier = new Map();
    for await (const { entries } of treesOf(readTrees, level, maxEntries)) {
      for (const entry of entries) {
        if (wanted.has(entry.path)) found.push(entry);
        if (isFolder(entry) && ways.has(entry.path)) addTo(next, entry.oid, `${entry.path}/`);
      }
    }
    level = next;
  }
  return sortByPath(found);
}

function foldersAbove(path: string): string[] {
  const segments = path.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}

/** Entries whose whole path equals the segments but for case. */
async function entriesNamed(readTrees: ReadTrees, tree: string, segments: readonly string[]): Promise<TreeEntry[]> {
  let level: Frontier = new Map([[tree, [""]]]);
  let found: TreeEntry[] = [];
  for (const segment of segments) {
    found = [];
    for await (const { prefix, entries } of treesOf(readTrees, level, maxEntries)) {
      found.push(...entries.filter((entry) => equalButForCase(entry.path.slice(prefix.length), segment)));
    }
    level = new Map();
    for (const entry of found.filter(isFolder)) addTo(level, entry.oid, `${entry.path}/`);
  }
  return found;
}

/** Everything but folders below some trees, one depth at a time: a tree that stands at many places is read once a depth. */
async function entriesBelow(readTrees: ReadTrees, roots: Frontier): Promise<TreeEntry[]> {
  const below: TreeEntry[] = [];
  let level = roots;
  let count = 0;
  for (let depth = 0; level.size > 0; depth += 1) {
    if (depth > maxDepth) throw tooMuch(`folders nested deeper than ${maxDepth}`);
    const next: Frontier = new Map();
    for await (const { entries } of treesOf(readTrees, level, maxEntries - count)) {
      count += entries.length;
      for (const entry of entries) {
        if (isFolder(entry)) addTo(next, entry.oid, `${entry.path}/`);
        else below.push(entry);
      }
    }
    level = next;
  }
  return below;
}

/** The trees of one depth, each once for every place it stands at; what would be more entries than `most` is never listed. */
async function* treesOf(
  readTrees: ReadTrees,
  level: Frontier,
  most: number,
): AsyncGenerator<{ readonly prefix: string; readonly entries: TreeEntry[] }> {
  let left = most;
  for await (const { oid, bytes } of readTrees([...level.keys()])) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const [first = "", ...others] = level.get(oid) ?? [];
    const entries = parseTree(oid, buffer, first);
    left -= (1 + others.length) * entries.length;
    if (left < 0) throw tooMuch(`more than ${maxEntries} entries`);
    yield { prefix: first, entries };
    for (const prefix of others) yield { prefix, entries: parseTree(oid, buffer, prefix) };
  }
}

function addTo(frontier: Frontier, oid: string, prefix: string): void {
  const prefixes = frontier.get(oid);
  if (prefixes === undefined) frontier.set(oid, [prefix]);
  else prefixes.push(prefix);
}

function tooMuch(what: string): Failure {
  return new Failure(
    "unsupported-repository",
    `the folder of work objects has ${what}`,
    "Keep only work objects in it: one file per object.",
  );
}
