import { isDeepStrictEqual } from "node:util";
import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { memberOrder } from "../model/member-order.ts";
import type { FieldChange } from "../operations/changes.ts";
import { objectText } from "../operations/object-text.ts";
import { readBytes } from "../store/reading.ts";
import { editYaml } from "../text/edit-yaml.ts";
import { pointerOf } from "../text/json-pointer.ts";

/** The text of an object's file with its value changed to another one: what did not change stays as somebody wrote it, comments too. */
export function editedText(text: string, kind: Kind, before: JsonObject, after: JsonObject): string {
  const edited = editYaml(text, changesBetween(before, after, []), (path) => memberOrder(kind, path));
  const isRight = edited !== null && isDeepStrictEqual(readBytes(Buffer.from(edited)).value, after);
  return isRight ? edited : objectText(kind, after);
}

type PlainChange = Exclude<FieldChange, { is: "add" }>;

function changesBetween(before: JsonObject, after: JsonObject, path: readonly string[]): PlainChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): PlainChange[] => {
    const here = [...path, name];
    const [was, is] = [before[name], after[name]];
    if (isDeepStrictEqual(was, is)) return [];
    if (is === undefined) return [{ is: "remove", at: pointerOf(here) }];
    if (was !== undefined && isMapping(was) && isMapping(is)) return changesBetween(was, is, here);
    return [{ is: "set", at: pointerOf(here), value: is }];
  });
}
