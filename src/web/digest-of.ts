import { objectDigest } from "../model/digest.ts";
import type { JsonObject } from "../model/json.ts";

const known = new WeakMap<JsonObject, string | null>();

/** The digest that a seal or a pin of an object has to state; null for a value that has none, as JSON cannot hold it exactly. */
export function digestOf(value: JsonObject): string | null {
  const kept = known.get(value);
  if (kept !== undefined) return kept;
  const digest = digestOrNull(value);
  known.set(value, digest);
  return digest;
}

function digestOrNull(value: JsonObject): string | null {
  try {
    return objectDigest(value);
  } catch {
    return null;
  }
}
