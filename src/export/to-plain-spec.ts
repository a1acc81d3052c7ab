import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { expand, refFields } from "../model/schema-fields.ts";

/** Where in `meta` the pins of an object's Refs go: the JSON pointer of each Ref to its digest. */
export const pinsKey = "cwom/pins";
/** Where in `meta` an object's seal goes. */
export const sealKey = "cwom/seal";

/**
 * A valid object without the members that this project adds to the spec (§8): the digests of its Refs and its seal move
 * into `meta`. Null where `meta` has other data in that place already.
 */
export function toPlainSpec(kind: Kind, value: JsonObject): JsonObject | null {
  const { seal = null, ...plain } = structuredClone(value);
  const pins = takePins(kind, plain);
  const moved: JsonObject = {
    ...(Object.keys(pins).length > 0 && { [pinsKey]: pins }),
    ...(seal !== null && { [sealKey]: seal }),
  };
  if (Object.keys(moved).length === 0) return plain;
  const meta = isMapping(plain["meta"]) ? plain["meta"] : {};
  if (Object.keys(moved).some((key) => Object.hasOwn(meta, key))) return null;
  return { ...plain, meta: { ...meta, ...moved } };
}

/** Takes the digest out of every Ref, in place; one that is null pins nothing and goes for good. */
function takePins(kind: Kind, value: JsonObject): JsonObject {
  const pins: JsonObject = {};
  for (const { pattern } of refFields(kind)) {
    for (const { pointer, value: ref } of expand(pattern, value)) {
      if (!isMapping(ref)) continue;
      const { digest = null } = ref;
      if (digest !== null) pins[pointer] = digest;
      delete ref["digest"];
    }
  }
  return pins;
}
