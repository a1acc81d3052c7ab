import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
// src/query/index-file.ts
/** How long another process may hold the file, in milliseconds. */
const patience = 1e4;
/** A file that nobody wrote to for so long belongs to nobody, in milliseconds. */
const forgottenAfter = 36e5;
/** The newest file of this build, or null where there is none. */
function newestFile(place) {
	const name = filesOf(place).at(-1);
	return name === void 0 ? null : join(place.folder, name);
}
/** Opens a file that is there; throws what SQLite throws where it is none of ours. It is never made here, so that one that is being removed does not come back empty. */
function openFile(file, build) {
	const database = new DatabaseSync(`${pathToFileURL(file).href}?mode=rw`, { timeout: patience });
	try {
		database.exec("PRAGMA synchronous = NORMAL; PRAGMA cell_size_check = ON");
		if (database.prepare("SELECT build FROM made_by").get()?.["build"] === build) return database;
		throw new Error("the index was made by another build");
	} catch (thrown) {
		database.close();
		throw thrown;
	}
}
/** An index without objects, in memory. */
async function memoryDatabase() {
	const database = new DatabaseSync(":memory:");
	await createAll(database, "");
	return database;
}
/**
* Makes a new file, lets `fill` fill it, and puts it in place, whole: nobody ever sees a half one, and no name is used twice,
* so that what is left of another file's journal is never taken for this one's.
*/
async function createFile(place, fill) {
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
async function createAll(database, build) {
	const { createTables } = await import("./create-tables-DWjnysur.js");
	createTables(database, build);
}
function prefixOf({ build }) {
	return `index-${build.slice(0, 16)}-`;
}
function filesOf(place) {
	return namesIn(place).filter((name) => name.startsWith(prefixOf(place)) && name.endsWith(".sqlite"));
}
function namesIn({ folder }) {
	try {
		return readdirSync(folder).toSorted();
	} catch {
		return [];
	}
}
/** A name after all that are there. */
function nextName(place) {
	const last = filesOf(place).at(-1)?.slice(prefixOf(place).length) ?? "0";
	const number = Number.parseInt(last, 10) + 1;
	return `${prefixOf(place)}${String(number).padStart(8, "0")}-${place.unique}.sqlite`;
}
/** Files of other builds, and older ones of this, may still be open somewhere: only those go that nobody wrote to for long. */
function removeForgotten(place) {
	const current = newestFile(place);
	for (const name of namesIn(place)) {
		const file = join(place.folder, name);
		if (!/^index-.*\.sqlite(?:-wal|-shm)?$/.test(name) || current !== null && file.startsWith(current)) continue;
		const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? place.now;
		if (place.now - written > forgottenAfter) rmSync(file, { force: true });
	}
}
export { openFile as i, memoryDatabase as n, newestFile as r, createFile as t };
