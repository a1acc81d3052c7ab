import { isDeepStrictEqual } from "node:util";
import type { Kind } from "./enums.ts";
import { isMapping } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { readObject } from "./read-object.ts";

/** Members that people look for: they are kept even where they say the default. */
const kept: ReadonlySet<string> = new Set(["status", "priority", "verification/status"]);

/**
 * Paths of the members of a valid object that may be left out because absent means the same: null, or a default. A mapping
 * all of whose members may go is named whole. The free data below `meta` is never looked into.
 */
export function redundantMembers(kind: Kind, value: JsonObject): string[][] {
  const { object, flaws } = readObject(kind, value);
  // What is not known to the model would seem to make no difference.
  if (object === null || flaws.length > 0) return [];
  const found: string[][] = [];
  const bare = structuredClone(value);
  const isSame = (): boolean => isDeepStrictEqual(readObject(kind, bare).object, object);
  visit(bare, []);
  return found.filter((path) => !found.some((outer) => isInside(path, outer)));

  function visit(mapping: JsonObject, path: readonly string[]): void {
    for (const [key, member] of Object.entries(mapping)) {
      const here = [...path, key];
      if (here.join("/") === "meta" || here.join("/") === "seal") continue;
      for (const [inner, step] of mappingsIn(member)) visit(inner, step === null ? here : [...here, step]);
      if (kept.has(here.join("/"))) continue;
      Reflect.deleteProperty(mapping, key);
      if (isSame()) found.push(here);
      else mapping[key] = member;
    }
  }
}

/** A mapping itself, or the mappings of a list with their numbers. */
function mappingsIn(value: Json): [JsonObject, string | null][] {
  if (isMapping(value)) return [[value, null]];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index): [JsonObject, string][] => (isMapping(item) ? [[item, String(index)]] : []));
}

function isInside(path: readonly string[], outer: readonly string[]): boolean {
  return path.length > outer.length && outer.every((step, index) => step === path[index]);
}
