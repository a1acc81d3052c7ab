import { n as isMapping } from "./json-BOP16j8H.js";
import { n as expand } from "./schema-fields-DP9vXbW0.js";
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
export { mirrorChange as t };
