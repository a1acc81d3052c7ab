import { Z as globalRegistry, a as ZodEnum, c as ZodLiteral, d as ZodNumber, f as ZodObject, g as ZodString, t as ZodArray } from "./schemas-BfIwbAFZ.js";
import { l as kindNames } from "./enums-B7-IXLCX.js";
import { t as isJsonObject } from "./json-Db2zG5np.js";
import { i as marks, t as kinds } from "./kinds-YRmV5cgc.js";
import { l as unwrap, r as refFields } from "./schema-fields-LZ6SrwsT.js";
import { n as tableOf, t as singular } from "./table-names-Bgd_25A7.js";
// src/query/link-tables.ts
/** One table for every field of every kind that holds Refs, in the spec's order. */
const linkTables = kindNames.flatMap((from) => refFields(from).map(({ pattern, target: to }) => {
	const field = pattern.split("/").filter((step) => step !== "" && step !== "*").at(-1) ?? "";
	const sameKind = to === from ? "other_" : "";
	return {
		name: `${singular(from)}_${field}`,
		from,
		to,
		field,
		pattern,
		fromColumn: `${singular(from)}_id`,
		toColumn: to === null ? "named_id" : `${sameKind}${singular(to)}_id`
	};
}));
// src/query/field-columns.ts
const columnsByKind = /* @__PURE__ */ new Map();
/** The columns of a kind as its schema declares the fields, in the spec's order; lists of Refs have tables of their own. */
function fieldColumns(kind) {
	const known = columnsByKind.get(kind) ?? membersOf(kinds[kind].schema, []).filter(({ name }) => name !== "kind");
	columnsByKind.set(kind, known);
	return known;
}
function membersOf(schema, path, within = []) {
	const members = schema.def.shape;
	return Object.entries(members).flatMap(([name, member]) => columnsAt(member, [...path, name], within));
}
function columnsAt(schema, path, within) {
	const inner = unwrap(schema);
	const mark = marks.get(inner);
	const fallback = fallbackOf(schema);
	const column = (type, more = {}) => ({
		name: path.join("_"),
		type,
		path,
		words: null,
		fallback,
		within,
		isProse: false,
		...more
	});
	if (mark?.is === "ref") return [partOf(column("text"), "id", "id")];
	if (mark?.is === "actor") return [partOf(column("text"), "kind", "actor_kind"), partOf(column("text"), "id", "actor_id")];
	if (inner instanceof ZodObject) return membersOf(inner, path, fallback === null ? path : within);
	if (inner instanceof ZodArray) return isRefList(inner) ? [] : [column("json", { isProse: isText(inner.element) })];
	if (inner instanceof ZodNumber) return [column("number")];
	if (inner instanceof ZodEnum) return [column("text", { words: inner.options.map(String) })];
	if (!(inner instanceof ZodString || inner instanceof ZodLiteral)) return [column("json")];
	return [column("text", { isProse: mark === void 0 && !forPrograms.has(path.at(-1) ?? "") })];
}
/** Texts that programs go by; nobody looks for their words. */
const forPrograms = new Set("kind id uri url digest external_id media_type version slug default_branch secrets_profile deadline".split(" "));
/** A member of a Ref or an Actor as a column of its own. */
function partOf(whole, ending, member) {
	return {
		...whole,
		name: `${whole.name}_${ending}`,
		path: [...whole.path, member]
	};
}
function isRefList(list) {
	return marks.get(unwrap(list.element))?.is === "ref";
}
function isText(schema) {
	return unwrap(schema) instanceof ZodString;
}
function fallbackOf(schema) {
	const fallback = globalRegistry.get(schema)?.["fallback"];
	if (typeof fallback === "string") return fallback;
	if (Array.isArray(fallback)) return [];
	return isJsonObject(fallback) ? fallback : null;
}
// src/query/tables.ts
function column(name, type, required = false) {
	return {
		name,
		type,
		required
	};
}
/** Every object of every kind, with the whole of it as JSON. */
const objectsTable = {
	name: "objects",
	columns: [
		column("path", "text", true),
		column("kind", "text", true),
		column("id", "text", true),
		column("title", "text"),
		column("oid", "text", true),
		column("valid", "flag", true),
		column("value", "json", true)
	],
	key: ["path"],
	lookups: [["id"], ["kind", "id"]],
	slim: false
};
function kindTable(kind) {
	const fields = fieldColumns(kind).map(({ name, type }) => column(name, type, name === "id"));
	const columns = [column("path", "text", true), ...fields];
	return {
		name: tableOf(kind),
		columns,
		key: ["path"],
		lookups: [["id"]],
		slim: false
	};
}
function linkTable({ name, to, fromColumn, toColumn }) {
	return {
		name,
		columns: [
			column("path", "text", true),
			column("position", "count", true),
			column(fromColumn, "text", true),
			...to === null ? [column("named_kind", "text", true)] : [],
			column(toColumn, "text", true),
			column("role", "text"),
			column("digest", "text")
		],
		key: ["path", "position"],
		lookups: [[fromColumn], [toColumn]],
		slim: true
	};
}
/** All tables, each once. */
const tables = [
	objectsTable,
	...kindNames.map(kindTable),
	...linkTables.map(linkTable)
];
/** All link tables as one: who names whom, in which field. */
const linksView = {
	name: "links",
	select: linkTables.map(({ name, from, to, field, fromColumn, toColumn }) => {
		return `SELECT path, '${from}' AS from_kind, ${fromColumn} AS from_id, '${field}' AS field, ${to === null ? "named_kind" : `'${to}'`} AS to_kind, ${toColumn} AS to_id, position, role, digest FROM ${name}`;
	}).join(" UNION ALL ")
};
export { linkTables as i, tables as n, fieldColumns as r, linksView as t };
