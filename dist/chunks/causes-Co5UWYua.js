import { c as isKind, u as kindNames } from "./enums-CzFq0Rxf.js";
import { r as objectNamed } from "./find-in-index-BEYmnWie.js";
import { n as valueOf } from "./object-value-Bh2IJUXV.js";
import { i as isWeighing } from "./proof-BR9HrQ2v.js";
// src/query/relations.ts
const told = {
	toCause: "told by",
	toEffect: "told"
};
const governed = {
	toCause: "held to",
	toEffect: "governs"
};
const limited = {
	toCause: "within",
	toEffect: "limits"
};
const attempted = {
	toCause: "attempts",
	toEffect: "attempted by"
};
const weighed = {
	toCause: "weighs",
	toEffect: "weighed by"
};
const produced = {
	toCause: "produced by",
	toEffect: "produced"
};
const briefed = {
	toCause: "briefs on",
	toEffect: "explained by"
};
/** The words between a cause and its effect: a Run that only weighs what others made is no attempt. */
function wordsBetween({ words }, effect) {
	return words === attempted && isWeighing(effect) ? weighed : words;
}
/**
* The fields, as `Kind.field`, that make the chain of causes (§0): Repo → Issue → ContextPacket → Run → Artifact, with doctrine
* and constraints beside them. What only compares Issues (blocks, duplicates) or repeats a longer way is none of it.
*/
const relations = /* @__PURE__ */ new Map([
	["Issue.repo", {
		cause: "named",
		words: {
			toCause: "in",
			toEffect: "asks for"
		}
	}],
	["Issue.parent", {
		cause: "named",
		words: {
			toCause: "part of",
			toEffect: "has part"
		}
	}],
	["Issue.doctrine_refs", {
		cause: "named",
		words: governed
	}],
	["Issue.constraints", {
		cause: "named",
		words: limited
	}],
	["Issue.context_packets", {
		cause: "holder",
		words: briefed
	}],
	["Issue.runs", {
		cause: "holder",
		words: attempted
	}],
	["ContextPacket.for_issue", {
		cause: "named",
		words: briefed
	}],
	["ContextPacket.doctrine_refs", {
		cause: "named",
		words: governed
	}],
	["ContextPacket.constraint_snapshot", {
		cause: "named",
		words: limited
	}],
	["Run.for_issue", {
		cause: "named",
		words: attempted
	}],
	["Run.context_packets", {
		cause: "named",
		words: told
	}],
	["Run.doctrine_refs", {
		cause: "named",
		words: governed
	}],
	["Run.constraint_snapshot", {
		cause: "named",
		words: limited
	}],
	["Run.artifacts", {
		cause: "holder",
		words: produced
	}],
	["Artifact.produced_by", {
		cause: "named",
		words: produced
	}]
]);
// src/query/causes.ts
/** The most objects of one graph. */
const nodeLimit = 1e3;
/** The chain of causes around an object: its causes and theirs, its effects and theirs, and what those effects were given beside it. */
function causesAround(index, object) {
	const collector = new Collector(index);
	const focus = collector.node(object.kind, object.id);
	collector.walk(focus, "causes");
	const effects = collector.walk(focus, "effects");
	for (const effect of effects) collector.step(effect, "causes");
	return {
		focus,
		nodes: collector.nodes,
		links: collector.links,
		isCut: collector.isCut
	};
}
var Collector = class {
	#index;
	#nodes = /* @__PURE__ */ new Map();
	#links = /* @__PURE__ */ new Map();
	isCut = false;
	#held;
	#named;
	constructor(index) {
		this.#index = index;
		const select = "SELECT from_kind, from_id, field, to_kind, to_id, role, digest FROM links WHERE";
		this.#held = index.database.prepare(`${select} from_kind = ? AND from_id = ?`);
		this.#named = index.database.prepare(`${select} to_kind = ? AND to_id = ?`);
	}
	get nodes() {
		return [...this.#nodes.values()];
	}
	get links() {
		return [...this.#links.values()].toSorted((a, b) => compareLinks(a, b));
	}
	node(kind, id) {
		const key = `${kind}/${id}`;
		const known = this.#nodes.get(key) ?? this.#load(kind, id);
		this.#nodes.set(key, known);
		return known;
	}
	#load(kind, id) {
		const object = objectNamed(this.#index, kind, id);
		if (object === null) return {
			kind,
			id,
			title: null,
			path: null,
			value: {}
		};
		return {
			...object,
			value: valueOf(this.#index, object)
		};
	}
	/** Goes one way as far as it leads; answers what was met. */
	walk(start, way) {
		const met = /* @__PURE__ */ new Set();
		const waiting = [start];
		for (let node = waiting.shift(); node !== void 0; node = waiting.shift()) for (const next of this.step(node, way)) {
			if (met.has(next) || next === start) continue;
			met.add(next);
			waiting.push(next);
		}
		return met;
	}
	/** The causes, or the effects, of one object; the links to them are kept. */
	step(node, way) {
		return this.#rowsAt(node).flatMap((row) => {
			const relation = relations.get(`${String(row["from_kind"])}.${String(row["field"])}`);
			if (relation === void 0) return [];
			const holds = row["from_kind"] === node.kind && row["from_id"] === node.id;
			const isCause = holds === (relation.cause === "holder");
			if (isCause !== (way === "effects")) return [];
			const [kind, id] = holds ? [row["to_kind"], row["to_id"]] : [row["from_kind"], row["from_id"]];
			if (!isKind(kind) || !this.#mayHold(kind, String(id))) return [];
			const other = this.node(kind, String(id));
			const [cause, effect] = isCause ? [node, other] : [other, node];
			this.#link([cause, effect], wordsBetween(relation, effect.value), row);
			return [other];
		});
	}
	#mayHold(kind, id) {
		if (this.#nodes.size < nodeLimit || this.#nodes.has(`${kind}/${id}`)) return true;
		this.isCut = true;
		return false;
	}
	#rowsAt({ kind, id }) {
		return [...this.#held.all(kind, id), ...this.#named.all(kind, id)];
	}
	/** Of two Refs that say the same from both sides, the one with a role or a digest tells it. */
	#link([cause, effect], words, row) {
		const key = `${cause.kind}/${cause.id} ${effect.kind}/${effect.id}`;
		const known = this.#links.get(key);
		const [role, digest] = [row["role"], row["digest"]].map((cell) => typeof cell === "string" ? cell : null);
		this.#links.set(key, {
			cause,
			effect,
			words: known?.words ?? words,
			role: known?.role ?? role ?? null,
			digest: known?.digest ?? digest ?? null
		});
	}
};
function compareLinks(a, b) {
	return compareNodes(a.effect, b.effect) || compareNodes(a.cause, b.cause);
}
/** By kind in the order of the chain of causes, then by id. */
function compareNodes(a, b) {
	const byKind = kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind);
	if (byKind !== 0 || a.id === b.id) return byKind;
	return a.id < b.id ? -1 : 1;
}
export { compareNodes as n, causesAround as t };
