import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { memberOrder } from "../model/member-order.ts";
import { redundantMembers } from "../model/redundant-members.ts";
import type { StoredObject } from "../store/corpus.ts";
import { formatYaml, printYaml } from "../text/format-yaml.ts";

/** The file of an object with every member as it is given, in the spec's order: its digest stays what it was. */
export function wholeText(kind: Kind, value: JsonObject): string {
  return inOrder(kind, printYaml(value), []);
}

/** The file of an object in canonical form; what the model does not know stays, for the check to name. */
export function objectText(kind: Kind, value: JsonObject): string {
  return inOrder(kind, printYaml(value), redundantMembers(kind, value));
}

/** The text of a valid object in canonical form, comments kept; null for one that has mistakes. */
export function formattedText({ kind, value, object }: StoredObject, text: string): string | null {
  return object === null ? null : formatYaml(text, layoutOf(kind, redundantMembers(kind, value)));
}

function inOrder(kind: Kind, printed: string, redundant: readonly string[][]): string {
  return formatYaml(printed, layoutOf(kind, redundant)) ?? printed;
}

function layoutOf(kind: Kind, redundant: readonly string[][]): Parameters<typeof formatYaml>[1] {
  return { orderAt: (path) => memberOrder(kind, path), redundant };
}
