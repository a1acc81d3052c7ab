import { a as require_dist, i as composeYaml } from "./scalar-ambiguity-BC9tTkRz.js";
import { l as Lines, r as parsePointer } from "./read-yaml-DWsLLPes.js";
import { t as canonicalNode } from "./format-yaml-BM963EqG.js";
// src/text/edit-yaml.ts
var import_dist = require_dist();
/** The text after edits, those of nodes in the order given; null when it cannot be read as one mapping, or an edit does not fit it. */
function editYaml(text, edits) {
	const quoted = quoteAll(text, edits);
	const ofNodes = edits.filter((edit) => edit.is === "add" || edit.is === "set" || edit.is === "remove");
	const edited = ofNodes.length === 0 ? quoted : editNodes(quoted, ofNodes);
	if (edited === null) return null;
	const members = edits.flatMap((edit) => edit.is === "member" ? [`${edit.key}: ${JSON.stringify(edit.value)}\n`] : []);
	return members.length === 0 ? edited : `${edited}${edited.endsWith("\n") ? "" : "\n"}${members.join("")}`;
}
/** From the last place to the first, so that the places before stay where they are. */
function quoteAll(text, edits) {
	const lines = new Lines(text);
	return edits.flatMap((edit) => edit.is === "quote" && edit.span.line === edit.span.endLine ? [[lines.offset(edit.span.line, edit.span.column), lines.offset(edit.span.endLine, edit.span.endColumn)]] : []).toSorted(([a], [b]) => b - a).reduce((done, [from, to]) => `${done.slice(0, from)}${JSON.stringify(done.slice(from, to))}${done.slice(to)}`, text);
}
/** Edits of the document's nodes, in order; what they do not touch keeps its comments, its order and its quotes. */
function editNodes(text, edits) {
	if (composeYaml(text, "mapping").root === null) return null;
	const document = (0, import_dist.parseDocument)(text, {
		version: "1.2",
		schema: "core",
		uniqueKeys: false
	});
	if (!edits.every((edit) => editNode(document, edit)) || !(0, import_dist.isMap)(document.contents)) return null;
	return document.toString({
		lineWidth: 0,
		blockQuote: "literal"
	});
}
/** False where the edit does not fit what stands there. */
function editNode(document, edit) {
	switch (edit.is) {
		case "add": {
			const path = parsePointer(edit.list);
			const found = document.getIn(path);
			if ((0, import_dist.isSeq)(found)) found.add(canonicalNode(edit.item));
			else if (found === void 0 || found === null) setNode(document, path, [edit.item], edit.orderAt);
			else return false;
			return true;
		}
		case "set": return setNode(document, parsePointer(edit.at), edit.value, edit.orderAt);
		case "remove":
			document.deleteIn(parsePointer(edit.at));
			return true;
	}
}
/** Puts a value at a path, making the mappings on the way; a new member goes where the order wants it among those that are there. */
function setNode(document, path, value, orderAt = () => []) {
	const steps = path.slice(0, -1);
	const key = path.at(-1);
	let parent = document.contents;
	for (const [depth, step] of steps.entries()) {
		const inner = (0, import_dist.isMap)(parent) || (0, import_dist.isSeq)(parent) ? parent.get(step) : void 0;
		if ((0, import_dist.isMap)(inner) || (0, import_dist.isSeq)(inner)) parent = inner;
		else if ((0, import_dist.isMap)(parent) && (inner === void 0 || inner === null)) {
			const made = new import_dist.YAMLMap();
			insert(parent, step, made, orderAt(path.slice(0, depth)));
			parent = made;
		} else return false;
	}
	if (key === void 0 || !(0, import_dist.isMap)(parent) && !(0, import_dist.isSeq)(parent)) return false;
	if ((0, import_dist.isSeq)(parent)) {
		if (!parent.has(key)) return false;
		parent.set(key, canonicalNode(value));
		return true;
	}
	const old = parent.get(key, true);
	const node = canonicalNode(value);
	if ((0, import_dist.isScalar)(old) && (0, import_dist.isScalar)(node)) keepComments(old, node);
	insert(parent, key, node, orderAt(steps));
	return true;
}
function keepComments(from, to) {
	if (typeof from.comment === "string") to.comment = from.comment;
	if (typeof from.commentBefore === "string") to.commentBefore = from.commentBefore;
}
function insert(mapping, key, node, order) {
	if (mapping.has(key)) {
		mapping.set(key, node);
		return;
	}
	const rank = (name) => order.includes(name) ? order.indexOf(name) : order.length;
	const next = mapping.items.findIndex((pair) => rank(String((0, import_dist.isScalar)(pair.key) ? pair.key.value : pair.key)) > rank(key));
	mapping.items.splice(next === -1 ? mapping.items.length : next, 0, new import_dist.Pair(new import_dist.Scalar(key), node));
	mapping.flow = false;
}
export { editYaml as t };
