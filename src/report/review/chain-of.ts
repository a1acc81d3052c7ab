import type { Kind } from "../../model/enums.ts";
import type { Change } from "../../store/compare.ts";
import type { StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { keyOf } from "./relations.ts";
import type { Relations } from "./relations.ts";
import type { Chain } from "./review.ts";

/** A picture of more than this is none. */
const mostNodes = 40;
const mostEdges = 120;

/** What comes before what in a chain of causes. */
const ranks: Readonly<Record<Kind, number>> = {
  Repo: 0,
  Issue: 1,
  DoctrineRef: 2,
  ConstraintSnapshot: 2,
  ContextPacket: 3,
  Run: 4,
  Artifact: 5,
};
/** Nearly everything names them: a way through one leads everywhere. */
const shared: ReadonlySet<Kind> = new Set(["Repo", "DoctrineRef", "ConstraintSnapshot"]);

/** The changed objects, then what they name or are named by, then the same of these, as far as a picture can hold. */
export function chainOf(changes: readonly Change[], relations: Relations): Chain {
  const changed = new Map(changes.map((change) => [keyOf(change), change.change]));
  const chosen = new Set([...changed.keys()].slice(0, mostNodes));
  let frontier = [...chosen];
  for (let step = 0; step < 2; step += 1) {
    const next = new Set(frontier.flatMap((key) => neighboursOf(key, relations, changed)));
    frontier = [...next].filter((key) => !chosen.has(key)).slice(0, mostNodes - chosen.size);
    for (const key of frontier) chosen.add(key);
  }
  const objects = [...chosen].flatMap((key) => relations.find(key) ?? []).toSorted(byRank);
  return {
    nodes: objects.map(({ kind, id, title }) => ({ kind, id, title, change: changed.get(`${kind}/${id}`) ?? null })),
    edges: edgesOf(objects),
    more: Math.max(0, changed.size - mostNodes),
  };
}

/** An object that everything names is shown, but leads on only where it changed itself. */
function neighboursOf(key: string, relations: Relations, changed: ReadonlyMap<string, unknown>): string[] {
  const object = relations.find(key);
  if (object === null || (shared.has(object.kind) && !changed.has(key))) return [];
  const named = object.outline.refs.map(keyOf).filter((other) => relations.find(other) !== null);
  const naming = relations.usesOf(key).map(({ by }) => keyOf(by));
  return [...named, ...naming].filter((other) => !other.startsWith("Repo/"));
}

function byRank(a: StoredObject, b: StoredObject): number {
  return ranks[a.kind] - ranks[b.kind];
}

/** One edge for each pair, from cause to what it causes; what a longer way says already is left out. */
function edgesOf(objects: readonly StoredObject[]): Chain["edges"] {
  const places = new Map(objects.map((object, place) => [keyOf(object), place]));
  const edges = new Map<string, { from: number; to: number }>();
  for (const [at, object] of objects.entries()) {
    for (const ref of object.outline.refs) {
      const other = places.get(keyOf(ref));
      if (other === undefined || other === at) continue;
      const [from, to] = pointsAway(object, ref) ? [at, other] : [other, at];
      edges.set(`${from} ${to}`, { from, to });
    }
  }
  const all = [...edges.values()];
  const reached = (to: number, by: Kind): boolean =>
    all.some((edge) => edge.to === to && objects[edge.from]?.kind === by);
  const isSaid = ({ from, to }: { from: number; to: number }): boolean => {
    const [cause, effect] = [objects[from]?.kind, objects[to]?.kind];
    if (cause === "Repo") return effect !== "Issue";
    if (cause !== "Issue") return false;
    return (effect === "Artifact" && reached(to, "Run")) || (effect === "Run" && reached(to, "ContextPacket"));
  };
  return all.filter((edge) => !isSaid(edge)).slice(0, mostEdges);
}

/** Whether a Ref leads from cause to effect; between two of one kind only what it blocks does. */
function pointsAway(object: StoredObject, ref: RefUse): boolean {
  const [own, other] = [ranks[object.kind], ranks[ref.kind]];
  return own === other ? ref.at.startsWith("/relationships/blocks/") : own < other;
}
