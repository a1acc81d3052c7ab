import type { JsonObject } from "../model/json.ts";
import { supersedesKey } from "../operations/issue-packets.ts";
import { connected, listValues } from "../query/list-objects.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { requestOf, wholeList } from "./list-wish.ts";
import { textAt } from "./names.ts";

/** The id of the packet whose place a packet took; null where it says none. */
export function predecessorOf(packet: JsonObject): string | null {
  return textAt(packet, "meta", supersedesKey);
}

/** The id of the packet of the same Issue that took the place of one; null where none did. */
export function successorOf(index: QueryIndex, packet: JsonObject): string | null {
  const id = textAt(packet, "id");
  const issue = textAt(packet, "for_issue", "id");
  if (issue === null) return null;
  const request = requestOf(wholeList("ContextPacket", "all"));
  const next = listValues(index, request, [connected("ContextPacket", "Issue", issue)]).find(
    (other) => predecessorOf(other) === id,
  );
  return next === undefined ? null : textAt(next, "id");
}
