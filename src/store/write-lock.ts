import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Failure } from "../failure.ts";

/** How long a writer waits for those before it, in milliseconds. */
const longestWait = 120_000;

/**
 * Does something while no other process that asks for the same lock does. The system itself holds the lock (SQLite's, on an empty
 * file) and lets go of it when the process ends, however it ends: there is no stale lock. Failure `git` when it cannot be had.
 */
export function whileLocked<T>(file: string, action: () => T): T {
  const lock = acquire(file);
  try {
    return action();
  } finally {
    lock.close();
  }
}

function acquire(file: string): DatabaseSync {
  let lock: DatabaseSync | null = null;
  try {
    mkdirSync(dirname(file), { recursive: true });
    lock = new DatabaseSync(file, { timeout: longestWait });
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (cause) {
    lock?.close();
    throw new Failure(
      "git",
      "the lock for writing cannot be had",
      `see which other program writes here, and that ${file} may be written`,
      cause,
    );
  }
}
