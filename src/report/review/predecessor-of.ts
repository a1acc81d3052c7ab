import type { StoredObject } from "../../store/corpus.ts";
import { keyOf } from "./relations.ts";
import type { Relations } from "./relations.ts";

const order = new Intl.Collator("en", { numeric: true });

/** The briefing that a new one follows: the one of the same Issue with the last version before its own; null for a first one, and for every other kind. */
export function predecessorOf(packet: StoredObject, relations: Relations): StoredObject | null {
  const version = versionOf(packet);
  const issue = packet.outline.refs.find(({ at }) => at === "/for_issue");
  if (packet.kind !== "ContextPacket" || issue === undefined) return null;
  let last: StoredObject | null = null;
  for (const { by, ref } of relations.usesOf(keyOf(issue))) {
    if (by.kind !== "ContextPacket" || ref.at !== "/for_issue") continue;
    if (order.compare(versionOf(by), version) >= 0) continue;
    if (last === null || order.compare(versionOf(by), versionOf(last)) > 0) last = by;
  }
  return last;
}

/** The version as written; empty where there is none. */
export function versionOf({ outline }: StoredObject): string {
  return outline.scalars["version"] ?? "";
}
