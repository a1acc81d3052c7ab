import { n as isMapping, r as memberOf } from "./json-BOP16j8H.js";
import { r as pointerOf } from "./json-pointer-Bx-9x7vW.js";
import { isDeepStrictEqual } from "node:util";
// src/store/differences.ts
/** The smallest places where two values differ, in document order; lists are compared item by item, a longer one by its tail. */
function differences(before, after) {
	return walk(before, after, []);
}
function walk(before, after, path) {
	if (isDeepStrictEqual(before, after)) return [];
	if (Array.isArray(before) && Array.isArray(after)) {
		const length = Math.max(before.length, after.length);
		return Array.from({ length }, (_, index) => walk(before[index], after[index], [...path, index])).flat();
	}
	if (isMapping(before) && isMapping(after)) return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => walk(memberOf(before, key), memberOf(after, key), [...path, key]));
	return [{
		pointer: pointerOf(path),
		old: before,
		new: after
	}];
}
export { differences as t };
