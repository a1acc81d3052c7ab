import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { t as listHelp } from "./list-help-DhvPV4Bd.js";
import { c as isKind } from "./enums-CzFq0Rxf.js";
// src/query/find-in-index.ts
/** How many objects are named where a short id fits several. */
const candidatesShown = 10;
/**
* The object with an id, or with the one id that begins or ends so, of one kind where it is given; Failure `usage` that lists the
* candidates when there are several, or none. The same answers as `findObject` gives on a corpus.
*/
function findInIndex({ database }, id, kind = null) {
	const select = "SELECT path, kind, id, title FROM objects WHERE (? IS NULL OR kind = ?) AND";
	const exact = database.prepare(`${select} id = ? ORDER BY path`).all(kind, kind, id);
	const partly = `${select} id IN (SELECT id FROM objects WHERE substr(id, 1, ?) = ? OR substr(id, -?) = ?) ORDER BY path`;
	const length = Array.from(id).length;
	const found = (exact.length > 0 || id === "" ? exact : database.prepare(partly).all(kind, kind, length, id, length, id)).map(indexedObject);
	const [object, ...others] = found;
	if (object === void 0) throw nothing(database, id, kind);
	if (others.length === 0) return object;
	const names = found.slice(0, candidatesShown).map((candidate) => `${candidate.kind} ${candidate.id}`);
	const more = found.length > candidatesShown ? ` and ${found.length - candidatesShown} more` : "";
	throw new Failure("usage", `${id} fits ${found.length} objects`, `name one of ${names.join(", ")}${more}`);
}
/** A shorter part of an id fits too much by chance. */
const shortestPart = 4;
/** Up to `limit` objects whose id is a text, or begins or ends with it where that is long enough to mean an id. */
function objectsCalled({ database }, text, limit) {
	const length = Array.from(text).length;
	const sql = `SELECT path, kind, id, title FROM objects WHERE id = ?1 ${length < shortestPart ? "" : "OR substr(id, 1, ?2) = ?1 OR substr(id, -?2) = ?1"} ORDER BY id <> ?1, id, path LIMIT ?3`;
	return database.prepare(sql).all(text, length, limit).map(indexedObject);
}
/** The object of a kind and id, the one at its rightful path first; null when no file holds it. */
function objectNamed({ database }, kind, id) {
	const found = database.prepare("SELECT path, kind, id, title FROM objects WHERE kind = ? AND id = ? ORDER BY path").all(kind, id).map(indexedObject);
	return found.find(({ path }) => path === `cwom/${kind}/${id}.yaml`) ?? found[0] ?? null;
}
/** All objects of a kind, in path order; two files may name the same id. */
function objectsOf({ database }, kind) {
	return database.prepare("SELECT path, kind, id, title FROM objects WHERE kind = ? ORDER BY path").all(kind).map(indexedObject);
}
/** A row of `objects` as an object. */
function indexedObject(row) {
	const { path, kind, id, title } = row;
	if (!isKind(kind)) throw new TypeError("the index holds an object of no kind");
	return {
		path: String(path),
		kind,
		id: String(id),
		title: typeof title === "string" ? title : null
	};
}
function nothing(database, id, kind) {
	const ids = database.prepare("SELECT id FROM objects WHERE (? IS NULL OR kind = ?) ORDER BY id").all(kind, kind);
	const meant = nearest(id, ids.map((row) => String(row["id"])));
	const help = meant === null ? listHelp(kind === null ? [] : [kind]) : `did you mean ${meant}?`;
	return new Failure("usage", `no ${kind ?? "object"} has an id that is, begins or ends with ${JSON.stringify(id)}`, help);
}
export { objectsOf as a, objectsCalled as i, indexedObject as n, objectNamed as r, findInIndex as t };
