import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as openSettled } from "./settled-repository-BeLhSSq2.js";
import { r as slotOf } from "./layout-BcKznIl-.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { t as commitRevision } from "./revision-iQ0CZoQu.js";
import { n as workTreeRevision } from "./work-tree-Dko0TgND.js";
import { n as indexPlaceFor, t as cacheFor } from "./reading-cache-AStHR6TN.js";
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
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
	const { createTables } = await import("./create-tables-DJBpDq22.js");
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
// src/query/open-index.ts
/** A file that changed less than this before it was listed may change again without a sign, in milliseconds. */
const racyMilliseconds = 2e3;
/** From so many files on, readings that are kept elsewhere are cheaper than reading. */
const many = 200;
/**
* Brings the index of a revision up to date, reading only what changed, and hands it to `action`, which sees one state of it.
* A file that cannot be used, or turns out to be damaged, is replaced, and the action done again on the new one.
*/
async function withIndex(input, action) {
	const all = await input.revision.entries();
	const entries = all.filter(mayHoldObject);
	const listed = {
		input,
		entries,
		listing: listingOf(entries, input.now),
		hasStore: all.length > 0
	};
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
const unusable = Symbol("unusable");
/** What the action makes of a file, or `unusable` where SQLite or the file system could not do with it. */
async function ifUsable(find, listed, action) {
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
		if (thrown instanceof Failure) throw thrown;
		return unusable;
	}
}
function place({ place: given }) {
	if (given === null) throw new TypeError("an index in memory has no place");
	return given;
}
function makeFile(listed) {
	return createFile(place(listed.input), (database) => bringUpToDate(database, listed));
}
async function finish(database, file, { hasStore }, action) {
	try {
		database.exec("BEGIN");
		return await action({
			database,
			file,
			unread: Number(database.prepare("SELECT count(*) AS n FROM files WHERE unread = 1").get()?.["n"]),
			hasStore
		});
	} finally {
		database.close();
	}
}
function mayHoldObject({ path }) {
	const { is } = slotOf(path);
	return is === "object" || is === "misplaced";
}
async function bringUpToDate(database, { input, entries, listing }) {
	const known = database.prepare("SELECT listing FROM made_by").get()?.["listing"];
	if (listing !== "" && known === listing) return;
	const states = new Map(database.prepare("SELECT path, state FROM files").all().map((row) => [String(row["path"]), String(row["state"])]));
	const changed = entries.filter((entry) => states.get(entry.path) !== stateOf(entry, input.now) || isRacy(entry, input.now));
	const present = new Map(entries.map((entry) => [entry.path, entry]));
	const gone = [...states.keys()].filter((path) => !present.has(path));
	const only = {
		...input.revision,
		entries: () => Promise.resolve([...changed])
	};
	const { readCorpus } = await import("./corpus-DoEC5IZR.js");
	const { writeIndex } = await import("./write-index-KpKFJynk.js");
	const read = changed.length === 0 ? null : await readCorpus(only, await readingsFor(changed.length, input));
	const stateAt = (path) => {
		const entry = present.get(path);
		return entry === void 0 ? "" : stateOf(entry, input.now);
	};
	writeIndex(database, {
		gone,
		read,
		stateOf: stateAt,
		listing
	});
}
async function readingsFor(count, { readings }) {
	return count < many ? memoryCache() : readings();
}
/** What tells that a file is as it was read; empty when it may have changed within the tick of its clock. */
function stateOf(entry, now) {
	return isRacy(entry, now) ? "" : `${entry.mode} ${entry.stamp?.text ?? entry.oid}`;
}
function isRacy({ stamp }, now) {
	return stamp !== void 0 && now - stamp.changedAt < racyMilliseconds;
}
/** All files and their states as one text of fixed length; empty when one of them is not certain. */
function listingOf(entries, now) {
	if (entries.some((entry) => isRacy(entry, now))) return "";
	const lines = entries.map((entry) => `${entry.path}\0${stateOf(entry, now)}\n`);
	return createHash("sha256").update(lines.join("")).digest("hex");
}
// src/cli/reading-index.ts
/** Hands the derived index of a store to `action`, and says on stderr when files of the store are not in it. */
async function readIndex({ folder, at, otherPlace, keepsNothing }, action) {
	const repository = await openSettled(folder);
	const now = Date.now();
	const revision = await revisionOf(repository, at);
	const place = (at === void 0 && keepsNothing !== true ? indexPlaceFor(repository, now) : null) ?? otherPlace ?? null;
	const cache = lazyCache(repository, now);
	try {
		return await withIndex({
			revision,
			place,
			readings: cache.open,
			now
		}, async (index) => {
			if (!index.hasStore) throw noStore(revision);
			const result = await action(index, repository);
			if (index.unread > 0) sayUnread(index.unread);
			return result;
		});
	} finally {
		cache.close();
	}
}
/** The work tree, or the commit that was asked for; Failure `usage` when nothing is called so. */
async function revisionOf(repository, at) {
	if (at === void 0 && repository.workTree !== null) return workTreeRevision(repository.workTree);
	const commit = await repository.resolveCommit(at ?? "HEAD");
	if (commit !== null) return commitRevision(repository, commit);
	throw new Failure("usage", `no commit here is called ${JSON.stringify(at ?? "HEAD")}`, "name a branch, a tag or a commit that this clone has");
}
function noStore({ words }) {
	return new Failure("no-store", `there is no cwom/ folder in ${words}`, "begin one: cwom init");
}
function sayUnread(count) {
	const files = count === 1 ? "1 file of the store is" : `${count} files of the store are`;
	process.stderr.write(`note  ${files} not shown, for no object can be read there; to see why: cwom check\n`);
}
/** The kept readings, opened when somebody asks, and written back in the end. */
function lazyCache(repository, now) {
	let opened = null;
	return {
		open: async () => {
			opened ??= await cacheFor(repository, now);
			return opened ?? memoryCache();
		},
		close: () => opened?.close()
	};
}
export { readIndex as t };
