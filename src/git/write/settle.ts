import { existsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../failure.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import { readRef } from "../ref-files.ts";
import type { GitRepository } from "../repository.ts";
import { bytesNow, isSameFile, namesNow } from "./disk.ts";
import type { Disk } from "./disk.ts";
import type { PathChange } from "./edit-tree.ts";
import type { Engine } from "./engine.ts";
import { closeTransaction, readJournal, writingFolder } from "./journal.ts";
import type { Journal } from "./journal.ts";
import { releaseOwnLock } from "./own-ref.ts";
import { ownerState } from "./owner.ts";
import { placeFiles } from "./place-files.ts";
import { refPlace, stillLocked } from "./ref-move.ts";
import { patiently } from "./wait.ts";

/** What it takes to finish or undo a transaction of any checkout of a repository. */
export interface Workshop {
  readonly disk: Disk;
  readonly commonDir: string;
  /** Whether one commit is another, or an ancestor of it. */
  readonly isAncestor: GitRepository["isAncestor"];
  readonly engineAt: (location: GitLocation) => Engine;
}

/** Ends every transaction that was broken off, the gate being held; answers the paths left to who changed them since. */
export async function settleAll(workshop: Workshop): Promise<string[]> {
  const left: string[] = [];
  for (const name of namesNow(writingFolder(workshop.commonDir))) {
    left.push(...(await settle(workshop, join(writingFolder(workshop.commonDir), name))));
  }
  return left;
}

/** Ends one transaction, its branch being where it will stay: finishes it when that has the commit, else undoes it. */
export async function settle(workshop: Workshop, folder: string): Promise<string[]> {
  const { disk, commonDir } = workshop;
  const journal = readJournal(folder);
  let left: string[] = [];
  if (journal?.move != null) {
    await releaseRef(disk, commonDir, folder, journal.move);
    if (await hasLanded(workshop, journal.move)) left = await finishCheckout(workshop, folder, journal);
  } else if (journal?.checkout != null && existsSync(journal.checkout.workTree)) {
    left = placeFiles(disk, journal.checkout.workTree, folder, journal.changes);
  }
  abandon(disk, folder, journal);
  return left;
}

/** Lets go of what a transaction holds and takes away what it keeps. */
export function abandon(disk: Disk, folder: string, journal: Journal | null): void {
  if (journal?.checkout != null) releaseOwnLock(disk, indexPlace(journal.checkout.gitDir).lock, indexLockName(folder));
  closeTransaction(disk, folder);
}

/** Takes git's lock of an index, in the name of a transaction. */
export async function lockIndex(disk: Disk, gitDir: string, folder: string): Promise<void> {
  const { lock } = indexPlace(gitDir);
  const own = indexLockName(folder);
  if (!existsSync(own)) disk.touch(own);
  if (isSameFile(lock, own) || (await patiently(() => disk.link(own, lock)))) return;
  throw stillLocked(lock);
}

/**
 * Brings work tree and index of a checkout to a commit that its branch has. May be done again after it was broken off; entries and
 * files that are neither as before nor as after stay, and their paths are the answer. `isChecked`: under this lock the index was looked at.
 */
export async function finishCheckout(
  workshop: Workshop,
  folder: string,
  journal: Journal,
  isChecked = false,
): Promise<string[]> {
  const { disk, commonDir, engineAt } = workshop;
  const { checkout, changes } = journal;
  if (checkout === null || !existsSync(checkout.workTree) || !existsSync(checkout.gitDir)) return [];
  const engine = engineAt({ commonDir, ...checkout });
  await lockIndex(disk, checkout.gitDir, folder);
  const left = placeFiles(disk, checkout.workTree, folder, changes);
  const untouched = isChecked ? changes : await untouchedIn(engine, changes);
  const staged = untouched.length === 0 ? null : await engine.stageIndex(folder, untouched);
  if (staged === null) return left;
  const { file } = indexPlace(checkout.gitDir);
  // Git reads a file again when it is as new as the index that vouches for it: a newer index would hide what changed in that moment.
  disk.keepTime(staged, file);
  disk.rename(staged, file);
  return left;
}

/** Those changes whose paths the index has as they were before. */
async function untouchedIn(engine: Engine, changes: readonly PathChange[]): Promise<PathChange[]> {
  const slots = await engine.indexSlots(changes.map(({ path }) => path));
  return changes.filter(({ path, before }) => isSlot(slots.get(path) ?? null, before));
}

/** Whether the index has at a path what a tree has. */
export function isSlot(slot: string | PathChange["before"], expected: PathChange["before"]): boolean {
  if (slot === null || expected === null) return slot === expected;
  return typeof slot === "object" && slot.oid === expected.oid && slot.mode === expected.mode;
}

/** Where an index and git's lock of it are. */
export function indexPlace(gitDir: string): { readonly file: string; readonly lock: string } {
  const file = join(gitDir, "index");
  return { file, lock: `${file}.lock` };
}

/** The file in a transaction's folder that its lock of an index is a link to. */
export function indexLockName(folder: string): string {
  return join(folder, "index-lock");
}

/** A git that was moving the ref either still does, and lets go of the lock by itself, or died with its lock in place. */
async function releaseRef(
  disk: Disk,
  commonDir: string,
  folder: string,
  { ref, to }: NonNullable<Journal["move"]>,
): Promise<void> {
  const { lock } = refPlace(commonDir, ref);
  const children = namesNow(folder).filter((name) => name.startsWith("child-"));
  const areDead = (): boolean => children.every((name) => ownerState(name.slice("child-".length)) === "dead");
  if (!(await patiently(areDead))) throw stillLocked(lock);
  releaseOwnLock(disk, lock, join(folder, "ref"));
  // Nobody else puts this commit's id there.
  if (bytesNow(lock)?.toString("latin1").trim() === to) disk.unlink(lock);
  const gitDirs = [
    commonDir,
    ...namesNow(join(commonDir, "worktrees")).map((name) => join(commonDir, "worktrees", name)),
  ];
  for (const gitDir of gitDirs) releaseOwnLock(disk, join(gitDir, "HEAD.lock"), join(folder, "HEAD.lock"));
}

async function hasLanded(workshop: Workshop, { ref, from, to }: NonNullable<Journal["move"]>): Promise<boolean> {
  const { commonDir } = workshop;
  const tip = await readRef({ commonDir, gitDir: commonDir, workTree: null }, ref, 0);
  if (tip === null || tip === from) return false;
  return tip === to || (await workshop.isAncestor(to, tip)) === true;
}

/** Said of a path that has changes which a commit would overwrite. */
export function uncommitted(path: string): Failure {
  return new Failure(
    "uncommitted",
    `${path} has changes here that are not committed`,
    "Commit them or put them aside first: git stash",
  );
}
