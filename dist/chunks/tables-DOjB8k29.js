import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { t as fieldColumns } from "./field-columns-7aSmVoHQ.js";
import { r as refFields } from "./schema-fields-DP9vXbW0.js";
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
export { tables as n, linkTables as r, linksView as t };
