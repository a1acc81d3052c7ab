import { openText } from "./bytes-gate.ts";
import { scanPlainYaml } from "./plain-scan.ts";
import { readStrictList, readStrictYaml } from "./read-strict-yaml.ts";
import type { JsonObject, Json } from "../model/json.ts";
import type { ReadYaml, RootKind } from "./text-flaw.ts";

interface Options<Root> {
  /** Dates stand unquoted without a word in members of these names. */
  readonly timestampKeys?: ReadonlySet<string>;
  /** What the file is to hold; a mapping unless said. */
  readonly root?: Root;
}

/**
 * Reads one file: one YAML 1.2 (core schema) mapping or list with string keys, without anchors, aliases, tags or directives (rules file/…).
 * The first flaw that spoils the file is reported alone, else every ambiguous scalar (at most 50) beside the value. Never throws.
 */
export function readYaml(bytes: Uint8Array, options?: Options<"mapping">): ReadYaml;
export function readYaml(bytes: Uint8Array, options: Options<RootKind>): ReadYaml<JsonObject | Json[]>;
export function readYaml(
  bytes: Uint8Array,
  { timestampKeys = noKeys, root = "mapping" }: Options<RootKind> = {},
): ReadYaml<JsonObject | Json[]> {
  const text = openText(bytes);
  if (typeof text !== "string") return { value: null, flaws: [text] };
  if (root === "list") return readStrictList(text, timestampKeys);
  const value = scanPlainYaml(text, timestampKeys);
  return value === null ? readStrictYaml(text, timestampKeys) : { value, flaws: [] };
}

const noKeys: ReadonlySet<string> = new Set();
