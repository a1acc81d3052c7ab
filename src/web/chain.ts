import type { Kind } from "../model/enums.ts";
import type { CauseGraph, CauseLink, CauseNode } from "../query/causes.ts";

/** The columns of a chain, from cause to effect. */
export const chainColumns: readonly { readonly head: string; readonly kinds: readonly Kind[] }[] = [
  { head: "Issue", kinds: ["Issue"] },
  { head: "What the work was given", kinds: ["ContextPacket", "ConstraintSnapshot", "DoctrineRef"] },
  { head: "Runs", kinds: ["Run"] },
  { head: "Artifacts", kinds: ["Artifact"] },
];

/** The most objects of one column; a picture of more is none. */
const mostInColumn = 14;

/** A chain of causes around one object, laid out in columns. */
export interface Chain {
  readonly focus: CauseNode;
  /** By `chainColumns`, kind by kind, the oldest first; what no link here reaches is left out. */
  readonly columns: readonly (readonly CauseNode[])[];
  /** From a column to a later one; what a longer way says already is left out. */
  readonly links: readonly CauseLink[];
  /** How many objects the columns have no room for. */
  readonly more: number;
}

/** The part of a graph that one Issue's work is: not what its parts, or other Issues that share doctrine with it, led to. */
export function chainOf(graph: CauseGraph): Chain {
  const nodes = [...reached(graph)];
  const all = chainColumns.map(({ kinds }) => nodes.filter(({ kind }) => kinds.includes(kind)).toSorted(byAge));
  const shown = placesIn(all.map((column) => chosen(column, graph.focus)));
  const onward = graph.links.filter(({ cause, effect }) => (shown.get(cause) ?? 9) < (shown.get(effect) ?? -1));
  const given = new Set(onward.filter(({ cause }) => cause.kind === "ContextPacket").map(({ effect }) => effect));
  const links = onward.filter(({ cause, effect }) => !(cause.kind === "Issue" && given.has(effect)));
  const linked = new Set([graph.focus, ...links.flatMap(({ cause, effect }) => [cause, effect])]);
  const columns = inOrder(
    all.map((column) => column.filter((node) => linked.has(node) && shown.has(node))),
    links,
  );
  return { focus: graph.focus, columns, links, more: nodes.length - shown.size };
}

/** In which column a node is. */
function placesIn(columns: readonly (readonly CauseNode[])[]): ReadonlyMap<CauseNode, number> {
  return new Map(columns.flatMap((column, at) => column.map((node): [CauseNode, number] => [node, at])));
}

/** Kinds in one column one after the other, and Artifacts beside their Runs, so that few lines cross. */
function inOrder(columns: readonly (readonly CauseNode[])[], links: readonly CauseLink[]): CauseNode[][] {
  const rows = new Map<CauseNode, number>();
  return columns.map((column, at) => {
    const kindsHere = chainColumns[at]?.kinds ?? [];
    const places = new Map(column.map((node) => [node, node.kind === "Artifact" ? lowestCause(node, links, rows) : 0]));
    const sorted = column.toSorted(
      (a, b) =>
        kindsHere.indexOf(a.kind) - kindsHere.indexOf(b.kind) ||
        (places.get(a) ?? 0) - (places.get(b) ?? 0) ||
        byAge(a, b),
    );
    for (const [row, node] of sorted.entries()) rows.set(node, row);
    return sorted;
  });
}

/** The row of the last of a node's causes. */
function lowestCause(node: CauseNode, links: readonly CauseLink[], rows: ReadonlyMap<CauseNode, number>): number {
  const causes = links.flatMap(({ cause, effect }) => (effect === node ? (rows.get(cause) ?? []) : []));
  return Math.max(0, ...causes);
}

/** From the focus on, by links of either way, but not through what many share and not to a second Issue. */
function reached({ focus, links }: CauseGraph): Set<CauseNode> {
  const neighbours = new Map<CauseNode, CauseNode[]>();
  for (const { cause, effect } of links) {
    for (const [node, other] of [
      [cause, effect],
      [effect, cause],
    ] as const) {
      neighbours.set(node, [...(neighbours.get(node) ?? []), other]);
    }
  }
  const met = new Set([focus]);
  const waiting = [focus];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    const isShared = node.kind === "DoctrineRef" || node.kind === "ConstraintSnapshot";
    const isEnd = node !== focus && (isShared || node.kind === "Issue");
    for (const next of isEnd ? [] : (neighbours.get(node) ?? [])) {
      if (met.has(next) || next.kind === "Repo" || (next.kind === "Issue" && focus.kind === "Issue")) continue;
      met.add(next);
      waiting.push(next);
    }
  }
  return met;
}

/** The newest, and the focus in any case. */
function chosen(column: readonly CauseNode[], focus: CauseNode): CauseNode[] {
  const newest = column.slice(-mostInColumn);
  return column.includes(focus) && !newest.includes(focus) ? [focus, ...newest.slice(1)] : newest;
}

function byAge(a: CauseNode, b: CauseNode): number {
  const [first, second] = [ageOf(a), ageOf(b)];
  if (first === second) return a.id < b.id ? -1 : 1;
  return first < second ? -1 : 1;
}

function ageOf({ value }: CauseNode): string {
  const at = value["created_at"] ?? value["captured_at"];
  return typeof at === "string" ? at : "";
}
