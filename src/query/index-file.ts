import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DatabaseSync } from "node:sqlite";

/** Where the file of a derived index is kept, and whose it is. */
export interface IndexPlace {
  readonly folder: string;
  /** The build of this program that made it; every other build's file is left alone. */
  readonly build: string;
  /** A text that no other process uses now. */
  readonly unique: string;
  /** Milliseconds. */
  readonly now: number;
}

/** How long another process may hold the file, in milliseconds. */
const patience = 10_000;
/** A file that nobody wrote to for so long belongs to nobody, in milliseconds. */
const forgottenAfter = 3_600_000;

/** The newest file of this build, or null where there is none. */
export function newestFile(place: IndexPlace): string | null {
  const name = filesOf(place).at(-1);
  return name === undefined ? null : join(place.folder, name);
}

/** Opens a file that is there; throws what SQLite throws where it is none of ours. It is never made here, so that one that is being removed does not come back empty. */
export function openFile(file: string, build: string): DatabaseSync {
  const database = new DatabaseSync(`${pathToFileURL(file).href}?mode=rw`, { timeout: patience });
  try {
    database.exec("PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = ON");
    const made = database.prepare("SELECT build FROM made_by").get();
    if (made?.["build"] === build) return database;
    throw new Error("the index was made by another build");
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

/** An index without objects, in memory. */
export async function memoryDatabase(): Promise<DatabaseSync> {
  const database = new DatabaseSync(":memory:");
  await createAll(database, "");
  return database;
}

/**
 * Makes a new file, lets `fill` fill it, and puts it in place, whole: nobody ever sees a half one, and no name is used twice,
 * so that what is left of another file's journal is never taken for this one's.
 */
export async function createFile(place: IndexPlace, fill: (database: DatabaseSync) => Promise<void>): Promise<string> {
  const { folder, build, unique } = place;
  mkdirSync(folder, { recursive: true });
  const part = join(folder, `index-part-${unique}.sqlite`);
  rmSync(part, { force: true });
  const database = new DatabaseSync(part);
  try {
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = NORMAL");
    await createAll(database, build);
    await fill(database);
    database.exec("PRAGMA journal_mode = WAL");
  } finally {
    database.close();
  }
  const file = join(folder, nextName(place));
  renameSync(part, file);
  removeForgotten(place);
  return file;
}

/** Loaded only where an index is made: the tables follow from all schemas, which take their time. */
async function createAll(database: DatabaseSync, build: string): Promise<void> {
  const { createTables } = await import("./create-tables.ts");
  createTables(database, build);
}

function prefixOf({ build }: IndexPlace): string {
  return `index-${build.slice(0, 16)}-`;
}

function filesOf(place: IndexPlace): string[] {
  return namesIn(place).filter((name) => name.startsWith(prefixOf(place)) && name.endsWith(".sqlite"));
}

function namesIn({ folder }: IndexPlace): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

/** A name after all that are there. */
function nextName(place: IndexPlace): string {
  const last = filesOf(place).at(-1)?.slice(prefixOf(place).length) ?? "0";
  const number = Number.parseInt(last, 10) + 1;
  return `${prefixOf(place)}${String(number).padStart(8, "0")}-${place.unique}.sqlite`;
}

/** Files of other builds, and older ones of this, may still be open somewhere: only those go that nobody wrote to for long. */
function removeForgotten(place: IndexPlace): void {
  const current = newestFile(place);
  for (const name of namesIn(place)) {
    const file = join(place.folder, name);
    if (!/^index-.*\.sqlite(?:-wal|-shm)?$/.test(name) || (current !== null && file.startsWith(current))) continue;
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? place.now;
    if (place.now - written > forgottenAfter) rmSync(file, { force: true });
  }
}
