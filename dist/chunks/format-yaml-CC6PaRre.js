import { c as composeMapping, r as pointerOf, s as scalarFlaw, u as require_dist } from "./json-pointer-Bx-9x7vW.js";
// src/text/format-yaml.ts
var import_dist = require_dist();
/** Quoting as a reader of YAML 1.1 needs it, so that both versions read the same; no line is ever folded. */
const output = {
	version: "1.1",
	directives: false
};
const style = {
	indent: 2,
	indentSeq: true,
	lineWidth: 0,
	blockQuote: "literal",
	singleQuote: false,
	minContentWidth: 0
};
/** A text that `readYaml` reads without a fatal flaw, in canonical form, comments kept; null when it cannot be read. */
function formatYaml(text, layout) {
	const composed = composeMapping(text);
	if (composed === null) return null;
	const { root, comments } = composed;
	arrange(root, [], {
		orderAt: layout.orderAt,
		redundant: new Set(layout.redundant.map(pointerOf))
	});
	return printed(root, comments);
}
/** A new value in canonical form; members are printed in the order of the value. */
function printYaml(value) {
	const { contents } = new import_dist.Document(value, {
		...output,
		aliasDuplicateObjects: false
	});
	return (0, import_dist.isMap)(contents) ? printed(contents, {
		before: null,
		after: null
	}) : "{}\n";
}
/** A new value as a node in canonical form, to be put into a document. */
function canonicalNode(value) {
	const node = new import_dist.Document(value, {
		...output,
		aliasDuplicateObjects: false
	}).contents ?? new import_dist.Scalar(null);
	restyle(node);
	return node;
}
function printed(root, comments) {
	restyle(root);
	return documentOf(root, comments).toString({
		...style,
		...quotingOf(root)
	});
}
/**
* How quoted texts of a mapping are broken into lines. The library makes a backslash of a line that is one space, so a file
* with such a line keeps each of its quoted texts on one line.
*/
function quotingOf(root) {
	let isLost = false;
	(0, import_dist.visit)(root, { Scalar(_key, { value }) {
		isLost ||= typeof value === "string" && value.includes("\n \n");
	} });
	return isLost ? { doubleQuotedMinMultiLineLength: Infinity } : {};
}
/** A document to be printed, of one mapping and the comments around it. */
function documentOf(root, { before, after }) {
	const document = new import_dist.Document(null, output);
	document.contents = root;
	document.commentBefore = before;
	document.comment = after;
	return document;
}
/** Puts members in order and leaves out the redundant ones, from the inside out. */
function arrange(node, path, layout) {
	if ((0, import_dist.isSeq)(node)) node.items.forEach((item, index) => arrange(item, [...path, index], layout));
	if (!(0, import_dist.isMap)(node)) return;
	for (const { key, value } of node.items) arrange(value, [...path, keyOf(key)], layout);
	const order = layout.orderAt(path);
	const rank = ({ key }) => {
		const place = order.indexOf(keyOf(key));
		return place === -1 ? order.length : place;
	};
	const isRedundant = ({ key }) => layout.redundant.has(pointerOf([...path, keyOf(key)]));
	node.items = node.items.filter((pair) => !isRedundant(pair) || hasComment(pair)).toSorted((a, b) => rank(a) - rank(b));
}
/** A key of a mapping as text. */
function keyOf(key) {
	return (0, import_dist.isScalar)(key) ? String(key.value) : "";
}
function hasComment(pair) {
	let found = false;
	const look = (node) => {
		if ((0, import_dist.isScalar)(node) || (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node)) found ||= Boolean(node.comment) || Boolean(node.commentBefore);
	};
	look(pair.key);
	look(pair.value);
	if ((0, import_dist.isMap)(pair.value) || (0, import_dist.isSeq)(pair.value)) (0, import_dist.visit)(pair.value, { Node: (_key, node) => look(node) });
	return found;
}
/** Blocks instead of brackets, quotes only where they are needed, long text as a literal block. */
function restyle(root) {
	(0, import_dist.visit)(root, {
		Collection(_key, collection) {
			collection.spaceBefore = false;
			collection.flow = collection.items.length === 0;
		},
		Scalar(_key, scalar) {
			scalar.spaceBefore = false;
			if (typeof scalar.value !== "string") return;
			scalar.type = styleOf(scalar.value);
		}
	});
}
/** The library quotes what a plain text cannot hold; what our own reader would call ambiguous is added to that. */
function styleOf(text) {
	if (text.includes("\n")) return /\S/.test(text) ? import_dist.Scalar.BLOCK_LITERAL : import_dist.Scalar.QUOTE_DOUBLE;
	return scalarFlaw(text) === null ? import_dist.Scalar.PLAIN : import_dist.Scalar.QUOTE_DOUBLE;
}
export { output as a, styleOf as c, keyOf as i, documentOf as n, printYaml as o, formatYaml as r, quotingOf as s, canonicalNode as t };
