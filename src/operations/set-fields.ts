import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { Failure } from "../failure.ts";
import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import { editValue } from "../text/edit-value.ts";
import { pointerOf, valueAt } from "../text/json-pointer.ts";
import { Changes, misfit } from "./changes.ts";
import type { FieldChange } from "./changes.ts";
import { fieldValue, itemValue } from "./field-value.ts";
import { fieldNamed } from "./fields.ts";
import type { Field } from "./fields.ts";
import { strictValue } from "./loose-value.ts";
import { mirrorChange } from "./mirrors.ts";
import { operation } from "./operation.ts";
import type { OperationEnv } from "./operation.ts";

/** One change of a field, in the words of whoever asks. */
export const assignment = z.strictObject({
  field: z.string().min(1).describe("Name of the field: status, acceptance.criteria, meta.github/issue."),
  how: z
    .enum(["set", "add", "remove"])
    .describe("`set` gives it a value (null takes it out), `add` and `remove` change one item of a list."),
  value: z
    .json()
    .meta({ id: "Json" })
    .optional()
    .describe("The value, or the item; an id may be short, an actor may be one word."),
  text: z
    .string()
    .optional()
    .describe("In place of value: text that the field's type says how to read, as on a command line."),
});

/** One change of a field as an edge hands it on. */
export type Assignment = z.output<typeof assignment>;

/** Changes fields of one object. */
export const setFields = operation({
  name: "set",
  summary: "change fields of a work object",
  input: z.strictObject({
    id: z.string().min(1).describe("Id of the object, or any beginning or end that fits one alone."),
    changes: z.array(assignment).min(1).max(200).describe("The changes, in order."),
  }),
  plan: async ({ id, changes: asked }, objects, env) => {
    const object = await objects.find(id, ...kindNames);
    const changes = new Changes(objects, env.now);
    await assign(changes, object, asked, objects, env);
    const names = [...new Set(asked.map(({ field }) => field))].join(", ");
    return changes.outcome(`Set ${names} of ${object.kind} ${object.id} ${JSON.stringify(object.title ?? "")}`);
  },
});

/** Plans changes of fields of one object among others, and of the lists that name it. */
export async function assign(
  changes: Changes,
  object: StoredObject,
  asked: readonly Assignment[],
  objects: Objects,
  env: OperationEnv,
): Promise<void> {
  refuseFixed(object, asked);
  const { value, planned } = await assigned(object.kind, object.value, asked, objects, env);
  if (isDeepStrictEqual(value, object.value)) return;
  await changes.edit(object, planned);
  await mirrorChange(changes, object.kind, { before: object.value, after: value }, objects);
}

/** A value of a kind with changes applied, and the single steps to it. */
export async function assigned(
  kind: Kind,
  before: JsonObject,
  asked: readonly Assignment[],
  objects: Objects,
  env: OperationEnv,
): Promise<{ readonly value: JsonObject; readonly planned: readonly FieldChange[] }> {
  let value = before;
  const planned: FieldChange[] = [];
  for (const one of asked) {
    const steps = await changesOf(kind, value, one, objects, env);
    value = editValue(value, steps) ?? refuseMisfit(kind, value, steps);
    planned.push(...steps);
  }
  return { value, planned };
}

function refuseMisfit(kind: Kind, { id }: JsonObject, steps: readonly FieldChange[]): never {
  throw misfit(kind, typeof id === "string" ? id : "", steps);
}

/** What an object is stays as it is: another kind or id is another object. */
export function refuseFixed({ kind, id }: StoredObject, asked: readonly Assignment[]): void {
  const fixed = asked.find(({ field }) => field === "kind" || field === "id" || field === "seal");
  if (fixed === undefined) return;
  const help = fixed.field === "seal" ? `cwom seal ${id}` : `make a new object: cwom new ${kind}`;
  throw new Failure("usage", `the ${fixed.field} of a ${kind} cannot be set`, help);
}

async function changesOf(
  kind: Kind,
  value: JsonObject,
  { field: name, how, ...said }: Assignment,
  objects: Objects,
  env: OperationEnv,
): Promise<FieldChange[]> {
  const field = fieldNamed(kind, name);
  const at = pointerOf(field.path);
  const given = givenValue(field, how, said);
  if (how === "set") {
    if (given === null) return [{ is: "remove", at }];
    return [{ is: "set", at, value: await strictAt(kind, field, given, objects, env) }];
  }
  if (!field.isList) throw new Failure("usage", `${field.path.join(".")} is no list`, `give it a value: ${name}=…`);
  const [item = null] = listOf(await strictAt(kind, field, [given], objects, env));
  const items = listOf(valueAt(value, at) ?? null);
  const index = items.findIndex((other) => isSameItem(other, item));
  if (how === "add") return index === -1 ? [{ is: "add", at, item }] : [];
  if (index !== -1) return [{ is: "remove", at: `${at}/${index}` }];
  const there = items.length === 0 ? "it is empty" : `it has ${items.map(wordFor).join(", ")}`;
  throw new Failure("usage", `${field.path.join(".")} has no item ${wordFor(item)}`, there);
}

function givenValue(field: Field, how: Assignment["how"], { value, text }: Pick<Assignment, "value" | "text">): Json {
  if (text === undefined) return value ?? null;
  return how === "set" ? fieldValue(field, text) : itemValue(field, text);
}

/** The value with its Refs and Actors written out, as the field's place in the object wants it. */
async function strictAt(kind: Kind, field: Field, given: Json, objects: Objects, env: OperationEnv): Promise<Json> {
  const whole = field.path.reduceRight<Json>((inner, step) => ({ [step]: inner }), given);
  const strict = await strictValue(kind, isMapping(whole) ? whole : {}, objects, env);
  return valueAt(strict, pointerOf(field.path)) ?? given;
}

/** A Ref is the same item whatever its pin, an Actor whatever its display. */
function isSameItem(a: Json, b: Json): boolean {
  if (!isMapping(a) || !isMapping(b)) return isDeepStrictEqual(a, b);
  if ("actor_id" in b) return a["actor_id"] === b["actor_id"] && a["actor_kind"] === b["actor_kind"];
  if ("id" in b) return a["id"] === b["id"] && a["kind"] === b["kind"];
  return isDeepStrictEqual(a, b);
}

function wordFor(item: Json): string {
  if (typeof item === "string") return JSON.stringify(item);
  const name = isMapping(item) ? (item["id"] ?? item["actor_id"] ?? item["title"] ?? item["name"]) : null;
  return typeof name === "string" ? name : JSON.stringify(item);
}

function listOf(value: Json): Json[] {
  return Array.isArray(value) ? value : [];
}
