import { Failure } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { jsonSchemaOf } from "../model/json-schema.ts";
import { refFields } from "../model/schema-fields.ts";
import type { Objects } from "../store/objects.ts";
import { fieldsOf } from "./fields.ts";
import type { Field } from "./fields.ts";

/** Members that a new object of a kind must be given by whoever makes it, in the spec's order: those without a default, but for kind and id. */
export function requiredFields(kind: Kind): readonly string[] {
  const names = known.get(kind) ?? requiredIn(jsonSchemaOf(kind)).filter((name) => name !== "kind" && name !== "id");
  known.set(kind, names);
  return names;
}

/** A JSON Schema takes milliseconds to make, and many objects may be made at once. */
const known = new Map<Kind, readonly string[]>();

/** A field that somebody must give, and what may be given where that is a choice: the latest objects for a Ref. */
export interface MissingField {
  readonly field: Field;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** An object lacks fields that nothing follows for: whoever asked can be asked for them. */
export class Incomplete extends Failure {
  readonly missing: readonly MissingField[];

  constructor(kind: Kind, missing: readonly MissingField[]) {
    const names = missing.map(({ field }) => field.path.join("."));
    const choices = missing.flatMap(wordsFor);
    const editor = `give ${missing.length === 1 ? "it" : "them"}, or write the object in an editor: cwom new ${kind} --edit`;
    super("usage", `${kind} needs ${names.join(", ")}`, choices.length === 0 ? editor : choices.join("; "));
    this.missing = missing;
  }
}

/** Failure `usage` (an `Incomplete`) that names every required field that is missing at once. */
export async function refuseIncomplete(kind: Kind, value: JsonObject, objects: Objects): Promise<void> {
  const names = requiredFields(kind).filter((name) => (value[name] ?? null) === null);
  if (names.length === 0) return;
  const fields = names.flatMap((name) => neededBelow(kind, name));
  throw new Incomplete(
    kind,
    await Promise.all(fields.map(async (field) => ({ field, choices: await choicesFor(kind, field, objects) }))),
  );
}

/** The fields of a member that it cannot do without. */
function neededBelow(kind: Kind, name: string): Field[] {
  const { properties } = jsonSchemaOf(kind);
  const member = isMapping(properties) ? properties[name] : null;
  const needed = isMapping(member) ? requiredIn(member) : [];
  return fieldsOf(kind).filter(
    ({ path: [first, second] }) => first === name && (second === undefined || needed.includes(second)),
  );
}

function requiredIn({ required }: JsonObject): string[] {
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

/** How many objects are offered for a Ref. */
const offered = 20;

async function choicesFor(kind: Kind, { path, type }: Field, objects: Objects): Promise<MissingField["choices"]> {
  if (type.is === "choice") return type.values.map((value) => ({ value, label: value }));
  const target = refFields(kind).find(({ pattern }) => pattern === `/${path.join("/")}`)?.target ?? null;
  if (type.is !== "ref" || target === null) return [];
  const latest = (await objects.ids(target)).toReversed().slice(0, offered);
  const found = await Promise.all(latest.map((id) => objects.get(target, id)));
  return found.flatMap((object) =>
    object === null
      ? []
      : [{ value: object.id, label: object.title === null ? object.id : `${object.id} (${object.title})` }],
  );
}

function wordsFor({ field, choices }: MissingField): string[] {
  if (choices.length === 0) return [];
  return [`${field.path.join(".")} is one of ${choices.map(({ label }) => label).join(", ")}`];
}
