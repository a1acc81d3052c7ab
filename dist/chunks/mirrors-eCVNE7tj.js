import { t as Failure } from "./failure-D-8LPefk.js";
import { n as isMapping } from "./json-Db2zG5np.js";
import { l as kindNames, t as actorKinds } from "./enums-J2hstI5N.js";
import { n as expand, r as refFields, t as actorFields } from "./schema-fields-CzESnupH.js";
// src/operations/loose-value.ts
/** How an actor may be written in one word: `ada`, `agent:reviewer`, `me`. */
async function actorNamed(word, env) {
	if (word === "me") return env.actor();
	const kind = actorKinds.find((name) => word.startsWith(`${name}:`));
	const actor_id = kind === void 0 ? word : word.slice(kind.length + 1);
	if (actor_id === "") throw new Failure("usage", `${JSON.stringify(word)} names nobody`, "write ada, agent:reviewer or me");
	return {
		actor_kind: kind ?? "human",
		actor_id
	};
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
// src/operations/mirrors.ts
const mirrors = [
	{
		of: "ContextPacket",
		at: "/for_issue",
		in: "Issue",
		list: "/context_packets"
	},
	{
		of: "Artifact",
		at: "/produced_by",
		in: "Run",
		list: "/outputs/artifacts"
	},
	{
		of: "Issue",
		at: "/relationships/blocks/*",
		in: "Issue",
		list: "/relationships/blocked_by"
	},
	{
		of: "Issue",
		at: "/relationships/blocked_by/*",
		in: "Issue",
		list: "/relationships/blocks"
	}
];
/** Adds an object to the lists of the objects that it names now, and takes it out of those that it names no more (§5). */
async function mirrorChange(changes, kind, { before, after }, objects) {
	const id = after["id"];
	if (typeof id !== "string") return;
	for (const { of, at, in: other, list } of mirrors) {
		if (of !== kind) continue;
		const was = idsAt(before, at);
		const is = idsAt(after, at);
		for (const name of /* @__PURE__ */ new Set([...was, ...is])) {
			const target = was.has(name) && is.has(name) ? null : await objects.get(other, name);
			const place = target === null ? -1 : placeIn(target.value, list, id);
			if (target !== null && is.has(name) && place === -1) await changes.edit(target, [{
				is: "add",
				at: list,
				item: {
					kind,
					id
				}
			}]);
			if (target !== null && !is.has(name) && place !== -1) await changes.edit(target, [{
				is: "remove",
				at: `${list}/${place}`
			}]);
		}
	}
}
function idsAt(value, pattern) {
	return new Set(expand(pattern, value).flatMap(({ value: ref }) => idOf(ref) ?? []));
}
function placeIn(value, list, id) {
	return expand(`${list}/*`, value).findIndex(({ value: item }) => idOf(item) === id);
}
function idOf(ref) {
	return isMapping(ref) && typeof ref["id"] === "string" ? ref["id"] : null;
}
export { actorNamed as n, strictValue as r, mirrorChange as t };
