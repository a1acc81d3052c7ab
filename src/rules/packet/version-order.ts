import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { changeRule } from "../rule.ts";
import { textOf } from "../text-of.ts";
import { shown } from "../words.ts";

const order = new Intl.Collator("en", { numeric: true });

/** The next briefing of an Issue should also sort as the next (§4.3). */
export const packetVersionOrder = changeRule(
  {
    id: "packet/version-order",
    level: "info",
    summary: "a new ContextPacket sorts before one that the Issue already has",
    why: "§4.3: New info ⇒ new ContextPacket with a new version",
  },
  ({ base, changes }) => {
    const added = changes.flatMap(({ change, kind, head }) =>
      change === "added" && kind === "ContextPacket" ? [head] : [],
    );
    const latest = added.length === 0 ? new Map<string, string>() : latestVersions(base);
    return added.flatMap((packet) => {
      const version = textOf(packet, "version");
      const later = latest.get(issueOf(packet) ?? "");
      if (version === null || later === undefined || order.compare(version, later) >= 0) return [];
      return [
        {
          about: packet,
          at: "/version",
          message: `has version ${shown(version)}, which sorts before ${shown(later)}, a version its Issue already has`,
          help: `give it a version after ${shown(later)}`,
        },
      ];
    });
  },
);

/** The last version that each Issue has a packet of. */
function latestVersions(corpus: Corpus): Map<string, string> {
  const latest = new Map<string, string>();
  for (const packet of corpus.of("ContextPacket")) {
    const issue = issueOf(packet);
    const version = textOf(packet, "version");
    if (issue === null || version === null) continue;
    const before = latest.get(issue);
    if (before === undefined || order.compare(before, version) < 0) latest.set(issue, version);
  }
  return latest;
}

function issueOf(packet: StoredObject): string | null {
  return packet.outline.refs.find((ref) => ref.at === "/for_issue")?.id ?? null;
}
