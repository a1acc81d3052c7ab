import { Failure } from "../../failure.ts";
import type { Kind } from "../../model/enums.ts";
import { isMapping } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { fieldValue, itemValue } from "../../operations/field-value.ts";
import { fieldNamed } from "../../operations/fields.ts";
import type { Field } from "../../operations/fields.ts";

/** An object's fields with one more, at its path. */
export function withField(fields: JsonObject, { path }: Pick<Field, "path">, value: Json): JsonObject {
  const [step, ...rest] = path;
  if (step === undefined) return fields;
  if (rest.length === 0) return { ...fields, [step]: value };
  const inner = fields[step];
  return { ...fields, [step]: withField(isMapping(inner) ? inner : {}, { path: rest }, value) };
}

/** Fields over others: mappings member by member, all else as a whole. */
export function withFields(fields: JsonObject, over: JsonObject): JsonObject {
  const merged = new Map(Object.entries(fields));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(key, isMapping(below) && isMapping(value) ? withFields(below, value) : value);
  }
  return Object.fromEntries(merged);
}

/** What the texts of one flag stand for: all of them as items of a list, or the last one. */
export function valueFor(field: Field, texts: readonly string[]): Json {
  const [first = ""] = texts;
  if (!field.isList) return fieldValue(field, texts.at(-1) ?? "");
  if (texts.length === 1 && first.startsWith("[")) return fieldValue(field, first);
  return texts.map((text) => itemValue(field, text));
}

/** `field=value` of `--set`. Failure `usage` for what is none. */
export function pairOf(kind: Kind, text: string): { readonly field: Field; readonly value: string } {
  const at = text.indexOf("=");
  if (at > 0) return { field: fieldNamed(kind, text.slice(0, at)), value: text.slice(at + 1) };
  throw new Failure("usage", `${JSON.stringify(text)} is no field and value`, "write --set field=value");
}
