import * as z from "zod";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";

/** What every list takes. */
export const paging = {
  limit: z.int().min(1).max(100).default(20),
  cursor: z.string().optional().describe("`next` of the answer before."),
};

/** Members to answer in full. */
export const fieldsInput = z.array(z.string()).optional();

const textLimit = 600;
const listLimit = 30;

/** Only the members asked for by name or path (`acceptance.criteria`), and kind and id. */
export function onlyFields(value: JsonObject, fields: readonly string[]): JsonObject {
  const chosen = fields.map((path): [string, Json] => [path, memberAt(value, path.split("."))]);
  return { kind: value["kind"] ?? null, id: value["id"] ?? null, ...Object.fromEntries(chosen) };
}

function memberAt(value: Json, [step, ...rest]: readonly string[]): Json {
  if (step === undefined) return value;
  if (!isMapping(value) || !Object.hasOwn(value, step)) return null;
  return memberAt(value[step] ?? null, rest);
}

/** The value with long texts and lists cut; what is cut says how to get it. */
export function shortened(value: Json): Json {
  if (typeof value === "string") return shortText(value);
  if (Array.isArray(value)) {
    const rest = value.length - listLimit;
    const items = value.slice(0, listLimit).map(shortened);
    return rest > 0 ? [...items, `… ${rest} more: ask for this member in fields`] : items;
  }
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortened(member)]));
}

function shortText(text: string): string {
  const characters = Array.from(text);
  const rest = characters.length - textLimit;
  return rest > 0 ? `${characters.slice(0, textLimit).join("")}… ${rest} more: ask for this member in fields` : text;
}
