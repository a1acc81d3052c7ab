import type { Corpus, StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { refAt } from "../ref/at.ts";
import { changeRule } from "../rule.ts";
import { named } from "../words.ts";

/** An Issue collects its briefings: what a worker was told stays on the list (§5). */
export const issuePacketUnlisted = changeRule(
  {
    id: "issue/packet-unlisted",
    level: "warning",
    summary: "the context_packets of an Issue lost an entry",
    why: "§5: Issue collects ContextPackets, DoctrineRefs, ConstraintSnapshots",
  },
  (comparison) =>
    comparison.changes.flatMap(({ kind, base, head }) => {
      // Entries that cannot be read are not gone, and the schema's finding says so.
      if (kind !== "Issue" || base === null || head?.outline.valid !== true) return [];
      const listed = new Set(listOf(head).map(({ id }) => id));
      const lost = new Set(listOf(base).flatMap(({ id }) => (listed.has(id) ? [] : [id])));
      return [...lost].flatMap((id) => {
        const packet = comparison.head.find("ContextPacket", id);
        if (packet === null || !isStillFor(head, packet, comparison.base)) return [];
        return [
          {
            about: head,
            at: "/context_packets",
            message: `lists ${named(packet)} in context_packets no longer`,
            help: `add {kind: ContextPacket, id: ${id}} again; newer briefings stand beside it`,
            args: [id],
            related: [{ place: { path: packet.file.path, pointer: "/for_issue" }, message: "is for this Issue" }],
          },
        ];
      });
    }),
);

function listOf(issue: StoredObject): RefUse[] {
  return issue.outline.refs.filter(({ at }) => at.startsWith("/context_packets/"));
}

/** One that never was there, that is gone, or that is for another Issue, is taken off rightly or has a finding of its own. */
function isStillFor(issue: StoredObject, packet: StoredObject, base: Corpus): boolean {
  return base.find("ContextPacket", packet.id) !== null && refAt(packet, "/for_issue")?.id === issue.id;
}
