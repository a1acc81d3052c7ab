import { load } from "js-yaml";
import { isPlainYaml } from "./plain-scan.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";

/** Reads a text (that passed the bytes gate) quickly where it is plain and without a flaw; null where the strict reader must look. */
export function readPlainYaml(text: string, timestampKeys: ReadonlySet<string>): JsonObject | null {
  if (!isPlainYaml(text, timestampKeys)) return null;
  try {
    // A text without tags, anchors and ambiguous scalars gives nothing but JSON values: looking through them again costs a tenth.
    const value = load(text) as Json;
    return isMapping(value) ? value : null;
  } catch {
    return null;
  }
}
