import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { t as findInIndex } from "./find-in-index-BEYmnWie.js";
import { t as fieldColumns } from "./field-columns-7aSmVoHQ.js";
import { t as parsedObject } from "./object-value-Bh2IJUXV.js";
import { n as tableOf } from "./table-names-Bgd_25A7.js";
// src/query/list-columns.ts
/** A Run is known by what it is an attempt at. */
function titleColumn(kind) {
	return `(SELECT title FROM objects o WHERE ${kind === "Run" ? "o.kind = 'Issue' AND o.id = t.for_issue_id" : "o.path = t.path"} LIMIT 1)`;
}
/** The columns of a kind, and of an enum's the words that it takes. */
function columnsOf({ database }, kind) {
	const rows = database.prepare("SELECT name, words FROM fields WHERE kind = ?").all(kind);
	return new Map(rows.map(({ name, words }) => [String(name), typeof words === "string" ? wordsIn(words) : null]));
}
function wordsIn(text) {
	const words = JSON.parse(text);
	return Array.isArray(words) ? words.map(String) : [];
}
/** The columns of a kind that say little each, so that it makes sense to sort by them; `title` is one of every kind. */
function sortableColumns(kind) {
	const short = fieldColumns(kind).filter(({ type, isProse }) => type !== "json" && !isProse);
	return [.../* @__PURE__ */ new Set([...short.map(({ name }) => name), "title"])];
}
/** The columns asked for, parted by commas, `-` before one for the greatest first. Failure `usage` for one that the kind has not. */
function sortKeys(index, kind, sort) {
	const asked = (sort ?? "").split(",").filter((part) => part !== "");
	const fields = asked.length === 0 ? [] : [...columnsOf(index, kind).keys()];
	return asked.map((part) => sortKey(kind, fields, part));
}
function sortKey(kind, fields, part) {
	const name = part.replace(/^-/, "");
	const names = [...fields, "title"];
	if (!names.includes(name)) {
		const meant = nearest(name, names);
		const help = meant === null ? `one of ${names.join(", ")}` : `did you mean ${meant}?`;
		throw new Failure("usage", `${kind} has no column ${JSON.stringify(name)} to sort by`, help);
	}
	return {
		sql: fields.includes(name) ? `t.${name}` : titleColumn(kind),
		isDescending: part.startsWith("-")
	};
}
// src/query/list-objects.ts
/** The columns that a table of a kind shows; the title, which gives way where there is no room, comes last. */
const shownColumns = {
	Repo: [
		"id",
		"slug",
		"visibility"
	],
	Issue: [
		"id",
		"status",
		"priority",
		"type"
	],
	ContextPacket: [
		"id",
		"version",
		"for_issue_id"
	],
	ConstraintSnapshot: [
		"id",
		"captured_at",
		"owner_id"
	],
	DoctrineRef: [
		"id",
		"namespace",
		"version",
		"type",
		"priority"
	],
	Run: [
		"id",
		"status",
		"for_issue_id",
		"executor_actor_id",
		"telemetry_started_at"
	],
	Artifact: [
		"id",
		"type",
		"verification_status",
		"produced_by_id"
	]
};
/** The heads of a kind's table. */
function headsOf(kind) {
	return [...shownColumns[kind], "title"];
}
/** The objects asked for, as rows of a table. */
function listRows(index, request, more = []) {
	return select(index, request, more, [...shownColumns[request.kind].map((name) => `t.${name}`), `${titleColumn(request.kind)} AS title`].join(", ")).map((row) => {
		const cells = headsOf(request.kind).map((name) => row[name] ?? null);
		return {
			id: String(row["id"]),
			cells
		};
	});
}
/** The objects asked for, whole, and where each of them stands. */
function listObjects(index, request, more = []) {
	return select(index, request, more, [
		"t.path",
		"t.id",
		...["value", "oid"].map((name) => `(SELECT ${name} FROM objects o WHERE o.path = t.path) AS ${name}`)
	].join(", ")).map((row) => ({
		path: String(row["path"]),
		id: String(row["id"]),
		oid: String(row["oid"]),
		value: parsedObject(row["value"])
	}));
}
/** The objects asked for, as they were written. */
function listValues(index, request, more = []) {
	return listObjects(index, request, more).map(({ value }) => value);
}
/** How many objects there are of those asked for, whatever the limit. */
function countObjects(index, request, more = []) {
	const whole = {
		...request,
		sort: null,
		limit: null,
		offset: 0
	};
	return Number(select(index, whole, more, "count(*) AS n")[0]?.["n"]);
}
function select(index, request, more, columns) {
	const conditions = [...conditionsOf(index, request), ...more];
	const where = conditions.length === 0 ? "" : ` WHERE ${conditions.map(({ sql }) => `(${sql})`).join(" AND ")}`;
	const limit = request.limit === null ? "" : ` LIMIT ${request.limit} OFFSET ${request.offset ?? 0}`;
	const sql = `SELECT ${columns} FROM ${tableOf(request.kind)} t${where} ORDER BY ${orderOf(index, request)}${limit}`;
	return index.database.prepare(sql).all(...conditions.flatMap(({ values }) => values)).map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plainCell(cell)])));
}
function plainCell(cell) {
	return typeof cell === "string" || typeof cell === "number" ? cell : null;
}
function conditionsOf(index, request) {
	const { kind, status, type, tags, repo, issue, run, text } = request;
	return [
		...anyOf(index, kind, "status", status),
		...anyOf(index, kind, "type", type),
		...tags.map((tag) => ({
			sql: "EXISTS (SELECT 1 FROM json_each(t.tags) WHERE value = ?)",
			values: [tag]
		})),
		...repo === null ? [] : [inRepo(kind, repoNamed(index, repo))],
		...issue === null ? [] : [connected(kind, "Issue", findInIndex(index, issue, "Issue").id)],
		...run === null ? [] : [connected(kind, "Run", findInIndex(index, run, "Run").id)],
		...text === null ? [] : [holding(text)]
	];
}
/** Of an enum, a word that it does not know is a slip of the hand, and no empty answer. */
function anyOf(index, kind, name, wanted) {
	if (wanted.length === 0) return [];
	const words = columnsOf(index, kind).get(name) ?? null;
	if (words === null) throw new Failure("usage", `${kind} has no ${name}`, `leave out --${name}`);
	const wrong = wanted.find((word) => !words.includes(word));
	if (wrong !== void 0) {
		const meant = nearest(wrong, words);
		const help = meant === null ? `one of ${words.join(", ")}` : `did you mean ${meant}?`;
		throw new Failure("usage", `${kind} knows no ${name} ${JSON.stringify(wrong)}`, help);
	}
	return [{
		sql: `t.${name} IN (${wanted.map(() => "?").join(", ")})`,
		values: wanted
	}];
}
/** A Repo may also be named by its slug. */
function repoNamed(index, name) {
	const [only, ...others] = index.database.prepare("SELECT id FROM repos WHERE slug = ? ORDER BY path").all(name);
	return only !== void 0 && others.length === 0 ? String(only["id"]) : findInIndex(index, name, "Repo").id;
}
/** Connected with a Repo itself, or with an Issue of it. */
function inRepo(kind, id) {
	const direct = connected(kind, "Repo", id);
	const issues = "SELECT i.id FROM issues i WHERE i.repo_id = ?";
	return {
		sql: `${direct.sql} OR t.id IN (SELECT from_id FROM links WHERE from_kind = '${kind}' AND to_kind = 'Issue' AND to_id IN (${issues})) OR t.id IN (SELECT to_id FROM links WHERE to_kind = '${kind}' AND from_kind = 'Issue' AND from_id IN (${issues}))`,
		values: [
			...direct.values,
			id,
			id
		]
	};
}
/** Objects of a kind that are connected with the one of exactly this id by a Ref, whichever of the two holds it. */
function connected(kind, other, id) {
	return {
		sql: `t.id IN (SELECT from_id FROM links WHERE from_kind = '${kind}' AND to_kind = '${other}' AND to_id = ?) OR t.id IN (SELECT to_id FROM links WHERE to_kind = '${kind}' AND from_kind = '${other}' AND from_id = ?)`,
		values: [id, id]
	};
}
/** All words, each as the beginning of one; what is neither letter nor digit only parts them. */
function holding(text) {
	const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	if (words.length === 0) throw new Failure("usage", "--text holds no word to look for", "give words: --text 'load balancer'");
	return {
		sql: "t.path IN (SELECT path FROM files WHERE number IN (SELECT rowid FROM search WHERE search MATCH ?))",
		values: [words.map((word) => `"${word}"*`).join(" ")]
	};
}
/** By the columns asked for, what has none there last, and always in the same order in the end. */
function orderOf(index, { kind, sort }) {
	return [
		...sortKeys(index, kind, sort).map(({ sql, isDescending }) => `${sql} IS NULL, ${sql}${isDescending ? " DESC" : ""}`),
		"t.id",
		"t.path"
	].join(", ");
}
export { listRows as a, sortableColumns as c, listObjects as i, countObjects as n, listValues as o, headsOf as r, sortKeys as s, connected as t };
