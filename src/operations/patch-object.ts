import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { Failure } from "../failure.ts";
import { kindNames } from "../model/enums.ts";
import { isMapping, memberOf } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { pointerOf } from "../text/json-pointer.ts";
import { Changes } from "./changes.ts";
import type { FieldChange } from "./changes.ts";
import { strictValue } from "./loose-value.ts";
import { mirrorChange } from "./mirrors.ts";
import { looseFields } from "./new-object.ts";
import { operation } from "./operation.ts";

/** Changes one object by a merge patch (RFC 7396): members replace members, mappings are merged, null takes out. */
export const patchObject = operation({
  name: "patch",
  summary: "change members of a work object by a JSON merge patch",
  input: z.strictObject({
    kind: z.enum(kindNames).describe("Kind of the object."),
    id: z.string().min(1).describe("Its whole id."),
    patch: looseFields.describe("The merge patch; ids may be short where a Ref is wanted."),
  }),
  plan: async ({ kind, id, patch }, objects, env) => {
    const object = await objects.find(id, kind);
    refuseFixed(object.value, patch);
    const strict = await strictValue(kind, patch, objects, env);
    const planned = stepsTo(object.value, strict, []);
    const value = merged(object.value, strict);
    const changes = new Changes(objects, env.now);
    if (!isDeepStrictEqual(value, object.value)) {
      await changes.edit(object, planned);
      await mirrorChange(changes, kind, { before: object.value, after: value }, objects);
    }
    const names = Object.keys(patch).join(", ");
    return changes.outcome(`Set ${names} of ${kind} ${object.id} ${JSON.stringify(object.title ?? "")}`);
  },
});

/** What an object is stays as it is; said again, it changes nothing. */
function refuseFixed(value: JsonObject, patch: JsonObject): void {
  const names = ["kind", "id", "seal"].filter((name) => Object.hasOwn(patch, name));
  const fixed = names.find((name) => !isDeepStrictEqual(memberOf(patch, name), memberOf(value, name) ?? null));
  if (fixed === undefined) return;
  throw new Failure("usage", `the ${fixed} of an object cannot be set`, "leave it out, or make a new object");
}

/** The smallest changes of a file that the patch asks for. */
function stepsTo(value: JsonObject, patch: JsonObject, path: readonly string[]): FieldChange[] {
  return Object.entries(patch).flatMap(([name, wanted]): FieldChange[] => {
    const at = pointerOf([...path, name]);
    const is = memberOf(value, name);
    if (wanted === null) return is === undefined ? [] : [{ is: "remove", at }];
    if (isMapping(wanted) && isMapping(is)) return stepsTo(is, wanted, [...path, name]);
    const whole = isMapping(wanted) ? merged({}, wanted) : wanted;
    return isDeepStrictEqual(is, whole) ? [] : [{ is: "set", at, value: whole }];
  });
}

/** RFC 7396, section 2. */
function merged(value: JsonObject, patch: JsonObject): JsonObject {
  const result = new Map<string, Json>(Object.entries(value));
  for (const [name, wanted] of Object.entries(patch)) {
    const is = result.get(name);
    if (wanted === null) result.delete(name);
    else result.set(name, isMapping(wanted) ? merged(isMapping(is) ? is : {}, wanted) : wanted);
  }
  return Object.fromEntries(result);
}
