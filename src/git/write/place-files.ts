import { constants, lstatSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../../failure.ts";
import { hasCode } from "./disk.ts";
import type { Disk } from "./disk.ts";
import type { PathChange } from "./edit-tree.ts";
import { newObject } from "./new-object.ts";

/** What stands at a path of a work tree: a blob's id; null for nothing; `other` for what is no plain file, or is reached over a link. */
export function stateOf(workTree: string, path: string): string | null {
  const file = join(workTree, path);
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return isReachedOverLink(workTree, path) ? "other" : null;
    if (!stats.isFile() || isReachedOverLink(workTree, path)) return "other";
    const bytes = readFileSync(file, { flag: constants.O_RDONLY | constants.O_NOFOLLOW });
    return newObject("blob", bytes).oid;
  } catch (thrown) {
    if (hasCode(thrown, "ENOTDIR")) return "other";
    throw thrown;
  }
}

/** Keeps the new content of files in the transaction's folder: beside the files, whoever lists them would see it. */
export function stageFiles(disk: Disk, folder: string, contents: readonly (Uint8Array | null)[]): void {
  for (const [at, bytes] of contents.entries()) {
    if (bytes !== null) disk.create(stagedFile(folder, at), bytes, 0o644);
  }
}

/**
 * Puts the staged files into the work tree, each whole. One that is neither as before nor as after is somebody else's and stays;
 * answers those paths. May be done again after it was broken off.
 */
export function placeFiles(disk: Disk, workTree: string, folder: string, changes: readonly PathChange[]): string[] {
  const left: string[] = [];
  const touched = new Set<string>();
  for (const [at, { path, before, after }] of changes.entries()) {
    const now = stateOf(workTree, path);
    // What was put there before it was broken off may not be on disk yet.
    if (after !== null && (now === after.oid || now === (before?.oid ?? null)))
      touched.add(dirname(join(workTree, path)));
    if (now === (after?.oid ?? null)) continue;
    if (now === (before?.oid ?? null)) moveFile(disk, workTree, path, after === null ? null : stagedFile(folder, at));
    else left.push(path);
  }
  for (const one of touched) disk.flushFolder(one);
  return left;
}

/** Moves a staged file to a path of the work tree, on disk; null takes away what is there. */
export function putFile(disk: Disk, workTree: string, path: string, staged: string | null): void {
  moveFile(disk, workTree, path, staged);
  if (staged !== null) disk.flushFolder(dirname(join(workTree, path)));
}

function moveFile(disk: Disk, workTree: string, path: string, staged: string | null): void {
  const file = join(workTree, path);
  if (staged === null) {
    disk.unlink(file);
    return;
  }
  disk.makeFolder(dirname(file));
  if (isReachedOverLink(workTree, path)) {
    throw new Failure("git", `the folder of ${path} is a link`, "make it a plain folder");
  }
  try {
    disk.move(staged, file);
  } catch (thrown) {
    if (!hasCode(thrown, "EXDEV")) throw thrown;
    renameFromAfar(disk, staged, file);
  }
}

/** The git directory may be on another disk than the work tree. */
function renameFromAfar(disk: Disk, staged: string, file: string): void {
  const beside = join(dirname(file), `.${basename(file)}.cwom-new`);
  disk.unlink(beside);
  disk.create(beside, readFileSync(staged), 0o644);
  disk.rename(beside, file);
}

/** The staged content of the change at a place of the list. */
function stagedFile(folder: string, at: number): string {
  return join(folder, `file-${at}`);
}

function isReachedOverLink(workTree: string, path: string): boolean {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const stats = lstatSync(join(workTree, folder), { throwIfNoEntry: false });
    if (stats !== undefined) return realpathSync(join(workTree, folder)) !== join(realpathSync(workTree), folder);
  }
  return false;
}
