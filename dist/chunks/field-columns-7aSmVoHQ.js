import { Z as globalRegistry, a as ZodEnum, c as ZodLiteral, d as ZodNumber, f as ZodObject, g as ZodString, t as ZodArray } from "./schemas-BfIwbAFZ.js";
import { t as isJsonObject } from "./json-BOP16j8H.js";
import { i as marks, t as kinds } from "./kinds-DFgvPIu9.js";
import { i as unwrap } from "./schema-walk-Dq8aE38m.js";
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
export { fieldColumns as t };
