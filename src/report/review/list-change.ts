import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../model/json.ts";
import { isMapping } from "../../model/json.ts";
import { differences } from "../../store/differences.ts";
import { parsePointer } from "../../text/json-pointer.ts";
import type { ListChange } from "./review.ts";
import { checkIn, refIn, wordsOf } from "./words.ts";
import type { TitleOf } from "./words.ts";

/** What came into a list, what went, and what stayed with other members; items are matched by what they name, wherever they stand. */
export function listChange(
  field: string,
  old: readonly Json[],
  now: readonly Json[],
  titleOf: TitleOf,
): ListChange | null {
  if (isDeepStrictEqual(old, now)) return null;
  const before = Map.groupBy(old, keyOf);
  const added: Json[] = [];
  const changed: { item: string; members: Members }[] = [];
  for (const item of now) {
    const twin = before.get(keyOf(item))?.shift();
    if (twin === undefined) added.push(item);
    else if (!isDeepStrictEqual(twin, item))
      changed.push({ item: wordsOf(item, titleOf), members: membersOf(twin, item, titleOf) });
  }
  const removed = [...before.values()].flat();
  const words = (items: readonly Json[]): string[] => items.map((item) => wordsOf(item, titleOf));
  const reordered = added.length + removed.length + changed.length === 0;
  return { is: "list", field, added: words(worstFirst(added)), removed: words(removed), changed, reordered };
}

/** Checks that did not pass stand before those that did; everything else stays where it is. */
function worstFirst(items: readonly Json[]): Json[] {
  return items.toSorted((a, b) => Number(checkIn(a)?.status === "passed") - Number(checkIn(b)?.status === "passed"));
}

type Members = ListChange["changed"][number]["members"];

/** A Ref is the same item whatever its pin, a document or check whatever stands beside its name. */
function keyOf(item: Json): string {
  const ref = refIn(item);
  if (ref !== null) return `ref ${ref.kind}/${ref.id}`;
  const { title, name, actor_id: actor } = isMapping(item) ? item : {};
  const known = [title, name, actor].find((value) => typeof value === "string");
  return known === undefined ? JSON.stringify(item) : `named ${known}`;
}

function membersOf(old: Json, now: Json, titleOf: TitleOf): Members {
  const words = (value: Json | undefined): string | null => (value === undefined ? null : wordsOf(value, titleOf));
  return differences(old, now).map(({ pointer, old: before, new: after }) => ({
    field: parsePointer(pointer).join("."),
    old: words(before),
    new: words(after),
  }));
}
