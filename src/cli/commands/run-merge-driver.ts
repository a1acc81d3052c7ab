import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { Failure, toFailure } from "../../failure.ts";
import { merge } from "../../store/merge.ts";
import { mergeFile } from "../../store/merge/merge-file.ts";
import { renderConflicts } from "../../report/render-conflicts.ts";
import { printFailure } from "../output.ts";
import type { GlobalOptions } from "../program.ts";

/** What git hands to a merge driver. */
interface Given {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly size: string;
  readonly path: string | undefined;
}

/** Above 128 git gives up the whole merge; anything up to that it takes for a conflict that is marked in the file. */
const broken = 129;

/** Merges one file for git, in place of ours, whole or not at all; answers 0, 1 for a conflict, or 129. Never throws. */
export function runMergeDriver(given: Given, { C }: GlobalOptions): number {
  try {
    return mergeInPlace(given, C);
  } catch (thrown) {
    const what = given.path ?? given.ours;
    const failure = toFailure(
      thrown,
      `merge ${what} by hand: git merge-file ${given.ours} ${given.base} ${given.theirs}`,
    );
    printFailure(failure);
    return broken;
  }
}

function mergeInPlace({ base, ours, theirs, size, path }: Given, folder: string): number {
  const marks = { size: Number(size) };
  if (!/^[1-9][0-9]{0,3}$/.test(size)) {
    throw new Failure(
      "usage",
      `${size} is no length of conflict markers`,
      "git config merge.cwom.driver: pass %O %A %B %L %P",
    );
  }
  const read = (file: string): Buffer => readFileSync(resolve(folder, file));
  const [before, here, there] = [read(base), read(ours), read(theirs)];
  // Git has an empty file for a version that is not there.
  const versions = { base: before.length === 0 ? null : before, ours: here, theirs: there };
  const merged = path === undefined ? merge(versions.base, here, there, marks) : mergeFile(path, versions, marks);
  const bytes = merged.is === "merged" ? merged.bytes : merged.marked;
  if (bytes === null) throw new Failure("git", "two files came to none", "merge it by hand");
  write(resolve(folder, ours), Buffer.from(bytes));
  if (merged.is === "merged") return 0;
  process.stderr.write(renderConflicts(path ?? ours, here, merged.conflicts));
  return 1;
}

function write(file: string, bytes: Buffer): void {
  writeFileAtomic.sync(file, bytes, { fsync: true });
  if (Buffer.compare(readFileSync(file), bytes) !== 0) {
    throw new Failure("git", `${file} could not be written whole`, "check the disk");
  }
}
