import { isMapping } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import { compareVersions } from "./next-version.ts";

/** Where in `meta` a packet says which one it replaces, by id. */
export const supersedesKey = "cwom/supersedes";

/** The packets that an Issue lists and that can be read, in its order. */
export async function packetsOf(
  issue: StoredObject<"Issue">,
  objects: Objects,
): Promise<StoredObject<"ContextPacket">[]> {
  const refs = issue.object?.context_packets ?? [];
  const packets = await Promise.all(refs.map(({ id }) => objects.get("ContextPacket", id)));
  return packets.filter((packet) => packet !== null);
}

/** The packet that stands in for another one; null when none does. */
export function successorOf(
  id: string,
  packets: readonly StoredObject<"ContextPacket">[],
): StoredObject<"ContextPacket"> | null {
  return packets.find((packet) => supersededId(packet) === id) ?? null;
}

/** The packet of the latest version among those that none of the others supersedes; null where there is none. */
export function latestPacket(packets: readonly StoredObject<"ContextPacket">[]): StoredObject<"ContextPacket"> | null {
  const current = packets.filter(({ id }) => successorOf(id, packets) === null);
  return current.toSorted((a, b) => compareVersions(versionOf(a), versionOf(b))).at(-1) ?? null;
}

function versionOf({ object }: StoredObject<"ContextPacket">): string {
  return object?.version ?? "";
}

/** The id that a packet says it supersedes. */
function supersededId({ value }: StoredObject): string | null {
  const id = isMapping(value["meta"]) ? value["meta"][supersedesKey] : null;
  return typeof id === "string" ? id : null;
}
