import type { Cursor, Intent } from "../github/cursor.ts";
import type { Draft } from "../github/draft.ts";
import { markersIn, nonceHash } from "../github/issue-marker.ts";
import { issueOrigin } from "../github/mapping.ts";
import type { Mapping } from "../github/mapping.ts";
import { baseOf, hashOf } from "../github/merge-synced.ts";
import type { FieldBase } from "../github/merge-synced.ts";
import { ownership } from "../github/ownership.ts";
import { stateOf } from "../github/outgoing-issue.ts";
import { statuses } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import type { Objects } from "../store/objects.ts";
import type { Facts } from "./facts.ts";

/*
 * No issue is made twice, and nobody else's is taken for one of ours. Before GitHub is asked to make an issue, an intent
 * lands with the cursor: the Issue's id, what is sent, and the SHA-256 of a new random nonce. The nonce itself goes into a
 * comment in the body, so that only who made it can have written it before the issue is there; a copy of it in a later
 * issue finds the intent used up, and of two copies read together the lower number is the first. Whoever is killed, or
 * gets no answer, therefore finds the issue by an ordinary sync, and a marker that no intent knows links nothing.
 */

/** An issue that was made of an Issue here. */
export interface MadeHere {
  readonly id: string;
  /** Title and description that were sent, as hashes. */
  readonly sent: FieldBase;
}

/** Which issues of some facts were made of Issues here, by external id, and are known as such for the first time. */
export async function madeHere(
  { issues, brought }: Pick<Facts, "issues" | "brought">,
  where: Pick<Mapping, "host" | "repository">,
  { creating = {}, objects: known }: Cursor,
  objects: Objects,
): Promise<Map<string, MadeHere>> {
  const made = new Map<string, MadeHere>();
  const taken = new Set<string>();
  for (const { issue } of issues.toSorted((a, b) => a.issue.number - b.issue.number)) {
    const externalId = issueOrigin(where, issue.number);
    if (known[externalId]?.Issue !== undefined) continue;
    const markers = markersIn(issue.body ?? "");
    const proved = markers.find(({ id, nonce }) => creating[id]?.nonce === nonceHash(nonce))?.id;
    const id = brought.links.get(issue.number) ?? proved ?? markers[0]?.id;
    const stored = id === undefined || taken.has(id) ? null : await objects.get("Issue", id);
    if (id === undefined || stored === null) continue;
    const origin = originOf(stored.value);
    const isNew = origin === null && creating[id] !== undefined && (brought.links.has(issue.number) || id === proved);
    if (!isNew && !isByHand(origin, externalId)) continue;
    taken.add(id);
    made.set(externalId, { id, sent: creating[id]?.fields ?? {} });
  }
  return made;
}

/** Whether a person wrote down where an Issue is on GitHub: a sync would say more of it. */
function isByHand(origin: JsonObject | null, externalId: string): boolean {
  return origin?.["external_id"] === externalId && origin["url"] === undefined;
}

/** Intents for Issues that are still there, and of which nobody has made an issue meanwhile. */
export async function stillNew(
  intents: ReadonlyMap<string, Intent>,
  objects: Objects,
): Promise<ReadonlyMap<string, Intent>> {
  const kept = new Map<string, Intent>();
  for (const [id, intent] of intents) {
    const stored = await objects.get("Issue", id);
    if (stored !== null && originOf(stored.value) === null) kept.set(id, intent);
  }
  return kept;
}

/** Where an Issue says that it came from on GitHub; null where it says nothing. */
export function originOf({ meta }: JsonObject): JsonObject | null {
  const origin = isMapping(meta) ? meta["github/issue"] : null;
  return isMapping(origin) ? origin : null;
}

/** What GitHub is taken to have said of an issue when it was made: what was sent, and of all that was not sent what it says now. */
export function baseOfMade({ kind, value }: Draft, { sent }: MadeHere): FieldBase {
  const said = baseOf(kind, value);
  const lists = ownership[kind].filter(({ policy }) => policy === "set").map(({ path }) => [path.join("."), []]);
  const status = statuses.find((one) => one === value["status"]) ?? "planned";
  const open = stateOf(status) === "open" ? said["status"] : hashOf("planned");
  return { ...said, ...Object.fromEntries(lists), ...sent, status: open ?? hashOf("planned") };
}

/** The base where a change of ours had consequences, such as an Issue that waits now: a status that is open both here and there stays as it is. */
export function baseOfTold(base: FieldBase | null, { value }: Draft, current: JsonObject | null): FieldBase | null {
  const [ours, theirs] = [current?.["status"], value["status"]].map((given) => statuses.find((one) => one === given));
  if (base === null || ours === undefined || theirs === undefined || base["status"] === hashOf(ours)) return base;
  return stateOf(ours) === stateOf(theirs) ? { ...base, status: hashOf(theirs) } : base;
}
