import type { Kind } from "../../model/enums.ts";
import { fieldsOf } from "../../operations/fields.ts";
import type { Field } from "../../operations/fields.ts";

/** A flag of `cwom new` for one field of a kind. */
export interface FieldFlag {
  /** Without dashes: `blocked-by`. */
  readonly name: string;
  readonly field: Field;
  /** What stands for its value in the help. */
  readonly placeholder: string;
}

/** Names that the command keeps for itself. */
const taken: ReadonlySet<string> = new Set(
  "from edit set draft dry-run format help commit push stage message quiet".split(" "),
);

/** The flags of a kind in the spec's order: each has the last word of its field's path, or as many more as tell it from the others; those of lists take one item at a time and are singular. */
export function fieldFlags(kind: Kind): FieldFlag[] {
  const fields = fieldsOf(kind).filter(({ path }) => path[0] !== "kind" && path[0] !== "seal");
  return fields.map((field) => ({ name: nameOf(field, fields), field, placeholder: placeholderOf(field) }));
}

function nameOf(field: Field, fields: readonly Field[]): string {
  for (let words = 1; words < field.path.length; words += 1) {
    const name = flagFrom(field, words);
    const same = fields.filter((other) => flagFrom(other, words) === name);
    if (same.length === 1 && !taken.has(name)) return name;
  }
  return flagFrom(field, field.path.length);
}

function flagFrom({ path, isList }: Field, words: number): string {
  const name = path.slice(-words).join("-").replaceAll("_", "-");
  return isList ? singular(name) : name;
}

/** Verbs of relations end in an s and are no plurals. */
function singular(name: string): string {
  if (/(?:^|-)(?:blocks|duplicates)$/.test(name)) return name;
  return name.replace(/criteria$/, "criterion").replace(/s$/, "");
}

function placeholderOf({ type }: Field): string {
  switch (type.is) {
    case "choice":
      return type.values.length > 4 ? "word" : type.values.join("|");
    case "ref":
      return "id";
    case "actor":
      return "actor";
    case "mapping":
    case "free":
      return "yaml";
    case "number":
    case "text":
    case "time":
      return type.is;
  }
}
