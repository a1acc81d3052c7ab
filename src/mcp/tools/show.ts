import * as z from "zod";
import { findInIndex } from "../../query/find-in-index.ts";
import { valueOf } from "../../query/object-value.ts";
import { fieldsInput, onlyFields, shortened } from "../short.ts";
import { tool } from "../tool.ts";

/** Shows one object. */
export const show = tool({
  name: "show",
  description: "Show one object. Long texts are cut unless their member is asked for in fields.",
  input: z.strictObject({ id: z.string(), fields: fieldsInput }),
  reads: true,
  call: ({ id, fields }, service) =>
    service.ask((index, commit) => {
      const object = findInIndex(index, id);
      const value = valueOf(index, object);
      return { commit, path: object.path, data: fields === undefined ? shortened(value) : onlyFields(value, fields) };
    }),
});
