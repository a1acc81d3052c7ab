import { c as composeMapping, u as require_dist } from "./json-pointer-Bx-9x7vW.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { a as output, c as styleOf, i as keyOf, n as documentOf, s as quotingOf, t as canonicalNode } from "./format-yaml-CC6PaRre.js";
// src/text/yaml-layout.ts
var import_dist = require_dist();
/** The layout that a text shows first, so that what is written anew is laid out as the rest; where it shows none, two blanks and lists further in. The library cannot set lists flush beside a step of four. */
function layoutOf(text) {
	return {
		indent: /^[^\s#-][^\n]*:[ ]*\n(?<step> {1,8})[^\s#-]/mu.exec(text)?.groups?.["step"]?.length ?? 2,
		indentSeq: !/^(?<at> *)[^\s#-][^\n]*:[ ]*\n\k<at>- /mu.test(text)
	};
}
// src/text/reshape-yaml.ts
/**
* The text changed so that it says another value: what it says already stays, with its comments, order and quoting; only layout may be evened out.
* Null when it cannot be read as one mapping.
*/
function reshapeYaml(text, value) {
	const composed = composeMapping(text);
	if (composed === null) return null;
	const root = fitMapping(composed.root, value);
	return documentOf(root, composed.comments).toString({
		...quotingOf(root),
		lineWidth: 0,
		blockQuote: "literal",
		...layoutOf(text),
		flowCollectionPadding: /[{[] /u.test(text)
	});
}
/** The node for a value: the one that stands there, changed as little as can be, or a new one that takes over its comments. */
function fit(node, value) {
	if ((0, import_dist.isMap)(node) && isMapping(value)) return fitMapping(node, value);
	if ((0, import_dist.isSeq)(node) && Array.isArray(value)) return fitList(node, value);
	if ((0, import_dist.isScalar)(node) && (value === null || typeof value !== "object")) return fitScalar(node, value);
	const made = canonicalNode(value);
	if ((0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node) || (0, import_dist.isScalar)(node)) made.commentBefore = [node.commentBefore, node.comment].filter((text) => text != null).join("\n") || null;
	return made;
}
function fitScalar(node, value) {
	if (Object.is(node.value, value)) return node;
	node.value = value;
	node.type = typeof value === "string" ? styleOf(value) : import_dist.Scalar.PLAIN;
	delete node.format;
	delete node.minFractionDigits;
	return node;
}
/** Members come in the order of the value. */
function fitMapping(map, value) {
	const standing = new Map(map.items.map((pair) => [keyOf(pair.key), pair]));
	const maker = new import_dist.Document({}, output);
	if (map.items.length === 0) map.flow = false;
	map.items = Object.entries(value).map(([key, wanted]) => {
		const pair = standing.get(key);
		if (pair === void 0) return maker.createPair(key, canonicalNode(wanted));
		pair.value = fit(pair.value, wanted);
		return pair;
	});
	return map;
}
/** Items that are wanted as they are keep their nodes; of the others, one takes the node that stood at its number. */
function fitList(list, value) {
	const document = new import_dist.Document(null, output);
	const free = new Set(list.items.keys());
	const standing = Map.groupBy(list.items.keys(), (at) => JSON.stringify(jsonOf(list.items[at], document)));
	for (const places of standing.values()) places.reverse();
	const places = value.map((wanted) => {
		const at = standing.get(JSON.stringify(wanted))?.pop();
		if (at !== void 0) free.delete(at);
		return at;
	});
	const items = value.map((wanted, index) => {
		const same = places[index];
		if (same !== void 0) return list.items[same];
		const there = list.items[index];
		return free.delete(index) ? fit(there, wanted) : canonicalNode(wanted);
	});
	if (list.items.length === 0) list.flow = false;
	list.items = items;
	return list;
}
function jsonOf(node, document) {
	return (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node) || (0, import_dist.isScalar)(node) ? node.toJS(document) : null;
}
export { reshapeYaml as t };
