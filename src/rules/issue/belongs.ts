import type { Kind } from "../../model/enums.ts";
import type { StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { corpusRule } from "../rule.ts";
import type { CorpusRule, RuleInfo } from "../rule.ts";
import { named } from "../words.ts";

/** An Issue lists the briefings that were written for it (§4.2, §4.3). */
export const issuePacketBelongs = belongsRule("ContextPacket", "/context_packets/", {
  id: "issue/packet-belongs",
  level: "error",
  locked: true,
  summary: "an Issue lists a ContextPacket that is for another Issue",
  why: "§4.2: context_packets: Ref[] (ContextPacket); §4.3: for_issue: Ref (Issue)",
});

/** An Issue lists its own attempts (§4.2, §4.6). */
export const issueRunBelongs = belongsRule("Run", "/runs/", {
  id: "issue/run-belongs",
  level: "error",
  locked: true,
  summary: "an Issue lists a Run that is for another Issue",
  why: "§4.2: Runs SHOULD link back to Issue; Issue MAY store Run refs for convenience",
});

function belongsRule(kind: Kind, list: string, info: RuleInfo): CorpusRule {
  return corpusRule(info, function* (corpus) {
    for (const issue of corpus.of("Issue")) {
      for (const ref of issue.outline.refs) {
        if (!ref.at.startsWith(list) || ref.kind !== kind) continue;
        const listed = corpus.find(kind, ref.id);
        const owner = listed === null ? null : issueOf(listed);
        // One that is for nothing in the store has a finding of its own.
        if (listed === null || owner === null || owner.id === issue.id || corpus.find("Issue", owner.id) === null)
          continue;
        yield {
          about: issue,
          at: ref.at,
          message: `lists ${named(listed)}, which is for Issue ${owner.id}`,
          help: `take it off the list, or list a ${kind} whose for_issue is ${issue.id}`,
          args: [ref.id],
          related: [{ place: { path: listed.file.path, pointer: owner.at }, message: "the Issue that it is for" }],
        };
      }
    }
  });
}

/** A for_issue that names no Issue is a finding of its own, and says nothing here. */
function issueOf(object: StoredObject): RefUse | null {
  return object.outline.refs.find((ref) => ref.at === "/for_issue" && ref.kind === "Issue") ?? null;
}
