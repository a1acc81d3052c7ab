import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as openSettled } from "./settled-repository-c3RTpWxK.js";
import { r as mayHoldObject } from "./layout-DeakROi7.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { i as openFile, n as memoryDatabase, r as newestFile, t as createFile } from "./index-file-CnjqpSPC.js";
import { t as commitRevision } from "./revision-CCHKd7Vo.js";
import { n as workTreeRevision } from "./work-tree-B0M0TnNU.js";
import { n as indexPlaceFor, t as cacheFor } from "./reading-cache-CpPwHZP2.js";
import { createHash } from "node:crypto";
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
	const entries = all.filter(({ path }) => mayHoldObject(path));
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
	const { readCorpus } = await import("./corpus-DKLFOH30.js");
	const { writeIndex } = await import("./write-index-BUTulg7-.js");
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
			try {
				return await action(index, repository, revision);
			} finally {
				if (index.unread > 0) sayUnread(index.unread);
			}
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
