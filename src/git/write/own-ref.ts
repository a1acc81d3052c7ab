import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../../failure.ts";
import { textOf } from "../locate-git-dir.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import { readRef } from "../ref-files.ts";
import { hasCode, isSameFile } from "./disk.ts";
import type { Disk } from "./disk.ts";
import { refPlace, stillLocked } from "./ref-move.ts";
import type { RefMove } from "./ref-move.ts";
import { patiently } from "./wait.ts";

/** Moves a ref by compare-and-swap under git's own lock, without git; false when it does not stand where it has to. A torn ref is a Failure. */
export async function moveOwnRef(disk: Disk, location: GitLocation, move: RefMove): Promise<boolean> {
  const { file, lock } = refPlace(location.commonDir, move.ref);
  const staged = join(move.folder, "ref");
  disk.create(staged, Buffer.from(`${move.to}\n`));
  if (move.from === null) await refuseClash(location.commonDir, move.ref);
  if (!(await patiently(() => linkInFolder(disk, staged, lock)))) throw stillLocked(lock);
  try {
    // No symbolic refs: what they lead to would have to be locked too.
    if ((await readRef(location, move.ref, 0)) !== move.from) return false;
    disk.rename(lock, file);
  } finally {
    releaseOwnLock(disk, lock, staged);
  }
  noteInReflogs(disk, location, move, await textOf(join(location.gitDir, "HEAD")));
  return true;
}

/** Takes a lock away that is the same file as the one it was made from: nobody else's is. */
export function releaseOwnLock(disk: Disk, lock: string, madeFrom: string): void {
  if (isSameFile(lock, madeFrom)) disk.unlink(lock);
}

/** Git takes empty folders of refs away at any time. */
function linkInFolder(disk: Disk, staged: string, lock: string): boolean {
  try {
    disk.makeFolder(dirname(lock));
    return disk.link(staged, lock);
  } catch (thrown) {
    if (hasCode(thrown, "ENOENT")) return false;
    throw thrown;
  }
}

/** Packed refs keep no folders: `a` beside `a/b` would only be noticed by the next git. */
async function refuseClash(commonDir: string, ref: string): Promise<void> {
  const packed = (await textOf(join(commonDir, "packed-refs")))?.match(/(?<=^[0-9a-f]{40} ).+$/gm) ?? [];
  const clash = packed.find((name) => name.startsWith(`${ref}/`) || ref.startsWith(`${name}/`));
  if (clash === undefined) return;
  throw new Failure("git", `${ref} cannot be beside ${clash}`, "Choose another name for the branch.");
}

function noteInReflogs(disk: Disk, location: GitLocation, move: RefMove, head: string | null): void {
  const line = `${move.from ?? "0".repeat(40)} ${move.to} ${move.ident}\t${move.summary}\n`;
  const logs = [join(location.commonDir, "logs", move.ref)];
  if (head?.trim() === `ref: ${move.ref}`) logs.push(join(location.gitDir, "logs", "HEAD"));
  for (const log of logs) {
    // A bare repository keeps no reflogs unless somebody began one.
    if (location.workTree === null && !existsSync(log)) continue;
    disk.makeFolder(dirname(log));
    disk.append(log, Buffer.from(line));
  }
}
