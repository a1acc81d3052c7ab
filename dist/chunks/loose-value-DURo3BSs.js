import { t as Failure } from "./failure-CoSUsjhv.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { r as refFields, t as actorFields } from "./schema-fields-DP9vXbW0.js";
import { t as actorOfWord } from "./actor-of-word-hCQRL_DN.js";
// src/operations/loose-value.ts
/** How an actor may be written in one word: `ada`, `agent:reviewer`, `me`. */
async function actorNamed(word, env) {
	if (word === "me") return env.actor();
	const actor = actorOfWord(word);
	if (actor !== null) return actor;
	throw new Failure("usage", `${JSON.stringify(word)} names nobody`, "write ada, agent:reviewer or me");
}
/**
* An object as people and agents give it, with every Ref and Actor written out: where a Ref is wanted an id or a part of one
* is enough, where an Actor is wanted one word (`actorNamed`), and where a list is wanted one item. Everything else is
* handed on as it is. Failure `usage` for an id that fits no object or several.
*/
async function strictValue(kind, given, objects, env) {
	let value = given;
	for (const pattern of actorFields(kind)) value = await mapAt(value, pattern.split("/").slice(1), async (item) => typeof item === "string" ? { ...await actorNamed(item, env) } : item);
	for (const { pattern, target } of refFields(kind)) value = await mapAt(value, pattern.split("/").slice(1), (item) => strictRef(item, target, objects));
	return isMapping(value) ? value : given;
}
async function strictRef(item, target, objects) {
	const wanted = target === null ? kindNames : [target];
	if (typeof item === "string") {
		const { kind, id } = await objects.find(item, ...wanted);
		return {
			kind,
			id
		};
	}
	if (!isMapping(item) || typeof item["id"] !== "string" || item["kind"] !== void 0) return item;
	const { kind, id } = await objects.find(item["id"], ...wanted);
	return {
		kind,
		...item,
		id
	};
}
/** The value with what stands at a pattern of steps replaced; `*` is every item of a list, and a single value in a list's place becomes one. */
async function mapAt(value, steps, change) {
	const [step, ...rest] = steps;
	if (step === void 0) return change(value);
	if (step === "*") {
		if (value === null) return value;
		const items = Array.isArray(value) ? value : [value];
		return Promise.all(items.map((item) => mapAt(item, rest, change)));
	}
	if (!isMapping(value)) return value;
	const member = Object.hasOwn(value, step) ? value[step] : void 0;
	if (member === void 0 || member === null) return value;
	return {
		...value,
		[step]: await mapAt(member, rest, change)
	};
}
export { strictValue as n, actorNamed as t };
