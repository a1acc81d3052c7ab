import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { a as walkMarks } from "./schema-walk-Dq8aE38m.js";
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
export { timestampKeys as a, timestampFields as i, expand as n, refFields as r, actorFields as t };
