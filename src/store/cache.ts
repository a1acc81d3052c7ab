import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { TreeEntry } from "../git/repository.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { keptReading } from "./reading.ts";
import type { Outline, Reading } from "./reading.ts";
import { memoryCache } from "./reading-cache.ts";
import type { ReadingCache } from "./reading-cache.ts";

/** A cache in a file, and the end of its use: what is new is written then, or never. */
export interface FileCache extends ReadingCache {
  close(): void;
}

/** Files younger than this when they were read may change again without a sign, in milliseconds. */
const racyMilliseconds = 2_000;

/** Blobs kept for every one in use, and beside them, before those out of use are dropped. */
const spareFactor = 4;
const spareBlobs = 1_000;

const tables = `
  CREATE TABLE IF NOT EXISTS blob (oid TEXT PRIMARY KEY, outline TEXT NOT NULL, note TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS content (oid TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, oid TEXT NOT NULL);
`;

/**
 * A cache of readings in one SQLite file, made by one build of this program (`build`) and thrown away by every other.
 * A file that cannot be used is no Failure: then nothing is kept. `now` is in milliseconds.
 */
export function openFileCache(file: string, build: string, now: number): FileCache {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new SqliteCache(openDatabase(file, build), now);
  } catch {
    return { ...memoryCache(), close: () => undefined };
  }
}

function openDatabase(file: string, build: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 1_000 });
  database.exec(
    "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; CREATE TABLE IF NOT EXISTS made_by (build TEXT)",
  );
  const made = database.prepare("SELECT build FROM made_by").get();
  if (made?.["build"] === build) return database;
  database.exec("BEGIN IMMEDIATE; DROP TABLE IF EXISTS blob; DROP TABLE IF EXISTS content; DROP TABLE IF EXISTS file");
  database.exec(tables);
  database.exec("DELETE FROM made_by");
  database.prepare("INSERT INTO made_by VALUES (?)").run(build);
  database.exec("COMMIT");
  return database;
}

interface Kept {
  readonly outline: string;
  readonly note: string;
}

/** The column `outline`: an outline and the facts beside it. */
interface KeptJson {
  readonly outline: Outline;
  readonly facts: Readonly<Record<string, Json>>;
}

interface Stamped {
  readonly stamp: string;
  readonly oid: string;
}

class SqliteCache implements FileCache {
  readonly #database: DatabaseSync;
  readonly #now: number;
  readonly #kept: ReadonlyMap<string, Kept>;
  readonly #files: ReadonlyMap<string, Stamped>;
  readonly #readings = new Map<string, Reading>();
  readonly #newReadings = new Map<string, Reading>();
  /** How many facts each kept reading came with: one that has more now is written again. */
  readonly #factCounts = new Map<string, number>();
  readonly #newNotes = new Map<string, string>();
  readonly #newFiles = new Map<string, Stamped>();

  constructor(database: DatabaseSync, now: number) {
    this.#database = database;
    this.#now = now;
    this.#kept = new Map(
      rows(database, "blob", "oid", "outline", "note").map(([oid, outline, note]) => [oid, { outline, note }]),
    );
    this.#files = new Map(
      rows(database, "file", "path", "stamp", "oid").map(([path, stamp, oid]) => [path, { stamp, oid }]),
    );
  }

  oidOf(entry: TreeEntry): string | null {
    if (entry.oid !== "") return entry.oid;
    const file = this.#files.get(entry.path);
    return file !== undefined && file.stamp === entry.stamp?.text ? file.oid : null;
  }

  get(oid: string): Reading | null {
    const known = this.#readings.get(oid);
    if (known !== undefined) return known;
    const kept = this.#kept.get(oid);
    if (kept === undefined) return null;
    const { outline, facts }: KeptJson = JSON.parse(kept.outline);
    const reading = keptReading(outline, new Map(Object.entries(facts)), () => this.#valueOf(oid));
    this.#factCounts.set(oid, reading.facts.size);
    this.#readings.set(oid, reading);
    return reading;
  }

  put(oid: string, reading: Reading): Reading {
    this.#readings.set(oid, reading);
    this.#newReadings.set(oid, reading);
    return reading;
  }

  noteOf(oid: string): string | null {
    return this.#newNotes.get(oid) ?? (this.#kept.get(oid)?.note || null);
  }

  keepNote(oid: string, note: string): void {
    this.#newNotes.set(oid, note);
  }

  keepOid({ path, stamp }: TreeEntry, oid: string): void {
    if (stamp === undefined || this.#now - stamp.changedAt < racyMilliseconds) return;
    this.#newFiles.set(path, { stamp: stamp.text, oid });
  }

  close(): void {
    try {
      const isNew = this.#newReadings.size + this.#newNotes.size + this.#newFiles.size > 0;
      if (isNew || this.#learned().length > 0) this.#write();
      this.#database.close();
    } catch {
      // Another process holds the file, or the disk is full: what is not kept is read again.
    }
  }

  /** Readings that were kept before and have come to know more. */
  #learned(): [string, Reading][] {
    return [...this.#readings].filter(([oid, { facts }]) => facts.size > (this.#factCounts.get(oid) ?? Infinity));
  }

  #valueOf(oid: string): JsonObject | null {
    const row = this.#database.prepare("SELECT value FROM content WHERE oid = ?").get(oid);
    const text = row?.["value"];
    return typeof text === "string" ? JSON.parse(text) : null;
  }

  #write(): void {
    const database = this.#database;
    database.exec("BEGIN IMMEDIATE");
    this.#dropUnused();
    const blob = database.prepare("INSERT OR IGNORE INTO blob VALUES (?, ?, ?)");
    const content = database.prepare("INSERT OR IGNORE INTO content VALUES (?, ?)");
    for (const [oid, reading] of this.#newReadings) {
      blob.run(oid, jsonOf(reading), "");
      content.run(oid, JSON.stringify(reading.value));
    }
    const again = database.prepare("UPDATE blob SET outline = ? WHERE oid = ?");
    for (const [oid, reading] of this.#learned()) again.run(jsonOf(reading), oid);
    const note = database.prepare("UPDATE blob SET note = ? WHERE oid = ?");
    for (const [oid, text] of this.#newNotes) note.run(text, oid);
    const file = database.prepare("INSERT OR REPLACE INTO file VALUES (?, ?, ?)");
    for (const [path, { stamp, oid }] of this.#newFiles) file.run(path, stamp, oid);
    database.exec("COMMIT");
  }

  /** Old versions pile up as work goes on; past a few times what this check used, they go. */
  #dropUnused(): void {
    if (this.#kept.size < spareFactor * this.#readings.size + spareBlobs) return;
    const drop = [
      this.#database.prepare("DELETE FROM blob WHERE oid = ?"),
      this.#database.prepare("DELETE FROM content WHERE oid = ?"),
    ];
    for (const oid of this.#kept.keys()) {
      if (!this.#readings.has(oid)) for (const statement of drop) statement.run(oid);
    }
  }
}

function jsonOf({ outline, facts }: Reading): string {
  const kept: KeptJson = { outline, facts: Object.fromEntries(facts) };
  return JSON.stringify(kept);
}

/** All rows of a table whose columns are texts. */
function rows(database: DatabaseSync, table: string, ...columns: [string, string, string]): [string, string, string][] {
  const statement = database.prepare(`SELECT ${columns.join(", ")} FROM ${table}`);
  const [first, second, third] = columns;
  return statement.all().map((row) => [String(row[first]), String(row[second]), String(row[third])]);
}
