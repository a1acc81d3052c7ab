import { f as ZodObject, h as ZodPrefault, m as ZodPipe, p as ZodOptional, r as ZodDefault, t as ZodArray, u as ZodNullable, y as ZodUnion } from "./schemas-BfIwbAFZ.js";
import { i as marks } from "./kinds-DFgvPIu9.js";
// src/model/schema-walk.ts
/** The schema of the value itself, without what deals with null, absence and defaults around it. */
function unwrap(schema) {
	let inner = schema;
	for (;;) if (inner instanceof ZodPipe) inner = inner.def.in;
	else if (inner instanceof ZodOptional || inner instanceof ZodNullable) inner = inner.def.innerType;
	else if (inner instanceof ZodDefault || inner instanceof ZodPrefault) inner = inner.def.innerType;
	else return inner;
}
/** Calls `visit` for every marked field below a schema, with its pattern: a JSON pointer in which `*` is any item of a list. */
function walkMarks(schema, pattern, visit) {
	const inner = unwrap(schema);
	const mark = marks.get(inner);
	if (mark !== void 0) visit(pattern, mark);
	if (inner instanceof ZodArray) walkMarks(inner.def.element, `${pattern}/*`, visit);
	if (inner instanceof ZodUnion) for (const option of inner.def.options) walkMarks(option, pattern, visit);
	if (!(inner instanceof ZodObject)) return;
	for (const [key, member] of Object.entries(shapeOf(inner))) walkMarks(member, `${pattern}/${key}`, visit);
}
/** The schema that judges the value at a path, unwrapped; null where the path leaves the model. */
function schemaAt(schema, path) {
	const inner = unwrap(schema);
	const [step, ...rest] = path;
	if (step === void 0) return inner;
	if (inner instanceof ZodArray) return schemaAt(inner.def.element, rest);
	if (inner instanceof ZodUnion) return firstOf(inner.def.options, (option) => schemaAt(option, path));
	const member = memberSchema(inner, String(step));
	return member === null ? null : schemaAt(member, rest);
}
/** The schema of a member of a mapping, with all that is around it; null where the schema is no mapping's, or knows no such member. */
function memberSchema(schema, key) {
	const mapping = unwrap(schema);
	const shape = mapping instanceof ZodObject ? shapeOf(mapping) : {};
	return (Object.hasOwn(shape, key) ? shape[key] : void 0) ?? null;
}
/** Names of the members of a mapping's schema; none for any other schema. */
function memberNames(schema) {
	return schema instanceof ZodObject ? Object.keys(shapeOf(schema)) : [];
}
function shapeOf(schema) {
	return schema.def.shape;
}
function firstOf(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== null) return found;
	}
	return null;
}
export { walkMarks as a, unwrap as i, memberSchema as n, schemaAt as r, memberNames as t };
