import type { Kind } from "../../model/enums.ts";
import type { RefUse } from "../../store/reading.ts";
import { objectRule } from "../rule.ts";
import { fieldName } from "../words.ts";

/** No object is its own cause, parent or source; other rules about a Ref are silent where it names its own object. */
export const refSelf = objectRule(
  {
    id: "ref/self",
    level: "error",
    locked: true,
    summary: "an object refers to itself",
    why: "§2.6: a Ref names another object, derived: nothing is its own cause",
  },
  function* (object) {
    for (const ref of object.outline.refs) {
      if (!isSelf(object, ref)) continue;
      const name = fieldName(ref.at);
      yield {
        about: object,
        at: ref.at,
        message: `refers in ${name} to itself`,
        help: `name the ${ref.wants ?? "object"} that was meant in ${name}, or remove the Ref`,
      };
    }
  },
);

/** Whether a Ref names the object that it stands in. */
export function isSelf(object: { readonly kind: Kind | null; readonly id: string | null }, ref: RefUse): boolean {
  return ref.kind === object.kind && ref.id === object.id;
}
