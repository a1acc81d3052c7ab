import { t as Failure } from "./failure-CoSUsjhv.js";
import { Z as globalRegistry, a as ZodEnum, c as ZodLiteral, d as ZodNumber, f as ZodObject, g as ZodString, t as ZodArray, y as ZodUnion } from "./schemas-BfIwbAFZ.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { i as marks, t as kinds } from "./kinds-DFgvPIu9.js";
import { i as unwrap } from "./schema-walk-Dq8aE38m.js";
// src/operations/fields.ts
/** Every field of a kind in the spec's order, mappings opened up to their members; free data is one field. */
function fieldsOf(kind) {
	const known = fieldsByKind.get(kind) ?? below(kinds[kind].schema, []);
	fieldsByKind.set(kind, known);
	return known;
}
const fieldsByKind = /* @__PURE__ */ new Map();
/** A field by its path (`acceptance.criteria`) or by its last name where that fits one alone (`criteria`), `-` and `_` alike; a member of free data (`meta.github/issue`) is a field of its own. Failure `usage` with the nearest name otherwise. */
function fieldNamed(kind, name) {
	const fields = fieldsOf(kind);
	const wanted = name.replaceAll("-", "_");
	const found = fields.find(({ path }) => path.join(".") === wanted) ?? onlyOne(fields, wanted);
	if (found !== null) return found;
	const free = fields.find(({ path, type }) => type.is === "free" && name.startsWith(`${path.join(".")}.`));
	if (free !== void 0) return {
		...free,
		path: [...free.path, name.slice(free.path.join(".").length + 1)]
	};
	const names = fields.map(({ path }) => path.join("."));
	const meant = nearest(wanted, [...names, ...fields.map(({ path }) => path.at(-1) ?? "")]);
	const help = meant === null ? `it has ${names.join(", ")}` : `did you mean ${meant}?`;
	throw new Failure("usage", `${kind} has no field ${JSON.stringify(name)}`, help);
}
function onlyOne(fields, name) {
	const found = fields.filter(({ path }) => path.at(-1) === name);
	return found.length === 1 ? found[0] ?? null : null;
}
function below(schema, path) {
	const inner = unwrap(schema);
	if (inner instanceof ZodArray) return [{
		path,
		isList: true,
		type: typeOf(inner.def.element),
		...described(schema)
	}];
	if (!(inner instanceof ZodObject && !marks.has(inner) && !isOneThing(path))) return [{
		path,
		isList: false,
		type: typeOf(schema),
		...described(schema)
	}];
	return Object.entries(inner.def.shape).flatMap(([key, member]) => below(member, [...path, key]));
}
/** A seal is made as a whole, by a command of its own. */
function isOneThing(path) {
	return path.join(".") === "seal";
}
function described(schema) {
	return { description: globalRegistry.get(schema)?.description ?? "" };
}
function typeOf(schema) {
	const inner = unwrap(schema);
	const mark = marks.get(inner);
	if (mark !== void 0) return { is: mark.is === "timestamp" ? "time" : mark.is };
	if (inner instanceof ZodEnum) return {
		is: "choice",
		values: inner.options.map(String)
	};
	if (inner instanceof ZodNumber) return { is: "number" };
	if (inner instanceof ZodUnion) return { is: "actor" };
	if (inner instanceof ZodObject) return { is: "mapping" };
	return inner instanceof ZodString || inner instanceof ZodLiteral ? { is: "text" } : { is: "free" };
}
export { fieldsOf as n, fieldNamed as t };
