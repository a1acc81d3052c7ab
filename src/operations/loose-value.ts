import { Failure } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import { kindNames } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { actorFields, refFields } from "../model/schema-fields.ts";
import type { Objects } from "../store/objects.ts";
import { actorOfWord } from "./actor-of-word.ts";
import type { ActorValue, OperationEnv } from "./operation.ts";

/** How an actor may be written in one word: `ada`, `agent:reviewer`, `me`. */
export async function actorNamed(word: string, env: OperationEnv): Promise<ActorValue> {
  if (word === "me") return env.actor();
  const actor = actorOfWord(word);
  if (actor !== null) return actor;
  throw new Failure("usage", `${JSON.stringify(word)} names nobody`, "write ada, agent:reviewer or me");
}

/**
 * An object as people and agents give it, with every Ref and Actor written out: where a Ref is wanted an id or a part of one
 * is enough, where an Actor is wanted one word (`actorNamed`), and where a list is wanted one item. Everything else is
 * handed on as it is. Failure `usage` for an id that fits no object or several.
 */
export async function strictValue(
  kind: Kind,
  given: JsonObject,
  objects: Objects,
  env: OperationEnv,
): Promise<JsonObject> {
  let value: Json = given;
  for (const pattern of actorFields(kind)) {
    value = await mapAt(value, pattern.split("/").slice(1), async (item) =>
      typeof item === "string" ? { ...(await actorNamed(item, env)) } : item,
    );
  }
  for (const { pattern, target } of refFields(kind)) {
    value = await mapAt(value, pattern.split("/").slice(1), (item) => strictRef(item, target, objects));
  }
  return isMapping(value) ? value : given;
}

async function strictRef(item: Json, target: Kind | null, objects: Objects): Promise<Json> {
  const wanted = target === null ? kindNames : [target];
  if (typeof item === "string") {
    const { kind, id } = await objects.find(item, ...wanted);
    return { kind, id };
  }
  if (!isMapping(item) || typeof item["id"] !== "string" || item["kind"] !== undefined) return item;
  const { kind, id } = await objects.find(item["id"], ...wanted);
  return { kind, ...item, id };
}

/** The value with what stands at a pattern of steps replaced; `*` is every item of a list, and a single value in a list's place becomes one. */
async function mapAt(value: Json, steps: readonly string[], change: (value: Json) => Promise<Json>): Promise<Json> {
  const [step, ...rest] = steps;
  if (step === undefined) return change(value);
  if (step === "*") {
    if (value === null) return value;
    const items = Array.isArray(value) ? value : [value];
    return Promise.all(items.map((item) => mapAt(item, rest, change)));
  }
  if (!isMapping(value)) return value;
  const member = Object.hasOwn(value, step) ? value[step] : undefined;
  if (member === undefined || member === null) return value;
  return { ...value, [step]: await mapAt(member, rest, change) };
}
