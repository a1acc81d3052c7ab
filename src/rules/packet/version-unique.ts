import type { StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import { textOf } from "../text-of.ts";
import { named, shown } from "../words.ts";

/** A version of an Issue's briefing is one packet (§4.3). */
export const packetVersionUnique = corpusRule(
  {
    id: "packet/version-unique",
    level: "error",
    locked: true,
    summary: "two ContextPackets of one Issue have the same version",
    why: "§4.3: New info ⇒ new ContextPacket with a new version",
  },
  function* (corpus) {
    const first = new Map<string, StoredObject>();
    for (const packet of corpus.of("ContextPacket")) {
      const issue = packet.outline.refs.find((ref) => ref.at === "/for_issue" && ref.kind === "Issue");
      const version = textOf(packet, "version");
      // A missing Issue or version has a finding of its own.
      if (issue === undefined || version === null || version.trim() === "") continue;
      const key = JSON.stringify([issue.id, version]);
      const other = first.get(key) ?? packet;
      first.set(key, other);
      // The same id twice is object/id-unique's.
      if (other.id === packet.id) continue;
      yield {
        about: packet,
        at: "/version",
        message: `has version ${shown(version)}, which ${named(other)} of the same Issue has`,
        help: "give the newer of the two the next version",
        related: [{ place: { path: other.file.path, pointer: "/version" }, message: "the same version stands here" }],
      };
    }
  },
);
