import { isDeepStrictEqual } from "node:util";
import type { Kind } from "../model/enums.ts";
import { objectDigest } from "../model/digest.ts";
import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { valueAt } from "../text/json-pointer.ts";
import { pinsKey, sealKey, toPlainSpec } from "./to-plain-spec.ts";

/** The object that `toPlainSpec` made a value of, with its pins and its seal in their places; any other value as it is. */
export function fromPlainSpec(kind: Kind, value: JsonObject): JsonObject {
  const { meta, ...members } = structuredClone(value);
  if (!isMapping(meta)) return value;
  const { [pinsKey]: pins, [sealKey]: seal, ...rest } = meta;
  if (pins === undefined && seal === undefined) return value;
  const bare = { ...members, ...(Object.keys(rest).length > 0 && { meta: rest }) };
  for (const [pointer, digest] of Object.entries(isMapping(pins) ? pins : {})) {
    const ref = valueAt(bare, pointer);
    if (isMapping(ref)) ref["digest"] = digest;
  }
  const back = seal === undefined ? bare : { ...withItsMeta(bare, seal), seal };
  return isDeepStrictEqual(toPlainSpec(kind, back), value) ? back : value;
}

/** A free `meta` that was there and empty shows in the digest of the seal alone. */
function withItsMeta(bare: JsonObject, seal: JsonObject[string]): JsonObject {
  const withEmpty = { ...bare, meta: {} };
  const digest = isMapping(seal) ? seal["digest"] : null;
  return !("meta" in bare) && digest === objectDigest(withEmpty) ? withEmpty : bare;
}
