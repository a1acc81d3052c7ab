import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { Failure } from "../failure.ts";
import type { TreeEntry } from "../git/repository.ts";
import { mayHoldObject } from "../store/layout.ts";
import { memoryCache } from "../store/reading-cache.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import type { Revision } from "../store/revision.ts";
import { createFile, memoryDatabase, newestFile, openFile } from "./index-file.ts";
import type { IndexPlace } from "./index-file.ts";

/** What an index is made of. */
export interface IndexInput {
  readonly revision: Revision;
  /** Where it is kept for the next time; null keeps it in memory. */
  readonly place: IndexPlace | null;
  /** Readings that are worth looking at when many files have to be read. */
  readonly readings: () => Promise<ReadingCache>;
  /** Milliseconds. */
  readonly now: number;
}

/** An index as up to date as the revision was when it was listed. */
export interface QueryIndex {
  readonly database: DatabaseSync;
  /** The file that it is kept in; null for one in memory. */
  readonly file: string | null;
  /** How many files may hold an object and could not be read. */
  readonly unread: number;
  /** Whether there is a store at all: any entry below `cwom/`, or something in its place. */
  readonly hasStore: boolean;
}

/** A file that changed less than this before it was listed may change again without a sign, in milliseconds. */
const racyMilliseconds = 2_000;
/** From so many files on, readings that are kept elsewhere are cheaper than reading. */
const many = 200;

/**
 * Brings the index of a revision up to date, reading only what changed, and hands it to `action`, which sees one state of it.
 * A file that cannot be used, or turns out to be damaged, is replaced, and the action done again on the new one.
 */
export async function withIndex<T>(input: IndexInput, action: (index: QueryIndex) => T | Promise<T>): Promise<T> {
  const all = await input.revision.entries();
  const entries = all.filter(({ path }) => mayHoldObject(path));
  const listed: Listed = { input, entries, listing: listingOf(entries, input.now), hasStore: all.length > 0 };
  if (input.place !== null) {
    const kept = await ifUsable(() => newestFile(place(input)), listed, action);
    if (kept !== unusable) return kept;
    const made = await ifUsable(() => makeFile(listed), listed, action);
    if (made !== unusable) return made;
  }
  const database = await memoryDatabase();
  await bringUpToDate(database, listed);
  return finish(database, null, listed, action);
}

interface Listed {
  readonly input: IndexInput;
  readonly entries: readonly TreeEntry[];
  readonly listing: string;
  readonly hasStore: boolean;
}

const unusable = Symbol("unusable");

/** What the action makes of a file, or `unusable` where SQLite or the file system could not do with it. */
async function ifUsable<T>(
  find: () => string | null | Promise<string | null>,
  listed: Listed,
  action: (index: QueryIndex) => T | Promise<T>,
): Promise<T | typeof unusable> {
  try {
    const file = await find();
    if (file === null) return unusable;
    const database = openFile(file, place(listed.input).build);
    try {
      await bringUpToDate(database, listed);
    } catch (thrown) {
      database.close();
      throw thrown;
    }
    return await finish(database, file, listed, action);
  } catch (thrown) {
    // What is derived is never a reason to fail: the next best way gives the same answer.
    if (thrown instanceof Failure) throw thrown;
    return unusable;
  }
}

function place({ place: given }: IndexInput): IndexPlace {
  if (given === null) throw new TypeError("an index in memory has no place");
  return given;
}

function makeFile(listed: Listed): Promise<string> {
  return createFile(place(listed.input), (database) => bringUpToDate(database, listed));
}

async function finish<T>(
  database: DatabaseSync,
  file: string | null,
  { hasStore }: Listed,
  action: (index: QueryIndex) => T | Promise<T>,
): Promise<T> {
  try {
    database.exec("BEGIN");
    const unread = Number(database.prepare("SELECT count(*) AS n FROM files WHERE unread = 1").get()?.["n"]);
    return await action({ database, file, unread, hasStore });
  } finally {
    database.close();
  }
}

async function bringUpToDate(database: DatabaseSync, { input, entries, listing }: Listed): Promise<void> {
  const known = database.prepare("SELECT listing FROM made_by").get()?.["listing"];
  if (listing !== "" && known === listing) return;
  const states = new Map(
    database
      .prepare("SELECT path, state FROM files")
      .all()
      .map((row) => [String(row["path"]), String(row["state"])]),
  );
  const changed = entries.filter(
    (entry) => states.get(entry.path) !== stateOf(entry, input.now) || isRacy(entry, input.now),
  );
  const present = new Map(entries.map((entry) => [entry.path, entry]));
  const gone = [...states.keys()].filter((path) => !present.has(path));
  const only: Revision = { ...input.revision, entries: () => Promise.resolve([...changed]) };
  // Loaded only where something changed: they bring every schema and two YAML parsers along.
  const { readCorpus } = await import("../store/corpus.ts");
  const { writeIndex } = await import("./write-index.ts");
  const read = changed.length === 0 ? null : await readCorpus(only, await readingsFor(changed.length, input));
  const stateAt = (path: string): string => {
    const entry = present.get(path);
    return entry === undefined ? "" : stateOf(entry, input.now);
  };
  writeIndex(database, { gone, read, stateOf: stateAt, listing });
}

async function readingsFor(count: number, { readings }: IndexInput): Promise<ReadingCache> {
  return count < many ? memoryCache() : readings();
}

/** What tells that a file is as it was read; empty when it may have changed within the tick of its clock. */
function stateOf(entry: TreeEntry, now: number): string {
  return isRacy(entry, now) ? "" : `${entry.mode} ${entry.stamp?.text ?? entry.oid}`;
}

function isRacy({ stamp }: TreeEntry, now: number): boolean {
  return stamp !== undefined && now - stamp.changedAt < racyMilliseconds;
}

/** All files and their states as one text of fixed length; empty when one of them is not certain. */
function listingOf(entries: readonly TreeEntry[], now: number): string {
  if (entries.some((entry) => isRacy(entry, now))) return "";
  const lines = entries.map((entry) => `${entry.path}\0${stateOf(entry, now)}\n`);
  return createHash("sha256").update(lines.join("")).digest("hex");
}
