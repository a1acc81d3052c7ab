import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "../../model/json.ts";
import { isMapping } from "../../model/json.ts";
import { listChange } from "./list-change.ts";
import type { FieldChange } from "./review.ts";
import { wordParts } from "./word-parts.ts";
import { actorIn, isAbsent, refIn, wordsOf } from "./words.ts";
import type { TitleOf } from "./words.ts";

/** What is said of every object in another place than among its fields. */
const elsewhere: ReadonlySet<string> = new Set(["kind", "id", "created_at", "updated_at"]);
/** What a reader asks for before all else. */
const first = ["title", "status"];
/** A longer text is compared word by word. */
const longestValue = 60;

/** What became of each field, groups unfolded, the title and the status first, then in the order of the new value and of the old; null stands for no object. */
export function fieldChanges(old: JsonObject | null, now: JsonObject | null, titleOf: TitleOf): FieldChange[] {
  const before = fieldsOf(old ?? {});
  const after = fieldsOf(now ?? {});
  const names = new Set([...after.keys(), ...before.keys()]);
  const ordered = [...first.filter((name) => names.delete(name)), ...names];
  return ordered.flatMap((name) => fieldChange(name, before.get(name), after.get(name), titleOf) ?? []);
}

/** The values that a reader would call fields, by their path: groups are gone into; Refs, Actors and lists are not. */
function fieldsOf(value: JsonObject): Map<string, Json> {
  const fields = new Map<string, Json>();
  const visit = (mapping: JsonObject, path: string): void => {
    for (const [key, member] of Object.entries(mapping)) {
      if (isAbsent(member) || (path === "" && elsewhere.has(key))) continue;
      const isGroup = isMapping(member) && refIn(member) === null && actorIn(member) === null;
      if (isGroup) visit(member, `${path}${key}.`);
      else fields.set(`${path}${key}`, member);
    }
  };
  visit(value, "");
  return fields;
}

function fieldChange(
  field: string,
  old: Json | undefined,
  now: Json | undefined,
  titleOf: TitleOf,
): FieldChange | null {
  if (isDeepStrictEqual(old, now)) return null;
  if (isListOrNothing(old) && isListOrNothing(now)) return listChange(field, old ?? [], now ?? [], titleOf);
  if (isLong(old) || isLong(now)) return textChange(field, old, now, titleOf);
  const words = (value: Json | undefined): string | null => (value === undefined ? null : wordsOf(value, titleOf));
  return { is: "value", field, old: words(old), new: words(now) };
}

function isListOrNothing(value: Json | undefined): value is Json[] | undefined {
  return value === undefined || Array.isArray(value);
}

function isLong(value: Json | undefined): boolean {
  return typeof value === "string" && (value.length > longestValue || value.includes("\n"));
}

function textChange(field: string, old: Json | undefined, now: Json | undefined, titleOf: TitleOf): FieldChange {
  if (old === undefined || now === undefined) {
    const is = old === undefined ? "added" : "removed";
    return { is: "text", field, parts: [{ is, text: wordsOf(old ?? now ?? "", titleOf) }] };
  }
  return { is: "text", field, parts: wordParts(wordsOf(old, titleOf), wordsOf(now, titleOf)) };
}
