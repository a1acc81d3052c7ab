import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { circle } from "./circle.ts";

const pointer = "/relationships/parent";

/** Parts of a whole form a tree (§4.2). */
export const issueParentCycle = corpusRule(
  {
    id: "issue/parent-cycle",
    level: "error",
    summary: "an Issue is a part of itself, by way of its parents",
    why: "§4.2: relationships: parent: Ref|null (Issue); a part is smaller than its whole (derived)",
  },
  (corpus) => cyclesOf(parentsIn(corpus)).map(remarkOn),
);

/** Each Issue with its parent, in path order; itself as parent is ref/self's. */
function parentsIn(corpus: Corpus): Map<StoredObject, StoredObject> {
  const parents = new Map<StoredObject, StoredObject>();
  for (const issue of corpus.of("Issue")) {
    const ref = issue.outline.refs.find(({ at, kind }) => at === pointer && kind === "Issue");
    const parent = ref === undefined ? null : corpus.find("Issue", ref.id);
    if (parent !== null && parent.id !== issue.id) parents.set(issue, parent);
  }
  return parents;
}

/** Every circle, from its first Issue in path order on; each Issue is walked over once. */
function cyclesOf(parents: ReadonlyMap<StoredObject, StoredObject>): StoredObject[][] {
  const walkOf = new Map<StoredObject, StoredObject>();
  const cycles: StoredObject[][] = [];
  for (const start of parents.keys()) {
    const walk: StoredObject[] = [];
    let at: StoredObject | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      walk.push(at);
      at = parents.get(at);
    }
    if (at !== undefined && walkOf.get(at) === start) cycles.push(fromFirst(walk.slice(walk.indexOf(at))));
  }
  return cycles;
}

function fromFirst(cycle: readonly StoredObject[]): StoredObject[] {
  let first = 0;
  for (const [index, { file }] of cycle.entries()) if (file.path < (cycle[first]?.file.path ?? "")) first = index;
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

function remarkOn(cycle: readonly StoredObject[]): Remark {
  const [about, ...others] = cycle;
  return {
    about: about ?? "store",
    at: pointer,
    message: `is a part of itself: its parents lead back to it by way of ${circle(others)}`,
    help: "take the parent off one Issue of the circle",
    related: others
      .slice(0, 5)
      .map(({ file }) => ({ place: { path: file.path, pointer }, message: "the circle goes on here" })),
  };
}
