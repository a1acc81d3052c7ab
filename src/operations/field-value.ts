import { Failure } from "../failure.ts";
import { nearest } from "../model/did-you-mean.ts";
import type { Json } from "../model/json.ts";
import { timestampKeys } from "../model/schema-fields.ts";
import { readYaml } from "../text/read-yaml.ts";
import type { Field, FieldType } from "./fields.ts";

/**
 * What a text on a command line means for a field: a number where the field takes one, a mapping or list written as YAML in
 * one line (`{uri: …, title: …}`, `[a, b]`) where it takes such, and else the text itself. Refs and actors stay words for
 * `strictValue`. Failure `usage` for what cannot be meant.
 */
export function fieldValue(field: Field, text: string): Json {
  if (field.isList && text.startsWith("[")) return yamlValue(field, text);
  return field.isList ? [itemValue(field, text)] : itemValue(field, text);
}

/** The same for one item of a list, or the one value of a field that is none. */
export function itemValue(field: Field, text: string): Json {
  const { type } = field;
  switch (type.is) {
    case "text":
    case "time":
      return text;
    case "number":
      return numberFrom(field, text);
    case "choice":
      return chosen(field, type, text);
    case "ref":
    case "actor":
      return text.startsWith("{") ? yamlValue(field, text) : text;
    case "mapping":
    case "free":
      return yamlValue(field, text);
  }
}

function numberFrom(field: Field, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new Failure(
    "usage",
    `${nameOf(field)} takes a number, not ${JSON.stringify(text)}`,
    "write digits, such as 12 or 0.5",
  );
}

function chosen(field: Field, { values }: Extract<FieldType, { is: "choice" }>, text: string): string {
  if (values.includes(text)) return text;
  const meant = nearest(text, values);
  const help = meant === null ? `choose one of ${values.join(", ")}` : `did you mean ${meant}? (${values.join(", ")})`;
  throw new Failure("usage", `${nameOf(field)} cannot be ${JSON.stringify(text)}`, help);
}

function yamlValue(field: Field, text: string): Json {
  const { value, flaws } = readYaml(Buffer.from(`value: ${text}\n`), { timestampKeys });
  if (value !== null && flaws.every(({ code }) => code === "ambiguous-scalar")) return value["value"] ?? null;
  throw new Failure(
    "usage",
    `${nameOf(field)} takes YAML in one line, and ${JSON.stringify(text)} is none`,
    "such as '{uri: \"https://example.com\", title: Notes}'",
  );
}

function nameOf({ path }: Field): string {
  return path.join(".");
}
