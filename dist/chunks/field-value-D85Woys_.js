import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { a as timestampKeys } from "./schema-fields-DP9vXbW0.js";
import { t as readYaml } from "./read-yaml-CNeyYoMe.js";
// src/operations/field-value.ts
/**
* What a text on a command line means for a field: a number where the field takes one, a mapping or list written as YAML in
* one line (`{uri: …, title: …}`, `[a, b]`) where it takes such, and else the text itself. Refs and actors stay words for
* `strictValue`. Failure `usage` for what cannot be meant.
*/
function fieldValue(field, text) {
	if (field.isList && text.startsWith("[")) return yamlValue(field, text);
	return field.isList ? [itemValue(field, text)] : itemValue(field, text);
}
/** The same for one item of a list, or the one value of a field that is none. */
function itemValue(field, text) {
	const { type } = field;
	switch (type.is) {
		case "text":
		case "time": return text;
		case "number": return numberFrom(field, text);
		case "choice": return chosen(field, type, text);
		case "ref":
		case "actor": return text.startsWith("{") ? yamlValue(field, text) : text;
		case "mapping":
		case "free": return yamlValue(field, text);
	}
}
function numberFrom(field, text) {
	const value = Number(text);
	if (text.trim() !== "" && Number.isFinite(value)) return value;
	throw new Failure("usage", `${nameOf(field)} takes a number, not ${JSON.stringify(text)}`, "write digits, such as 12 or 0.5");
}
function chosen(field, { values }, text) {
	if (values.includes(text)) return text;
	const meant = nearest(text, values);
	const help = meant === null ? `choose one of ${values.join(", ")}` : `did you mean ${meant}? (${values.join(", ")})`;
	throw new Failure("usage", `${nameOf(field)} cannot be ${JSON.stringify(text)}`, help);
}
function yamlValue(field, text) {
	const { value, flaws } = readYaml(Buffer.from(`value: ${text}\n`), { timestampKeys });
	if (value !== null && flaws.every(({ code }) => code === "ambiguous-scalar")) return value["value"] ?? null;
	throw new Failure("usage", `${nameOf(field)} takes YAML in one line, and ${JSON.stringify(text)} is none`, "such as '{uri: \"https://example.com\", title: Notes}'");
}
function nameOf({ path }) {
	return path.join(".");
}
export { itemValue as n, fieldValue as t };
