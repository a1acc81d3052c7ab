import type { Corpus, StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { circle } from "./circle.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/** Issues that wait for one another in a circle never start (§4.2). */
export const issueBlocksCycle = corpusRule(
  {
    id: "issue/blocks-cycle",
    level: "warning",
    summary: "Issues wait for one another in a circle, over blocks and blocked_by",
    why: "§4.2: relationships: blocks, blocked_by: Ref[] (Issue); what waits for itself never starts (derived)",
  },
  (corpus) => {
    const waiting = waitingIn(corpus);
    return stronglyConnected(waiting).flatMap((group) => (group.length > 1 ? remarksOn(group, corpus) : []));
  },
);

/** Each Issue with those that wait for it, whichever of the two says so; itself is ref/self's. */
function waitingIn(corpus: Corpus): Map<StoredObject, StoredObject[]> {
  const waiting = new Map<StoredObject, StoredObject[]>(corpus.of("Issue").map((issue) => [issue, []]));
  for (const issue of waiting.keys()) {
    for (const ref of linksOf(issue)) {
      const other = corpus.find("Issue", ref.id);
      if (other === null || other.id === issue.id) continue;
      const [first, then] = isBlocks(ref) ? [issue, other] : [other, issue];
      waiting.get(first)?.push(then);
    }
  }
  return waiting;
}

/** One remark, at the first link in path order that the circle goes over. */
function remarksOn(group: readonly StoredObject[], corpus: Corpus): Remark[] {
  const members = new Set(group);
  const sorted = group.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1));
  for (const about of sorted) {
    const link = linksOf(about).find((ref) => ref.id !== about.id && isAmong(members, corpus.find("Issue", ref.id)));
    if (link === undefined) continue;
    const others = sorted.filter((issue) => issue !== about);
    return [
      {
        about,
        at: link.at,
        message: `waits for itself, in a circle with ${circle(others)}`,
        help: "take off one blocks or blocked_by of the circle",
        related: others.slice(0, 5).map(({ file }) => ({
          place: { path: file.path, pointer: "/relationships" },
          message: "the circle goes on here",
        })),
      },
    ];
  }
  return [];
}

function isAmong(members: ReadonlySet<StoredObject>, issue: StoredObject | null): boolean {
  return issue !== null && members.has(issue);
}

function linksOf(issue: StoredObject): RefUse[] {
  return issue.outline.refs.filter(
    (ref) => ref.kind === "Issue" && (isBlocks(ref) || ref.at.startsWith("/relationships/blocked_by/")),
  );
}

function isBlocks(ref: RefUse): boolean {
  return ref.at.startsWith("/relationships/blocks/");
}
