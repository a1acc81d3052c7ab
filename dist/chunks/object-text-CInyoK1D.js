import { t as ZodArray } from "./schemas-BfIwbAFZ.js";
import { t as memberOrder } from "./member-order-ClEs15cm.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { i as readObject, s as quickReaderOf } from "./reading-B2MIY6L8.js";
import { i as unwrap, n as memberSchema } from "./schema-walk-Dq8aE38m.js";
import { o as printYaml, r as formatYaml } from "./format-yaml-CC6PaRre.js";
import { isDeepStrictEqual } from "node:util";
// src/model/redundant-members.ts
/** Members that people look for: they are kept even where they say the default, and so is what they stand in. */
const lookedFor = /* @__PURE__ */ new Set([
	"status",
	"priority",
	"verification/status"
]);
/** What is handed on as it is, and what was made as a whole. */
const opaque = /* @__PURE__ */ new Set(["meta", "seal"]);
/**
* Paths of the members of a valid object that may be left out because absent means the same: null, or a default. A mapping
* all of whose members may go is named whole. The free data below `meta` is never looked into.
*/
function redundantMembers(kind, value) {
	const { object, flaws } = readObject(kind, value);
	return object === null || flaws.length > 0 ? [] : redundantIn(kinds[kind].schema, value, []);
}
/** Each mapping is judged by its own schema alone: what it reads as without a member is all that the whole object can tell. */
function redundantIn(schema, mapping, path) {
	const read = readerFor(schema);
	const whole = read(mapping);
	return Object.entries(mapping).flatMap(([key, member]) => {
		const here = [...path, key];
		const name = here.join("/");
		if (opaque.has(name)) return [];
		const { [key]: _, ...others } = mapping;
		if (!isLookedFor(name, member) && isDeepStrictEqual(read(others), whole)) return [here];
		return mappingsIn(memberSchema(schema, key), member).flatMap(([inner, value, steps]) => redundantIn(inner, value, [...here, ...steps]));
	});
}
function isLookedFor(name, member) {
	if (lookedFor.has(name)) return member !== null;
	return isMapping(member) && Object.entries(member).some(([key, inner]) => isLookedFor(`${name}/${key}`, inner));
}
/** A mapping itself, or the mappings of a list with their numbers; none where the schema does not say what they are. */
function mappingsIn(schema, value) {
	if (schema === null) return [];
	if (isMapping(value)) return [[
		schema,
		value,
		[]
	]];
	const list = unwrap(schema);
	if (!Array.isArray(value) || !(list instanceof ZodArray)) return [];
	const { element } = list.def;
	return value.flatMap((item, index) => isMapping(item) ? [[
		element,
		item,
		[String(index)]
	]] : []);
}
const readers = /* @__PURE__ */ new WeakMap();
function readerFor(schema) {
	const reader = readers.get(schema) ?? quickReaderOf(schema);
	readers.set(schema, reader);
	return reader;
}
// src/operations/object-text.ts
/** The file of an object with every member as it is given, in the spec's order: its digest stays what it was. */
function wholeText(kind, value) {
	return inOrder(kind, printYaml(value), []);
}
/** The file of an object in canonical form; what the model does not know stays, for the check to name. */
function objectText(kind, value) {
	return inOrder(kind, printYaml(value), redundantMembers(kind, value));
}
/** The text of a valid object in canonical form, comments kept; null for one that has mistakes. */
function formattedText({ kind, value, object }, text) {
	return object === null ? null : formatYaml(text, layoutOf(kind, redundantMembers(kind, value)));
}
function inOrder(kind, printed, redundant) {
	return formatYaml(printed, layoutOf(kind, redundant)) ?? printed;
}
function layoutOf(kind, redundant) {
	return {
		orderAt: (path) => memberOrder(kind, path),
		redundant
	};
}
export { redundantMembers as i, objectText as n, wholeText as r, formattedText as t };
