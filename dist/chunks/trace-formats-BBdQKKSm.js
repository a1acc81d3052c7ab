import { r as printableLine } from "./printable-bEUe1wzd.js";
import { t as factsOf } from "./trace-text-CWYAbqoq.js";
// src/query/trace-formats.ts
const titleLength = 60;
/** A chain of causes as one plain value, `cwom.trace/1`: the objects by kind and id, and which of them rests on which. */
function traceValue({ focus, nodes, links, isCut }) {
	return {
		schema: "cwom.trace/1",
		focus: nameOf(focus),
		nodes: nodes.map((node) => ({
			...nameOf(node),
			title: node.title,
			path: node.path,
			value: node.value
		})),
		links: links.map(({ cause, effect, words, role, digest }) => ({
			cause: nameOf(cause),
			effect: nameOf(effect),
			relation: words.toEffect,
			role,
			digest
		})),
		isCut
	};
}
function nameOf({ kind, id }) {
	return {
		kind,
		id
	};
}
/** The same as a Mermaid flowchart; whatever is not a plain letter, digit or space of a text is written as its number. */
function traceMermaid({ focus, nodes, links }) {
	const names = numbered(nodes);
	const boxes = nodes.map((node) => {
		const lines = textsOf(node).map(mermaidText).join("<br>");
		return `  ${names.get(node)}["${lines}"]${node === focus ? ":::focus" : ""}`;
	});
	const arrows = links.map(({ cause, effect, words }) => `  ${names.get(cause)} -->|${words.toEffect}| ${names.get(effect)}`);
	return [
		"flowchart LR",
		...boxes,
		...arrows,
		"  classDef focus stroke-width:3px",
		""
	].join("\n");
}
function mermaidText(text) {
	return text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `#${character.codePointAt(0)};`);
}
/** The same for Graphviz. */
function traceDot({ focus, nodes, links }) {
	const names = numbered(nodes);
	const boxes = nodes.map((node) => {
		const label = textsOf(node).map(dotText).join(String.raw`\n`);
		return `  ${names.get(node)} [label="${label}"${node === focus ? ", penwidth=3" : ""}];`;
	});
	const arrows = links.map(({ cause, effect, words }) => `  ${names.get(cause)} -> ${names.get(effect)} [label="${words.toEffect}"];`);
	return [
		"digraph trace {",
		"  rankdir=LR;",
		"  node [shape=box];",
		...boxes,
		...arrows,
		"}",
		""
	].join("\n");
}
/** Graphviz reads `\N` and the like in a label as its own, and `&lt;` as a character. */
function dotText(text) {
	return text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll("&", "&amp;");
}
function textsOf(node) {
	const title = node.title === null ? [] : [printableLine(node.title, titleLength)];
	return [[
		node.kind,
		printableLine(node.id, titleLength),
		...factsOf(node)
	].join(" "), ...title];
}
/** Names that nobody's text has a part in. */
function numbered(nodes) {
	return new Map(nodes.map((node, at) => [node, `n${at}`]));
}
export { traceMermaid as n, traceValue as r, traceDot as t };
