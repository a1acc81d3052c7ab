import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { expand } from "../model/schema-fields.ts";
import type { Objects } from "../store/objects.ts";
import type { Changes } from "./changes.ts";

/** A list of another object that names this one back. */
interface Mirror {
  readonly of: Kind;
  /** Pattern of the Refs of this object. */
  readonly at: string;
  /** Kind that they name, and its list that names this object. */
  readonly in: Kind;
  readonly list: string;
}

const mirrors: readonly Mirror[] = [
  { of: "ContextPacket", at: "/for_issue", in: "Issue", list: "/context_packets" },
  { of: "Artifact", at: "/produced_by", in: "Run", list: "/outputs/artifacts" },
  { of: "Issue", at: "/relationships/blocks/*", in: "Issue", list: "/relationships/blocked_by" },
  { of: "Issue", at: "/relationships/blocked_by/*", in: "Issue", list: "/relationships/blocks" },
];

/** What an object was, empty for a new one, and what it becomes. */
interface ValueChange {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** Adds an object to the lists of the objects that it names now, and takes it out of those that it names no more (§5). */
export async function mirrorChange(
  changes: Changes,
  kind: Kind,
  { before, after }: ValueChange,
  objects: Objects,
): Promise<void> {
  const id = after["id"];
  if (typeof id !== "string") return;
  for (const { of, at, in: other, list } of mirrors) {
    if (of !== kind) continue;
    const was = idsAt(before, at);
    const is = idsAt(after, at);
    for (const name of new Set([...was, ...is])) {
      const target = was.has(name) && is.has(name) ? null : await objects.get(other, name);
      const place = target === null ? -1 : placeIn(target.value, list, id);
      if (target !== null && is.has(name) && place === -1)
        await changes.edit(target, [{ is: "add", at: list, item: { kind, id } }]);
      if (target !== null && !is.has(name) && place !== -1)
        await changes.edit(target, [{ is: "remove", at: `${list}/${place}` }]);
    }
  }
}

function idsAt(value: JsonObject, pattern: string): Set<string> {
  return new Set(expand(pattern, value).flatMap(({ value: ref }) => idOf(ref) ?? []));
}

function placeIn(value: JsonObject, list: string, id: string): number {
  return expand(`${list}/*`, value).findIndex(({ value: item }) => idOf(item) === id);
}

function idOf(ref: Json): string | null {
  return isMapping(ref) && typeof ref["id"] === "string" ? ref["id"] : null;
}
