import { n as printable, r as printableLine } from "./printable-bEUe1wzd.js";
import { n as compareNodes } from "./causes-Co5UWYua.js";
// src/query/trace-text.ts
const titleLength = 80;
/** A chain of causes as a tree of lines: every object in full once, its causes and then its effects below it. */
function traceText(graph) {
	const tree = new Tree(graph);
	const first = rootOf(graph);
	tree.add(first);
	for (const node of graph.nodes) if (!tree.has(node)) tree.add(node);
	return tree.text();
}
/** What a chain is told from: the Issue that it is about, else the object itself. */
function rootOf({ focus, links }) {
	const run = focus.kind === "Artifact" ? causeOf(links, focus, "Run") : focus;
	return causeOf(links, run ?? focus, "Issue") ?? run ?? focus;
}
function causeOf(links, node, kind) {
	if (node.kind === kind) return node;
	if (node.kind === "Issue") return null;
	return links.find(({ cause, effect }) => effect === node && cause.kind === kind && cause !== node)?.cause ?? null;
}
var Tree = class {
	#graph;
	#lines = [];
	#shown = /* @__PURE__ */ new Set();
	#opened = /* @__PURE__ */ new Set();
	constructor(graph) {
		this.#graph = graph;
	}
	has(node) {
		return this.#shown.has(node);
	}
	text() {
		return this.#lines.map((line) => `${line}\n`).join("");
	}
	add(root) {
		this.#lines.push(this.#label(root));
		this.#open(root, null, "", true);
	}
	#open(node, parent, indent, withEffects) {
		this.#opened.add(node);
		const branches = this.#branches(node, parent, withEffects);
		for (const [at, branch] of branches.entries()) {
			const isLast = at === branches.length - 1;
			const isOpen = this.#opens(branch);
			const words = branch.isEffect ? branch.link.words.toEffect : branch.link.words.toCause;
			const more = !isOpen && branch.isEffect && this.#opened.has(branch.node) ? "  (above)" : "";
			this.#lines.push(`${indent}${isLast ? "└─ " : "├─ "}${words} ${this.#label(branch.node, branch.link)}${more}`);
			if (isOpen) this.#open(branch.node, node, `${indent}${isLast ? "   " : "│  "}`, branch.isEffect);
		}
	}
	/** What was done is told below whom it was done for; what it was given stands beside it, and is not told twice. */
	#branches(node, parent, withEffects) {
		const { links } = this.#graph;
		const causes = links.filter(({ cause, effect }) => effect === node && cause !== parent && cause !== node).map((link) => ({
			node: link.cause,
			link,
			isEffect: false
		}));
		const isMaterial = node.kind === "ContextPacket" && parent !== null;
		const effects = links.filter(({ cause, effect }) => cause === node && effect !== parent && effect !== node).map((link) => ({
			node: link.effect,
			link,
			isEffect: true
		}));
		const shown = withEffects && !isMaterial ? effects : [];
		return [...causes, ...shown].toSorted((a, b) => Number(a.isEffect) - Number(b.isEffect) || compareNodes(a.node, b.node));
	}
	#opens({ node, isEffect }) {
		return isEffect && !this.#opened.has(node);
	}
	#label(node, link = null) {
		this.#shown.add(node);
		const notes = [...factsOf(node), ...link?.digest == null ? [] : ["pinned"]];
		const role = link?.role == null ? "" : `  as ${printableLine(link.role, titleLength)}`;
		const mark = node === this.#graph.focus ? "  ◀" : "";
		return `${labelOf(node)}${notes.length === 0 ? "" : `  ${notes.join(", ")}`}${role}${mark}`;
	}
};
/** Kind, id and title of an object in one harmless line. */
function labelOf({ kind, id, title }) {
	const quoted = title === null ? "" : ` "${printableLine(title, titleLength)}"`;
	return `${kind} ${printable(id)}${quoted}`;
}
/** How far an object is, in a word or two. */
function factsOf({ kind, path, value }) {
	if (path === null) return ["not in the store"];
	const texts = [];
	if (kind === "Issue" || kind === "Run") texts.push(value["status"] ?? "planned");
	if (kind === "ContextPacket" || kind === "DoctrineRef") texts.push(value["version"]);
	if (kind === "Artifact") texts.push(value["type"]);
	return texts.filter((text) => typeof text === "string").map((text) => printableLine(text, titleLength));
}
export { labelOf as n, traceText as r, factsOf as t };
