import * as z from "zod";
import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { isJsonObject } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { kinds } from "../model/kinds.ts";
import type { Objects } from "../store/objects.ts";
import { Changes } from "./changes.ts";
import { withDefaults } from "./defaults.ts";
import { strictValue } from "./loose-value.ts";
import { mirrorChange } from "./mirrors.ts";
import { operation } from "./operation.ts";
import type { OperationEnv } from "./operation.ts";
import { refuseIncomplete } from "./required-fields.ts";
import { sealedValue } from "./sealed-value.ts";

/** The members of an object as people give them: `strictValue` says what may be short. */
export const looseFields = z
  .custom<JsonObject>(isJsonObject, { error: "a mapping of JSON values is expected" })
  .meta({ type: "object" });

/** Makes one object of any kind, and tells the objects that list it. */
export const newObject = operation({
  name: "new",
  summary: "make a work object",
  input: z.strictObject({
    kind: z.enum(kindNames).describe("Kind of the object."),
    fields: looseFields.describe("Its members; ids may be short where a Ref is wanted, and an actor may be one word."),
    draft: z
      .boolean()
      .default(false)
      .describe("Leave a packet or snapshot without a seal, so that it may still change before it lands."),
  }),
  plan: async ({ kind, fields, draft }, objects, env) => {
    const changes = new Changes(objects, env.now);
    const { id, value } = await planObject(changes, kind, fields, objects, env, draft);
    return changes.outcome(`Add ${kind} ${id} ${JSON.stringify(kinds[kind].titleOf(value))}`);
  },
});

/** Plans one new object among other changes, and the lists that name it; gives its id and its value back. */
export async function planObject(
  changes: Changes,
  kind: Kind,
  fields: JsonObject,
  objects: Objects,
  env: OperationEnv,
  draft = false,
): Promise<{ readonly id: string; readonly value: JsonObject }> {
  const strict = await strictValue(kind, fields, objects, env);
  const completed = await withDefaults(kind, strict, objects, env);
  await refuseIncomplete(kind, completed, objects);
  const value = { ...identity(kind, completed, env), ...completed, ...times(kind, completed, env) };
  const sealed =
    kinds[kind].sealed && !draft && value["seal"] === undefined ? await sealedValue(kind, value, env) : value;
  await changes.create(kind, value.id, sealed);
  await mirrorChange(changes, kind, { before: {}, after: sealed }, objects);
  return { id: value.id, value: sealed };
}

function identity(kind: Kind, { id }: JsonObject, env: OperationEnv): JsonObject & { readonly id: string } {
  return { kind, id: typeof id === "string" ? id : env.newId() };
}

/** §4.4 lists no times for a ConstraintSnapshot: it has captured_at. */
function times(kind: Kind, { created_at: created, updated_at: updated }: JsonObject, env: OperationEnv): JsonObject {
  if (kind === "ConstraintSnapshot") return {};
  const made = created ?? env.now;
  return { created_at: made, updated_at: updated ?? made };
}
