import { constants, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { Failure, Raced } from "../failure.ts";
import type { FileWrite, Transaction } from "./transaction.ts";

/**
 * Writes a transaction into the work tree, each file whole or not at all and flushed to disk; when one fails, those before it
 * are put back. Failure `Raced` when a file is not as it was planned from, `git` when one cannot be written. Reads everything back.
 */
export function writeWorkTree(root: string, { writes }: Transaction): void {
  for (const { path, before } of writes) refuseUnlike(root, path, before);
  const done: FileWrite[] = [];
  try {
    for (const write of writes) {
      put(root, write.path, write.after);
      done.push(write);
    }
    for (const write of writes) refuseUnlike(root, write.path, write.after);
  } catch (cause) {
    for (const { path, before } of done.toReversed()) put(root, path, before);
    if (cause instanceof Failure) throw cause;
    throw new Failure(
      "git",
      "the files could not be written; nothing was changed",
      "check the disk and the permissions below cwom/",
      cause,
    );
  }
}

function put(root: string, path: string, bytes: Uint8Array | null): void {
  const file = join(root, path);
  if (bytes === null) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  refuseOutside(root, file);
  writeFileAtomic.sync(file, Buffer.from(bytes), { mode: 0o644, fsync: true });
}

/** A folder of the store that is a link would lead the write somewhere else. */
function refuseOutside(root: string, file: string): void {
  if (realpathSync(dirname(file)) === join(realpathSync(root), dirname(file).slice(root.length))) return;
  throw new Failure("git", `${dirname(file)} is a link`, "make it a plain folder");
}

function refuseUnlike(root: string, path: string, expected: Uint8Array | null): void {
  const found = bytesAt(join(root, path));
  if (found === null ? expected === null : expected !== null && Buffer.compare(found, expected) === 0) return;
  throw new Raced(path);
}

function bytesAt(file: string): Buffer | null {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  return stats.isFile() ? readFileSync(file, { flag: constants.O_RDONLY | constants.O_NOFOLLOW }) : null;
}
