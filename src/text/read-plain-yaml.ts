import { load } from "js-yaml";
import { isPlainYaml } from "./plain-scan.ts";
import { isJsonObject } from "./text-flaw.ts";
import type { JsonObject } from "./text-flaw.ts";

/** Reads a text (that passed the bytes gate) quickly where it is plain and without a flaw; null where the strict reader must look. */
export function readPlainYaml(text: string, timestampKeys: ReadonlySet<string>): JsonObject | null {
  if (!isPlainYaml(text, timestampKeys)) return null;
  try {
    const value: unknown = load(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
