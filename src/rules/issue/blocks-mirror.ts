import type { StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { isSelf } from "../ref/self.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

/** Who waits can be read from either end (§4.2). */
export const issueBlocksMirror = corpusRule(
  {
    id: "issue/blocks-mirror",
    level: "info",
    summary: "an Issue blocks another one whose blocked_by does not name it",
    why: "§4.2: relationships: blocks, blocked_by: Ref[] (Issue); they say the same from both ends (derived)",
  },
  function* (corpus) {
    const waits = new Map<string, ReadonlySet<string>>();
    for (const issue of corpus.of("Issue")) {
      for (const ref of linksOf(issue, "/relationships/blocks/")) {
        const other = isSelf(issue, ref) ? null : corpus.find("Issue", ref.id);
        // In one that the schema refuses the list may hold what cannot be read.
        if (other?.outline.valid !== true) continue;
        const waitsFor = waits.get(other.id) ?? idsOf(linksOf(other, "/relationships/blocked_by/"));
        waits.set(other.id, waitsFor);
        if (waitsFor.has(issue.id)) continue;
        yield {
          about: issue,
          at: ref.at,
          message: `blocks ${named(other)}, whose blocked_by does not name it`,
          help: `add {kind: Issue, id: ${issue.id}} to relationships.blocked_by of Issue ${other.id}`,
          fix: {
            is: "add",
            path: other.file.path,
            list: "/relationships/blocked_by",
            item: { kind: "Issue", id: issue.id },
          },
          args: [ref.id],
          related: [{ place: { path: other.file.path, pointer: "/relationships" }, message: "the Issue that waits" }],
        };
      }
    }
  },
);

function linksOf(issue: StoredObject, list: string): RefUse[] {
  return issue.outline.refs.filter((ref) => ref.kind === "Issue" && ref.at.startsWith(list));
}

function idsOf(refs: readonly RefUse[]): Set<string> {
  return new Set(refs.map(({ id }) => id));
}
