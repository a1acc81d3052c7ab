import * as z from "zod";
import type { Kind } from "../model/enums.ts";
import { operation } from "../operations/operation.ts";
import type { Operation } from "../operations/operation.ts";
import { patchObject } from "../operations/patch-object.ts";
import type { StoredObject } from "../store/corpus.ts";
import { jsonAnswer, performedAnswer, tagAfter } from "./answers.ts";
import { endpoint } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { etagOf, refuseStale, requiredTags } from "./etag.ts";
import { HttpFailure } from "./http-failure.ts";
import { etagHeader, schemaNamed } from "./object-schemas.ts";

/** PATCH of one object of a kind. */
export function changeOne(kind: Kind, path: string): Endpoint {
  return endpoint({
    method: "patch",
    path: `${path}/{id}`,
    name: `patch${kind}`,
    summary: `Change members of a ${kind} by a JSON merge patch (RFC 7396).`,
    headers: z.object({ "If-Match": z.string().describe("ETag that the object had when it was read.") }),
    body: { schema: schemaNamed(`${kind}Patch`), types: ["application/merge-patch+json", "application/json"] },
    success: {
      status: 200,
      description: "Changed, committed and on disk; a patch that changes nothing makes no commit.",
      schema: schemaNamed(kind),
      headers: etagHeader,
    },
    refusals: [404, 409, 412, 422, 428],
    handle: async ({ id, body, header }, service) => {
      const { patch, seen } = patchIf(requiredTags(header("if-match")));
      const performed = await service.perform(patch, { kind, id, patch: body });
      return performedAnswer(performed, (done) => {
        const { file, value } = seen();
        const changed = done.outcome.objects.find((object) => object.path === file.path);
        return jsonAnswer(changed?.value ?? value, { etag: etagOf(tagAfter(done, file.path) ?? file.oid) });
      });
    },
  });
}

/** A patch of an object that still has one of these tags when it is planned, and the object that it was planned from. */
function patchIf(tags: readonly string[]): {
  readonly patch: Operation<typeof patchObject.input>;
  readonly seen: () => StoredObject;
} {
  let planned: StoredObject | null = null;
  const patch = operation({
    ...patchObject,
    plan: async (input, objects, env) => {
      const { kind, id } = input;
      planned = await objects.get(kind, id);
      if (planned === null) throw new HttpFailure(404, `there is no ${kind} ${id}`, "list those that there are");
      refuseStale(tags, etagOf(planned.file.oid));
      return patchObject.plan(input, objects, env);
    },
  });
  const seen = (): StoredObject => {
    if (planned === null) throw new TypeError("a patch that was not planned is not answered");
    return planned;
  };
  return { patch, seen };
}
