import { q as toJSONSchema } from "./schemas-BfIwbAFZ.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
// src/model/json-schema.ts
const dialect = "https://json-schema.org/draft/2020-12/schema";
/** JSON Schema (draft 2020-12) of one kind as it is written in a file; every `$ref` is resolved inline. */
function jsonSchemaOf(kind) {
	return {
		$schema: dialect,
		$id: `urn:cwom:v0.1:${kind}`,
		...bareSchemaOf(kind)
	};
}
/** JSON Schema of any object: `kind` chooses which of the seven is applied, so that a mistake is told once. */
function jsonSchemaOfAll() {
	return {
		$schema: dialect,
		$id: "urn:cwom:v0.1",
		title: "CWOM object",
		description: "Any of the seven kinds of work object (§2.1).",
		type: "object",
		properties: { kind: {
			type: "string",
			enum: [...kindNames],
			description: "What the object is (§2.1)."
		} },
		required: ["kind"],
		allOf: kindNames.map((kind) => ({
			if: {
				properties: { kind: { const: kind } },
				required: ["kind"]
			},
			then: { $ref: `#/$defs/${kind}` }
		})),
		$defs: Object.fromEntries(kindNames.map((kind) => [kind, bareSchemaOf(kind)]))
	};
}
function bareSchemaOf(kind) {
	const { $schema: _, ...schema } = tidied(plain(toJSONSchema(kinds[kind].schema, {
		io: "input",
		unrepresentable: "any"
	})));
	return schema;
}
function plain(made) {
	const copy = JSON.parse(JSON.stringify(made));
	if (!isMapping(copy)) throw new TypeError("a kind's JSON Schema is a mapping");
	return copy;
}
/** One schema node, its members' schemas included, in the form that editors explain best. */
function tidied(node) {
	const { fallback, anyOf, properties, items, ...rest } = node;
	const schema = { ...rest };
	if (fallback !== void 0) schema["default"] = fallback;
	if (isMapping(properties)) schema["properties"] = mapMembers(properties);
	if (isMapping(items)) schema["items"] = tidied(items);
	return Array.isArray(anyOf) ? withAlternatives(schema, anyOf.filter(isMapping).map(tidied)) : schema;
}
function mapMembers(members) {
	return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, isMapping(member) ? tidied(member) : member]));
}
/** `anyOf [X, null]` as X with "null" among its types; any other choice stays an anyOf. */
function withAlternatives(schema, alternatives) {
	const [value, none, ...more] = alternatives;
	const type = value?.["type"];
	if (value === void 0 || none?.["type"] !== "null" || more.length > 0 || typeof type !== "string") return {
		...schema,
		anyOf: alternatives
	};
	const words = value["enum"];
	return {
		...value,
		...schema,
		type: [type, "null"],
		...Array.isArray(words) && { enum: [...words, null] }
	};
}
export { jsonSchemaOfAll as n, jsonSchemaOf as t };
