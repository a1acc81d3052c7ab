import { f as ZodObject, h as ZodPrefault, m as ZodPipe, p as ZodOptional, r as ZodDefault, t as ZodArray, u as ZodNullable, y as ZodUnion } from "./schemas-BfIwbAFZ.js";
import { l as kindNames } from "./enums-B7-IXLCX.js";
import { n as isMapping } from "./json-Db2zG5np.js";
import { i as marks, t as kinds } from "./kinds-YRmV5cgc.js";
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
// src/model/schema-fields.ts
const fieldsByKind = new Map(kindNames.map((kind) => [kind, markedFields(kind)]));
function markedFields(kind) {
	const refs = [];
	const actors = [];
	const timestamps = [];
	walkMarks(kinds[kind].schema, "", (pattern, mark) => {
		if (mark.is === "ref") refs.push({
			pattern,
			target: mark.target
		});
		else (mark.is === "actor" ? actors : timestamps).push(pattern);
	});
	return {
		refs,
		actors,
		timestamps
	};
}
/** All fields of a kind that hold Refs, in the spec's order. */
function refFields(kind) {
	return fieldsByKind.get(kind)?.refs ?? [];
}
/** Patterns of all fields of a kind that hold Actors. */
function actorFields(kind) {
	return fieldsByKind.get(kind)?.actors ?? [];
}
/** Patterns of all fields of a kind that hold a time (§2.3). */
function timestampFields(kind) {
	return fieldsByKind.get(kind)?.timestamps ?? [];
}
/** Keys whose values are times, in any kind and in the configuration files. */
const timestampKeys = /* @__PURE__ */ new Set([
	...kindNames.flatMap(timestampFields).map((pattern) => pattern.slice(pattern.lastIndexOf("/") + 1)),
	"deadline",
	"expires"
]);
/** The values that a pattern stands for in an object as it was parsed, valid or not; absent and null ones are left out. */
function expand(pattern, value) {
	const found = [];
	collect(stepsOf(pattern), 0, "", value, found);
	return found;
}
function collect(steps, at, pointer, value, found) {
	const step = steps[at];
	if (value === null) return;
	if (step === void 0) found.push({
		pointer,
		value
	});
	else if (step === "*" && Array.isArray(value)) for (const [index, item] of value.entries()) collect(steps, at + 1, `${pointer}/${index}`, item, found);
	else if (isMapping(value) && Object.hasOwn(value, step)) {
		const member = value[step];
		if (member !== void 0) collect(steps, at + 1, `${pointer}/${step}`, member, found);
	}
}
const stepsByPattern = /* @__PURE__ */ new Map();
/** The steps of one of our own patterns, of which there are few. */
function stepsOf(pattern) {
	const known = stepsByPattern.get(pattern) ?? pattern.split("/").slice(1);
	stepsByPattern.set(pattern, known);
	return known;
}
export { timestampKeys as a, schemaAt as c, timestampFields as i, unwrap as l, expand as n, memberNames as o, refFields as r, memberSchema as s, actorFields as t };
