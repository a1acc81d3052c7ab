import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { Failure } from "../failure.ts";
import { kindNames } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { kinds } from "../model/kinds.ts";
import { readBytes } from "../store/reading.ts";
import type { StoredObject } from "../store/corpus.ts";
import { Changes } from "./changes.ts";
import { mirrorChange } from "./mirrors.ts";
import { operation } from "./operation.ts";

/** Puts a text that somebody edited in the place of an object's file, if that is still as they had it before them. */
export const replaceText = operation({
  name: "edit",
  summary: "replace the whole text of a work object's file",
  input: z.strictObject({
    id: z.string().min(1).describe("Id of the object, or any beginning or end that fits one alone."),
    before: z.string().describe("The text that was edited; the file must still be so."),
    text: z.string().describe("The text that it is to be, comments and all."),
  }),
  plan: async ({ id, before, text }, objects, env) => {
    const object = await objects.find(id, ...kindNames);
    const bytes = await objects.bytesAt(object.file.path);
    if (bytes === null || Buffer.compare(bytes, Buffer.from(before)) !== 0) throw changedMeanwhile(object);
    const changes = new Changes(objects, env.now);
    const after = readBytes(Buffer.from(text)).value;
    if (after !== null) refuseOther(object, after);
    if (text !== before) await changes.replace(object, text);
    if (after !== null && isNewer(object, after))
      await changes.edit(object, [{ is: "set", at: "/updated_at", value: env.now }]);
    if (after !== null) await mirrorChange(changes, object.kind, { before: object.value, after }, objects);
    return changes.outcome(`Edit ${object.kind} ${object.id} ${JSON.stringify(object.title ?? "")}`);
  },
});

/** Whether the meaning changed, and nobody wrote when. */
function isNewer({ kind, value }: StoredObject, after: JsonObject): boolean {
  return !kinds[kind].sealed && after["updated_at"] === value["updated_at"] && !isDeepStrictEqual(after, value);
}

/** What an object is stays as it is: another kind or id is another object. */
function refuseOther({ kind, id }: StoredObject, after: JsonObject): void {
  if (after["kind"] === kind && after["id"] === id) return;
  throw new Failure(
    "usage",
    `the kind and the id of ${kind} ${id} cannot change`,
    `make a new object: cwom new ${kind}`,
  );
}

function changedMeanwhile({ id, file }: StoredObject): Failure {
  return new Failure(
    "conflict",
    `${file.path} changed while it was edited`,
    `see git diff, then edit it again: cwom edit ${id}`,
  );
}
