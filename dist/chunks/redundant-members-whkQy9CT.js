import { n as isMapping } from "./json-Db2zG5np.js";
import { i as readObject } from "./reading-Bcz9XpVv.js";
import { isDeepStrictEqual } from "node:util";
// src/model/redundant-members.ts
/** Members that people look for: they are kept even where they say the default. */
const kept = /* @__PURE__ */ new Set([
	"status",
	"priority",
	"verification/status"
]);
/**
* Paths of the members of a valid object that may be left out because absent means the same: null, or a default. A mapping
* all of whose members may go is named whole. The free data below `meta` is never looked into.
*/
function redundantMembers(kind, value) {
	const { object, flaws } = readObject(kind, value);
	if (object === null || flaws.length > 0) return [];
	const found = [];
	const bare = structuredClone(value);
	const isSame = () => isDeepStrictEqual(readObject(kind, bare).object, object);
	visit(bare, []);
	return found.filter((path) => !found.some((outer) => isInside(path, outer)));
	function visit(mapping, path) {
		for (const [key, member] of Object.entries(mapping)) {
			const here = [...path, key];
			if (here.join("/") === "meta" || here.join("/") === "seal") continue;
			for (const [inner, step] of mappingsIn(member)) visit(inner, step === null ? here : [...here, step]);
			if (kept.has(here.join("/"))) continue;
			Reflect.deleteProperty(mapping, key);
			if (isSame()) found.push(here);
			else mapping[key] = member;
		}
	}
}
/** A mapping itself, or the mappings of a list with their numbers. */
function mappingsIn(value) {
	if (isMapping(value)) return [[value, null]];
	if (!Array.isArray(value)) return [];
	return value.flatMap((item, index) => isMapping(item) ? [[item, String(index)]] : []);
}
function isInside(path, outer) {
	return path.length > outer.length && outer.every((step, index) => step === path[index]);
}
export { redundantMembers as t };
