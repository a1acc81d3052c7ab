import { join } from "node:path";
import { Failure, Raced } from "../../failure.ts";
import type { Disk } from "./disk.ts";
import type { PathChange } from "./edit-tree.ts";
import type { FileReplacement } from "./git-writer.ts";
import { closeTransaction, openTransaction, writeJournal } from "./journal.ts";
import type { Journal } from "./journal.ts";
import { newObject } from "./new-object.ts";
import { placeFiles, putFile, stageFiles, stateOf } from "./place-files.ts";

/** GitWriter.replaceFiles, the gate being held and nothing being left unfinished. */
export function replaceFiles(
  disk: Disk,
  commonDir: string,
  checkout: NonNullable<Journal["checkout"]>,
  writes: readonly FileReplacement[],
): void {
  const { workTree } = checkout;
  const changes = writes.map(changeOf);
  for (const change of changes) {
    refuseOdd(workTree, change);
    refuseUnlike(workTree, change, change.before);
  }
  const folder = openTransaction(disk, commonDir);
  let isDecided = false;
  try {
    stageFiles(
      disk,
      folder,
      writes.map(({ after }) => after),
    );
    writeJournal(disk, folder, { version: 1, checkout, move: null, changes });
    isDecided = true;
    const [left] = placeFiles(disk, workTree, folder, changes);
    if (left !== undefined) throw new Raced(left);
    for (const change of changes) refuseUnlike(workTree, change, change.after);
  } catch (thrown) {
    if (isDecided) putBack(disk, workTree, folder, writes, changes);
    throw thrown;
  } finally {
    closeTransaction(disk, folder);
  }
}

/** A replacement as a change of plain files, by blob. */
export function changeOf({ path, before, after }: FileReplacement): PathChange {
  return { path, before: slotOf(before), after: slotOf(after) };
}

function slotOf(bytes: Uint8Array | null): PathChange["before"] {
  return bytes === null ? null : { mode: "100644", oid: newObject("blob", bytes).oid };
}

/** As it was before, where what stands there is ours. */
function putBack(
  disk: Disk,
  workTree: string,
  folder: string,
  writes: readonly FileReplacement[],
  changes: readonly PathChange[],
): void {
  for (const [at, { path, after, before }] of changes.entries()) {
    const now = stateOf(workTree, path);
    if (now !== (after?.oid ?? null) || now === (before?.oid ?? null)) continue;
    const bytes = writes[at]?.before ?? null;
    const staged = bytes === null ? null : join(folder, `before-${at}`);
    if (bytes !== null && staged !== null) disk.create(staged, bytes, 0o644);
    putFile(disk, workTree, path, staged);
  }
}

/** What stands in the way and is no file of ours will not go by itself: nobody needs to try again. */
function refuseOdd(workTree: string, { path }: PathChange): void {
  if (stateOf(workTree, path) !== "other") return;
  throw new Failure(
    "conflict",
    `${path} is no plain file in this checkout, or its folder is none`,
    "put what stands there out of the way, then run it again",
  );
}

function refuseUnlike(workTree: string, { path }: PathChange, expected: PathChange["before"]): void {
  if (stateOf(workTree, path) !== (expected?.oid ?? null)) throw new Raced(path);
}
