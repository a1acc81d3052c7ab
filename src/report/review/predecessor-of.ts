import type { StoredObject } from "../../store/corpus.ts";
import { keyOf } from "./relations.ts";
import type { Relations } from "./relations.ts";
import type { ReviewedObject } from "./review.ts";

const order = new Intl.Collator("en", { numeric: true });

/** The briefing that a new one follows: the one of the same Issue with the last version before its own; null for a first one. */
export function predecessorOf(packet: StoredObject, relations: Relations): ReviewedObject["after"] {
  const version = packet.outline.scalars["version"];
  const issue = packet.outline.refs.find(({ at }) => at === "/for_issue");
  if (packet.kind !== "ContextPacket" || version === undefined || issue === undefined) return null;
  let last: ReviewedObject["after"] = null;
  for (const { by, ref } of relations.usesOf(keyOf(issue))) {
    const { kind, id, title, outline } = by;
    const other = outline.scalars["version"];
    if (kind !== "ContextPacket" || ref.at !== "/for_issue" || other === undefined) continue;
    if (order.compare(other, version) >= 0 || (last !== null && order.compare(other, last.version) <= 0)) continue;
    last = { kind, id, title, version: other };
  }
  return last;
}
