import { objectDigest } from "../model/digest.ts";
import type { StoredObject } from "../store/corpus.ts";

/** The digest of an object, worked out once for the same bytes: many Runs pin the same packet. */
export function digestOf(object: StoredObject): string {
  return object.recall("digest", () => objectDigest(object.value));
}
