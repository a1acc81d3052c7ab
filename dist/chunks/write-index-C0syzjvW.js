import { c as isKind } from "./enums-CzFq0Rxf.js";
import { n as tables, r as linkTables } from "./tables-DOjB8k29.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { t as fieldColumns } from "./field-columns-7aSmVoHQ.js";
import { n as tableOf } from "./table-names-Bgd_25A7.js";
// src/query/table-rows.ts
/** The rows that an object comes to, in all tables that it has a part in. A value of the wrong type, which the check tells, is an empty cell. */
function rowsOf(object) {
	const { kind, id, title, outline, value, file } = object;
	const whole = [
		file.path,
		kind,
		id,
		title,
		file.oid,
		outline.valid ? 1 : 0,
		JSON.stringify(value)
	];
	const fields = [file.path, ...fieldColumns(kind).map((column) => cellOf(column, value))];
	const links = linkTables.filter(({ from }) => from === kind).map((link) => ({
		table: link.name,
		rows: linkRows(link, object)
	}));
	return [
		{
			table: "objects",
			rows: [whole]
		},
		{
			table: tableOf(kind),
			rows: [fields]
		},
		...links.filter(({ rows }) => rows.length > 0)
	];
}
/** The words of an object that people look for, as one text. */
function proseOf({ kind, value }) {
	return fieldColumns(kind).filter(({ isProse }) => isProse).flatMap((column) => valueAt(value, column.path)).flatMap((text) => text).filter((text) => typeof text === "string").join("\n");
}
function cellOf({ type, path, fallback, within }, value) {
	const isGiven = within.length === 0 || isMapping(valueAt(value, within));
	const found = valueAt(value, path) ?? (isGiven ? fallback : null);
	if (found === null) return null;
	if (type === "json") return JSON.stringify(found);
	return typeof found === (type === "number" ? "number" : "string") ? scalar(found) : null;
}
function scalar(value) {
	return typeof value === "string" || typeof value === "number" ? value : null;
}
/** The value at the end of a way through mappings; null where it leads nowhere. */
function valueAt(value, path) {
	let found = value;
	for (const name of path) {
		if (!isMapping(found) || !Object.hasOwn(found, name)) return null;
		found = found[name] ?? null;
	}
	return found;
}
function linkRows({ pattern, to }, { file, id, outline }) {
	return outline.refs.filter((ref) => isAt(pattern, ref) && (to === null || ref.kind === to)).map((ref, position) => [
		file.path,
		position,
		id,
		...to === null ? [ref.kind] : [],
		ref.id,
		ref.role,
		ref.digest
	]);
}
function isAt(pattern, { at }) {
	return pattern.endsWith("/*") ? at.slice(0, at.lastIndexOf("/")) === pattern.slice(0, -2) : at === pattern;
}
// src/query/write-index.ts
/** Writes a change in one transaction; it may be written twice, and beside other processes, as each file's rows are replaced as a whole. */
function writeIndex(database, change) {
	database.exec("BEGIN IMMEDIATE");
	try {
		const writer = new IndexWriter(database);
		for (const path of change.gone) writer.remove(path);
		for (const file of change.read?.files ?? []) writer.replace(file, change.read, change.stateOf(file.path));
		database.prepare("UPDATE made_by SET listing = ?").run(change.listing);
		database.exec("COMMIT");
	} catch (thrown) {
		if (database.isTransaction) database.exec("ROLLBACK");
		throw thrown;
	}
}
var IndexWriter = class {
	#database;
	#statements = /* @__PURE__ */ new Map();
	constructor(database) {
		this.#database = database;
	}
	remove(path) {
		const known = this.#known(path);
		if (known === null) return;
		this.#removeRows(path, known);
		this.#prepared("DELETE FROM files WHERE path = ?").run(path);
	}
	replace(file, corpus, state) {
		const known = this.#known(file.path);
		if (known !== null && known.oid === file.oid && file.oid !== "") {
			this.#prepared("UPDATE files SET state = ? WHERE path = ?").run(state, file.path);
			return;
		}
		if (known !== null) this.remove(file.path);
		const object = corpus?.objectAt(file.path) ?? null;
		const { lastInsertRowid } = this.#prepared("INSERT INTO files (path, state, oid, kind, unread) VALUES (?, ?, ?, ?, ?)").run(file.path, state, file.oid, object?.kind ?? null, object === null ? 1 : 0);
		if (object === null) return;
		for (const { table, rows } of rowsOf(object)) for (const row of rows) this.#insertInto(table).run(...row);
		this.#prepared("INSERT INTO search (rowid, words) VALUES (?, ?)").run(lastInsertRowid, proseOf(object));
	}
	#known(path) {
		const row = this.#prepared("SELECT number, oid, kind FROM files WHERE path = ?").get(path);
		if (row === void 0) return null;
		return {
			number: Number(row["number"]),
			oid: String(row["oid"]),
			kind: isKind(row["kind"]) ? row["kind"] : null
		};
	}
	#removeRows(path, { number, kind }) {
		if (kind === null) return;
		const links = linkTables.filter(({ from }) => from === kind).map(({ name }) => name);
		for (const table of [
			"objects",
			tableOf(kind),
			...links
		]) this.#prepared(`DELETE FROM ${table} WHERE path = ?`).run(path);
		this.#prepared("DELETE FROM search WHERE rowid = ?").run(number);
	}
	#insertInto(name) {
		const columns = tables.find((table) => table.name === name)?.columns ?? [];
		return this.#prepared(`INSERT INTO ${name} VALUES (${columns.map(() => "?").join(", ")})`);
	}
	#prepared(sql) {
		const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
		this.#statements.set(sql, known);
		return known;
	}
};
export { writeIndex as t };
