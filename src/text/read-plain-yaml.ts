import { load } from "js-yaml";
import { entryLimit } from "../model/limits.ts";
import { isPlainYaml } from "./plain-scan.ts";
import type { JsonObject } from "../model/json.ts";

/** Reads a text (that passed the bytes gate) quickly where it is plain and without a flaw; null where the strict reader must look. */
export function readPlainYaml(text: string, timestampKeys: ReadonlySet<string>): JsonObject | null {
  // An entry takes two characters at least: only a longer text can have too many, and the strict reader counts them.
  if (text.length > 2 * entryLimit || !isPlainYaml(text, timestampKeys)) return null;
  try {
    const value: unknown = load(text);
    return isPlainMapping(value) ? value : null;
  } catch {
    return null;
  }
}

/** A plain text, without tags and ambiguous scalars, gives nothing but JSON values: only its root needs a look. */
function isPlainMapping(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
