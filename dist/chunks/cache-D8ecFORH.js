import { t as KeptReading } from "./reading-B2MIY6L8.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { dirname } from "node:path";
import { mkdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
// src/store/cache.ts
/** Files younger than this when they were read may change again without a sign, in milliseconds. */
const racyMilliseconds = 2e3;
/** Readings kept for every one in use, and beside them, before those out of use are dropped. */
const spareFactor = 4;
const spareReadings = 1e3;
/** Readings on one shelf: many are read from one text far quicker than from as many rows. */
const shelfSize = 1e3;
/** What is new stands in rows of its own; when these are so many, or one for so many on the shelves, all is put on shelves again. */
const recentLimit = 500;
const recentFactor = 10;
const names = [
	"shelf",
	"recent",
	"content",
	"file"
];
const tables = `
  CREATE TABLE shelf (readings TEXT NOT NULL);
  CREATE TABLE recent (oid TEXT PRIMARY KEY, reading TEXT NOT NULL);
  CREATE TABLE content (oid TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE file (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, oid TEXT NOT NULL);
`;
/**
* A cache of readings in one SQLite file, made by one build of this program (`build`) and thrown away by every other.
* A file that cannot be used is no Failure: then nothing is kept. `now` is in milliseconds.
*/
function openFileCache(file, build, now) {
	try {
		mkdirSync(dirname(file), { recursive: true });
		return new SqliteCache(openDatabase(file, build), now);
	} catch {
		return {
			...memoryCache(),
			close: () => void 0
		};
	}
}
function openDatabase(file, build) {
	const database = new DatabaseSync(file, { timeout: 1e3 });
	database.exec("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; CREATE TABLE IF NOT EXISTS made_by (build TEXT)");
	if (database.prepare("SELECT build FROM made_by").get()?.["build"] === build) return database;
	database.exec("BEGIN IMMEDIATE");
	for (const name of names) database.exec(`DROP TABLE IF EXISTS ${name}`);
	database.exec(tables);
	database.exec("DELETE FROM made_by");
	database.prepare("INSERT INTO made_by VALUES (?)").run(build);
	database.exec("COMMIT");
	return database;
}
var SqliteCache = class {
	#database;
	#now;
	#kept = /* @__PURE__ */ new Map();
	#recent;
	#files;
	#readings = /* @__PURE__ */ new Map();
	#newReadings = /* @__PURE__ */ new Map();
	#newNotes = /* @__PURE__ */ new Map();
	#newFiles = /* @__PURE__ */ new Map();
	constructor(database, now) {
		this.#database = database;
		this.#now = now;
		for (const [shelf = "[]"] of rows(database, "SELECT readings FROM shelf")) {
			const readings = JSON.parse(shelf);
			for (const kept of readings) this.#kept.set(kept.oid, kept);
		}
		const recent = rows(database, "SELECT reading FROM recent");
		this.#recent = recent.length;
		for (const [text = ""] of recent) {
			const kept = JSON.parse(text);
			this.#kept.set(kept.oid, kept);
		}
		const files = rows(database, "SELECT path, stamp, oid FROM file");
		this.#files = new Map(files.map(([path = "", stamp = "", oid = ""]) => [path, {
			stamp,
			oid
		}]));
	}
	oidOf(entry) {
		if (entry.oid !== "") return entry.oid;
		const file = this.#files.get(entry.path);
		return file !== void 0 && file.stamp === entry.stamp?.text ? file.oid : null;
	}
	get(oid) {
		const known = this.#readings.get(oid);
		if (known !== void 0) return known;
		const kept = this.#kept.get(oid);
		if (kept === void 0) return null;
		const reading = new KeptReading(oid, kept, this.#fetchValue);
		this.#readings.set(oid, reading);
		return reading;
	}
	put(oid, reading) {
		this.#readings.set(oid, reading);
		this.#newReadings.set(oid, reading);
		return reading;
	}
	noteOf(oid) {
		return this.#newNotes.get(oid) ?? this.#kept.get(oid)?.note ?? null;
	}
	keepNote(oid, note) {
		this.#newNotes.set(oid, note);
	}
	keepOid({ path, stamp }, oid) {
		if (stamp === void 0 || this.#now - stamp.changedAt < racyMilliseconds) return;
		this.#newFiles.set(path, {
			stamp: stamp.text,
			oid
		});
	}
	close() {
		try {
			const changed = this.#changed();
			if (changed.size + this.#newFiles.size > 0) this.#write(changed);
			this.#database.close();
		} catch {}
	}
	/** Readings that are new, have a new note, or were kept before and have come to know more. */
	#changed() {
		const changed = /* @__PURE__ */ new Set([...this.#newReadings.keys(), ...this.#newNotes.keys()]);
		for (const [oid, reading] of this.#readings) if (reading instanceof KeptReading && reading.hasLearned) changed.add(oid);
		return changed;
	}
	#fetchValue = (oid) => {
		const text = this.#database.prepare("SELECT value FROM content WHERE oid = ?").get(oid)?.["value"];
		return typeof text === "string" ? JSON.parse(text) : null;
	};
	#write(changed) {
		const database = this.#database;
		database.exec("BEGIN IMMEDIATE");
		const content = database.prepare("INSERT OR IGNORE INTO content VALUES (?, ?)");
		for (const [oid, { value }] of this.#newReadings) content.run(oid, JSON.stringify(value));
		const recent = this.#recent + changed.size;
		if (this.#isMostlyUnused()) {
			this.#shelve([...this.#readings.keys()]);
			database.exec("DELETE FROM content WHERE oid NOT IN (SELECT value ->> 'oid' FROM shelf, json_each(shelf.readings))");
		} else if (recent > recentLimit && recent * recentFactor > this.#kept.size) this.#shelve([.../* @__PURE__ */ new Set([...this.#kept.keys(), ...this.#readings.keys()])]);
		else this.#addRecent(changed);
		const file = database.prepare("INSERT OR REPLACE INTO file VALUES (?, ?, ?)");
		for (const [path, { stamp, oid }] of this.#newFiles) file.run(path, stamp, oid);
		database.exec("COMMIT");
	}
	/** Old versions pile up as work goes on; past a few times what is in use, they go. Who looks at a few files only says nothing of the others. */
	#isMostlyUnused() {
		const inUse = Math.max(this.#readings.size, this.#files.size);
		return this.#kept.size >= spareFactor * inUse + spareReadings;
	}
	#addRecent(changed) {
		const statement = this.#database.prepare("INSERT OR REPLACE INTO recent VALUES (?, ?)");
		for (const oid of changed) statement.run(oid, JSON.stringify(this.#keptOf(oid)));
	}
	/** Puts these readings on shelves in place of all that stands there, but for those whose value another process has dropped. */
	#shelve(oids) {
		const database = this.#database;
		const held = new Set(rows(database, "SELECT oid FROM content").map(([oid]) => oid));
		const wanted = oids.filter((oid) => held.has(oid));
		database.exec("DELETE FROM shelf; DELETE FROM recent");
		const shelf = database.prepare("INSERT INTO shelf VALUES (?)");
		for (let at = 0; at < wanted.length; at += shelfSize) shelf.run(JSON.stringify(wanted.slice(at, at + shelfSize).map((oid) => this.#keptOf(oid))));
	}
	#keptOf(oid) {
		const reading = this.#readings.get(oid);
		const kept = this.#kept.get(oid);
		const note = this.noteOf(oid);
		if (reading === void 0) return kept === void 0 ? null : {
			...kept,
			note
		};
		const { outline, facts } = reading;
		return {
			oid,
			outline,
			facts: Object.fromEntries(facts),
			note
		};
	}
};
/** The rows that a query over columns of text gives. */
function rows(database, query) {
	const statement = database.prepare(query);
	statement.setReturnArrays(true);
	return statement.all().map((row) => Array.isArray(row) ? row.map(String) : []);
}
export { openFileCache };
