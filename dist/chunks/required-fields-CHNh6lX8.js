import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { t as jsonSchemaOf } from "./json-schema-Di0G2yU_.js";
import { r as refFields } from "./schema-fields-DP9vXbW0.js";
import { n as fieldsOf } from "./fields-CZlJSRyx.js";
// src/operations/required-fields.ts
/** Members that a new object of a kind must be given by whoever makes it, in the spec's order: those without a default, but for kind and id. */
function requiredFields(kind) {
	const names = known.get(kind) ?? requiredIn(jsonSchemaOf(kind)).filter((name) => name !== "kind" && name !== "id");
	known.set(kind, names);
	return names;
}
/** A JSON Schema takes milliseconds to make, and many objects may be made at once. */
const known = /* @__PURE__ */ new Map();
/** An object lacks fields that nothing follows for: whoever asked can be asked for them. */
var Incomplete = class extends Failure {
	missing;
	constructor(kind, missing) {
		const names = missing.map(({ field }) => field.path.join("."));
		const choices = missing.flatMap(wordsFor);
		const editor = `give ${missing.length === 1 ? "it" : "them"}, or write the object in an editor: cwom new ${kind} --edit`;
		super("usage", `${kind} needs ${names.join(", ")}`, choices.length === 0 ? editor : choices.join("; "));
		this.missing = missing;
	}
};
/** Failure `usage` (an `Incomplete`) that names every required field that is missing at once. */
async function refuseIncomplete(kind, value, objects) {
	const names = requiredFields(kind).filter((name) => (value[name] ?? null) === null);
	if (names.length === 0) return;
	const fields = names.flatMap((name) => neededBelow(kind, name));
	throw new Incomplete(kind, await Promise.all(fields.map(async (field) => ({
		field,
		choices: await choicesFor(kind, field, objects)
	}))));
}
/** The fields of a member that it cannot do without. */
function neededBelow(kind, name) {
	const { properties } = jsonSchemaOf(kind);
	const member = isMapping(properties) ? properties[name] : null;
	const needed = isMapping(member) ? requiredIn(member) : [];
	return fieldsOf(kind).filter(({ path: [first, second] }) => first === name && (second === void 0 || needed.includes(second)));
}
function requiredIn({ required }) {
	return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}
/** How many objects are offered for a Ref. */
const offered = 20;
async function choicesFor(kind, { path, type }, objects) {
	if (type.is === "choice") return type.values.map((value) => ({
		value,
		label: value
	}));
	const target = refFields(kind).find(({ pattern }) => pattern === `/${path.join("/")}`)?.target ?? null;
	if (type.is !== "ref" || target === null) return [];
	const latest = (await objects.ids(target)).toReversed().slice(0, offered);
	return (await Promise.all(latest.map((id) => objects.get(target, id)))).flatMap((object) => object === null ? [] : [{
		value: object.id,
		label: object.title === null ? object.id : `${object.id} (${object.title})`
	}]);
}
function wordsFor({ field, choices }) {
	if (choices.length === 0) return [];
	return [`${field.path.join(".")} is one of ${choices.map(({ label }) => label).join(", ")}`];
}
export { refuseIncomplete as n, requiredFields as r, Incomplete as t };
