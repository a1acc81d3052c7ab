import type { StatementSync } from "node:sqlite";
import type { Kind } from "../model/enums.ts";
import { isKind, kindNames } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { objectNamed } from "./find-in-index.ts";
import type { IndexedObject } from "./find-in-index.ts";
import { valueOf } from "./object-value.ts";
import { relations, wordsBetween } from "./relations.ts";
import type { QueryIndex } from "./open-index.ts";

/** An object in a chain of causes. */
export interface CauseNode {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string | null;
  /** Null for an object that a Ref names and no file holds. */
  readonly path: string | null;
  /** The object as it was written; empty for one that no file holds. */
  readonly value: JsonObject;
}

/** One object that another rests on. */
export interface CauseLink {
  readonly cause: CauseNode;
  readonly effect: CauseNode;
  /** What stands before the cause where the effect is told of, and the other way round: `told by`, `told`. */
  readonly words: { readonly toCause: string; readonly toEffect: string };
  readonly role: string | null;
  /** The digest that the effect pinned the cause at. */
  readonly digest: string | null;
}

/** All that led to an object and all that came of it. */
export interface CauseGraph {
  readonly focus: CauseNode;
  /** The focus first. */
  readonly nodes: readonly CauseNode[];
  readonly links: readonly CauseLink[];
  /** There is more than fits. */
  readonly isCut: boolean;
}

/** The most objects of one graph. */
const nodeLimit = 1_000;

/** The chain of causes around an object: its causes and theirs, its effects and theirs, and what those effects were given beside it. */
export function causesAround(index: QueryIndex, object: IndexedObject): CauseGraph {
  const collector = new Collector(index);
  const focus = collector.node(object.kind, object.id);
  collector.walk(focus, "causes");
  const effects = collector.walk(focus, "effects");
  for (const effect of effects) collector.step(effect, "causes");
  return { focus, nodes: collector.nodes, links: collector.links, isCut: collector.isCut };
}

type Way = "causes" | "effects";

class Collector {
  readonly #index: QueryIndex;
  readonly #nodes = new Map<string, CauseNode>();
  readonly #links = new Map<string, CauseLink>();
  isCut = false;

  readonly #held: StatementSync;
  readonly #named: StatementSync;

  constructor(index: QueryIndex) {
    this.#index = index;
    const select = "SELECT from_kind, from_id, field, to_kind, to_id, role, digest FROM links WHERE";
    this.#held = index.database.prepare(`${select} from_kind = ? AND from_id = ?`);
    this.#named = index.database.prepare(`${select} to_kind = ? AND to_id = ?`);
  }

  get nodes(): CauseNode[] {
    return [...this.#nodes.values()];
  }

  get links(): CauseLink[] {
    return [...this.#links.values()].toSorted((a, b) => compareLinks(a, b));
  }

  node(kind: Kind, id: string): CauseNode {
    const key = `${kind}/${id}`;
    const known = this.#nodes.get(key) ?? this.#load(kind, id);
    this.#nodes.set(key, known);
    return known;
  }

  #load(kind: Kind, id: string): CauseNode {
    const object = objectNamed(this.#index, kind, id);
    if (object === null) return { kind, id, title: null, path: null, value: {} };
    return { ...object, value: valueOf(this.#index, object) };
  }

  /** Goes one way as far as it leads; answers what was met. */
  walk(start: CauseNode, way: Way): Set<CauseNode> {
    const met = new Set<CauseNode>();
    const waiting = [start];
    for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
      for (const next of this.step(node, way)) {
        if (met.has(next) || next === start) continue;
        met.add(next);
        waiting.push(next);
      }
    }
    return met;
  }

  /** The causes, or the effects, of one object; the links to them are kept. */
  step(node: CauseNode, way: Way): CauseNode[] {
    return this.#rowsAt(node).flatMap((row) => {
      const relation = relations.get(`${String(row["from_kind"])}.${String(row["field"])}`);
      if (relation === undefined) return [];
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

  #mayHold(kind: Kind, id: string): boolean {
    if (this.#nodes.size < nodeLimit || this.#nodes.has(`${kind}/${id}`)) return true;
    this.isCut = true;
    return false;
  }

  #rowsAt({ kind, id }: CauseNode): Record<string, unknown>[] {
    return [...this.#held.all(kind, id), ...this.#named.all(kind, id)];
  }

  /** Of two Refs that say the same from both sides, the one with a role or a digest tells it. */
  #link([cause, effect]: [CauseNode, CauseNode], words: CauseLink["words"], row: Record<string, unknown>): void {
    const key = `${cause.kind}/${cause.id} ${effect.kind}/${effect.id}`;
    const known = this.#links.get(key);
    const [role, digest] = [row["role"], row["digest"]].map((cell) => (typeof cell === "string" ? cell : null));
    this.#links.set(key, {
      cause,
      effect,
      words: known?.words ?? words,
      role: known?.role ?? role ?? null,
      digest: known?.digest ?? digest ?? null,
    });
  }
}

function compareLinks(a: CauseLink, b: CauseLink): number {
  return compareNodes(a.effect, b.effect) || compareNodes(a.cause, b.cause);
}

/** By kind in the order of the chain of causes, then by id. */
export function compareNodes(a: CauseNode, b: CauseNode): number {
  const byKind = kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind);
  if (byKind !== 0 || a.id === b.id) return byKind;
  return a.id < b.id ? -1 : 1;
}
