import { n as isMapping } from "./json-BOP16j8H.js";
import { t as memberOrder } from "./member-order-ClEs15cm.js";
// src/export/in-spec-order.ts
/** An object as written, every mapping's members in the order of §4; what the spec does not name follows as it stands. */
function inSpecOrder(kind, value) {
	return orderedMapping(kind, value, []);
}
function ordered(kind, value, path) {
	if (Array.isArray(value)) return value.map((item, index) => ordered(kind, item, [...path, index]));
	return isMapping(value) ? orderedMapping(kind, value, path) : value;
}
function orderedMapping(kind, value, path) {
	const order = memberOrder(kind, path);
	const rank = (key) => order.includes(key) ? order.indexOf(key) : order.length;
	const members = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b));
	return Object.fromEntries(members.map(([key, member]) => [key, ordered(kind, member, [...path, key])]));
}
export { inSpecOrder as t };
