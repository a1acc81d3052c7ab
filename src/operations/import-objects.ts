import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { Failure } from "../failure.ts";
import { isKind } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { isFileSafeId } from "../model/id.ts";
import type { JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import { Changes } from "./changes.ts";
import { looseFields } from "./new-object.ts";
import { wholeText } from "./object-text.ts";
import { operation } from "./operation.ts";

/** Most objects of one import. */
const importLimit = 200_000;
/** How many objects that differ are named. */
const namedAtMost = 10;

/** Takes in objects as an export wrote them, member by member, so that every digest stays: all of them, or none. */
export const importObjects = operation({
  name: "import",
  summary: "take in objects as an export wrote them: all of them, or none",
  input: z.strictObject({
    objects: z.array(looseFields).max(importLimit).describe("Whole objects with kind and id, every Ref written out."),
    update: z.boolean().default(false).describe("Put objects that differ in place of those that are there."),
  }),
  plan: async ({ objects: given, update }, objects, env) => {
    const changes = new Changes(objects, env.now);
    const different: StoredObject[] = [];
    const incoming = distinct(given);
    let [added, left] = [0, 0];
    for (const { kind, id, value } of incoming) {
      const found = await objects.get(kind, id);
      if (found === null) {
        await changes.create(kind, id, value, wholeText(kind, value));
        added += 1;
      } else if (isDeepStrictEqual(found.value, value)) left += 1;
      else different.push(found);
    }
    if (different.length > 0 && !update) throw conflict(different);
    const byPlace = new Map(incoming.map((one) => [`${one.kind}/${one.id}`, one.value]));
    for (const found of different)
      await changes.replace(found, wholeText(found.kind, byPlace.get(`${found.kind}/${found.id}`) ?? {}));
    const counts = `${added} new, ${different.length} changed, ${left} as they were`;
    return {
      ...changes.outcome(`Import ${incoming.length} objects (${counts})`),
      note: `${incoming.length} objects: ${counts}`,
    };
  },
});

interface Incoming {
  readonly kind: Kind;
  readonly id: string;
  readonly value: JsonObject;
}

/** Every object once; Failure `usage` for one without kind or id, and for two that have both in common and differ. */
function distinct(given: readonly JsonObject[]): Incoming[] {
  const found = new Map<string, Incoming>();
  for (const [index, value] of given.entries()) {
    const { kind, id } = value;
    if (!isKind(kind) || typeof id !== "string" || !isFileSafeId(id))
      throw new Failure(
        "usage",
        `object ${index + 1} has no kind and id that a file could be named by`,
        "give objects as cwom export writes them",
      );
    const other = found.get(`${kind}/${id}`);
    if (other !== undefined && !isDeepStrictEqual(other.value, value))
      throw new Failure("usage", `${kind} ${id} is given twice and differs`, "leave one of the two out");
    found.set(`${kind}/${id}`, { kind, id, value });
  }
  return [...found.values()];
}

function conflict(different: readonly StoredObject[]): Failure {
  const names = different
    .slice(0, namedAtMost)
    .map(({ kind, id, title }) => `${kind} ${id} ${JSON.stringify(title ?? "")}`);
  const more = different.length > namedAtMost ? ` and ${different.length - namedAtMost} more` : "";
  return new Failure(
    "conflict",
    `${different.length === 1 ? "an object is there already and differs" : `${different.length} objects are there already and differ`}: ${names.join(", ")}${more}`,
    "see the differences: cwom import --update --dry-run; to take what is given: --update",
  );
}
