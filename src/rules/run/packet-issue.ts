import { refAt } from "../ref/at.ts";
import { isPresent } from "../ref/resolves.ts";
import { corpusRule } from "../rule.ts";
import { fieldName, named } from "../words.ts";

/** A Run is briefed for the Issue that it is an attempt at (§4.3, §4.6). */
export const runPacketIssue = corpusRule(
  {
    id: "run/packet-issue",
    level: "warning",
    summary: "a Run was given a ContextPacket that is for another Issue",
    why: "§4.3: for_issue: Ref (Issue); §4.6: inputs: context_packets (derived)",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      const own = refAt(run, "/for_issue");
      // A Ref that leads nowhere is ref/resolves'.
      if (own === null || !isPresent(corpus, own)) continue;
      for (const ref of run.outline.refs) {
        if (ref.wants !== "ContextPacket" || ref.kind !== "ContextPacket") continue;
        const packet = corpus.find("ContextPacket", ref.id);
        const other = packet === null ? null : refAt(packet, "/for_issue");
        if (packet === null || other === null || other.id === own.id || !isPresent(corpus, other)) continue;
        yield {
          about: run,
          at: ref.at,
          message: `has in ${fieldName(ref.at)} ${named(packet)}, which is for Issue ${other.id}, not for Issue ${own.id}`,
          help: `name a ContextPacket that was written for Issue ${own.id}`,
          args: [ref.id],
          related: [{ place: { path: packet.file.path, pointer: "/for_issue" }, message: "the Issue that it is for" }],
        };
      }
    }
  },
);
