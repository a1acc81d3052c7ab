import * as z from "zod";
import { Failure } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { connectionsOf } from "../query/connections.ts";
import { objectNamed } from "../query/find-in-index.ts";
import { valueOf } from "../query/object-value.ts";
import type { QueryIndex } from "../query/open-index.ts";

/** What `include=related` answers. */
export const relatedSchema = z
  .object({
    object: z.record(z.string(), z.unknown()),
    related: z.array(
      z.object({
        field: z.string().describe("The field that holds the Ref."),
        direction: z.enum(["names", "named_by"]).describe("Whether this object holds it, or the other one."),
        kind: z.string(),
        id: z.string(),
        role: z.string().nullable(),
        digest: z.string().nullable().describe("What the Ref pins."),
        object: z.record(z.string(), z.unknown()).nullable().describe("The other object; null where no file holds it."),
      }),
    ),
  })
  .meta({ id: "WithRelated", description: "An object, and all that it is connected with." });

/** An object with what it names, and what names it. */
export function relatedTo(index: QueryIndex, kind: Kind, id: string): z.output<typeof relatedSchema> {
  const found = objectNamed(index, kind, id);
  if (found === null) throw new Failure("usage", `there is no ${kind} ${id}`, "list those that there are");
  const related = connectionsOf(index, found).map(
    ({ field, isInward, kind: other, id: name, object, role, digest }) => ({
      field,
      direction: isInward ? ("named_by" as const) : ("names" as const),
      kind: other,
      id: name,
      role,
      digest,
      object: object === null ? null : (valueOf(index, object) satisfies JsonObject),
    }),
  );
  return { object: valueOf(index, found), related };
}
