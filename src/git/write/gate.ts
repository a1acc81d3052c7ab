import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../../failure.ts";
import { namesNow } from "./disk.ts";
import type { Disk } from "./disk.ts";
import { ownerState, ownerToken, pidOf } from "./owner.ts";

/**
 * Does something while no other process of ours writes to the repository, in the order of asking. `folder` holds the gate.
 * A holder that died is passed over, one that lives is waited for: two minutes at most, then a Failure `git`. What is done inside may
 * come through again.
 */
export async function throughGate<T>(disk: Disk, folder: string, action: () => Promise<T>): Promise<T> {
  if (inside.getStore() === folder) return await action();
  const token = ownerToken();
  await enter(disk, folder, token);
  try {
    return await inside.run(folder, action);
  } finally {
    disk.unlink(join(folder, held, token));
  }
}

/** The gate that an asynchronous call was made behind. */
const inside = new AsyncLocalStorage<string>();

/** Who holds the gate is the one name in this folder; an empty folder is an open gate. */
const held = "held";
const queue = "queue";
const longestWait = 120_000;

async function enter(disk: Disk, folder: string, token: string): Promise<void> {
  disk.makeFolder(join(folder, queue));
  const ticket = `${nextNumber(folder)}-${token}`;
  const own = join(folder, `entering-${token}`);
  try {
    disk.touch(join(folder, queue, ticket));
    disk.makeFolder(own);
    disk.touch(join(own, token));
    for (let waited = 0; ;) {
      // Whose end nobody here could see is not waited for: the queue is for fairness, the gate itself lets in one.
      const ahead = ticketsIn(folder).filter((name) => name < ticket && ownerState(tokenOf(name)) !== "unknown");
      if (ahead.length === 0 && disk.renameFolder(own, join(folder, held))) break;
      if (passOverTheDead(disk, folder, ahead.at(-1))) continue;
      if (waited > longestWait) throw stillHeld(folder);
      const pause = Math.min(3 * (ahead.length + 1), 50);
      await sleep(pause);
      waited += pause;
    }
    sweep(disk, folder);
  } finally {
    disk.unlink(join(folder, queue, ticket));
    disk.removeFolder(own);
  }
}

/** Numbers only make the order; two of the same are told apart by their tokens, and the gate itself lets in one. */
function nextNumber(folder: string): string {
  const last = ticketsIn(folder).at(-1) ?? "0";
  return String(Number.parseInt(last, 10) + 1).padStart(10, "0");
}

function ticketsIn(folder: string): string[] {
  return namesNow(join(folder, queue))
    .filter((name) => /^\d{10}-/.test(name))
    .sort();
}

function tokenOf(ticket: string): string {
  return ticket.slice(ticket.indexOf("-") + 1);
}

/**
 * Takes away the names of those who died: of who is next before us or, when nobody is, of who holds the gate. A name is never
 * used twice, so whoever takes it away at the same time takes nothing from anybody else.
 */
function passOverTheDead(disk: Disk, folder: string, nextBefore: string | undefined): boolean {
  if (nextBefore !== undefined) {
    if (ownerState(tokenOf(nextBefore)) !== "dead") return false;
    disk.unlink(join(folder, queue, nextBefore));
    return true;
  }
  const dead = namesNow(join(folder, held)).filter((name) => ownerState(name) === "dead");
  for (const name of dead) disk.unlink(join(folder, held, name));
  return dead.length > 0;
}

/** What those left behind who died before they got in. */
function sweep(disk: Disk, folder: string): void {
  for (const name of namesNow(folder)) {
    if (!name.startsWith("entering-") || ownerState(name.slice("entering-".length)) !== "dead") continue;
    disk.removeFolder(join(folder, name));
  }
}

function stillHeld(folder: string): Failure {
  const [holder = ""] = namesNow(join(folder, held));
  const isSeen = ownerState(holder) === "alive";
  return new Failure(
    "git",
    isSeen
      ? `process ${pidOf(holder)} has been writing to this repository for two minutes`
      : "a process that cannot be seen from here holds this repository for writing",
    isSeen
      ? "wait for it, or end it, then run it again"
      : `if nothing writes here any more: remove ${join(folder, held)}`,
  );
}
