import type { Span } from "../finding/finding.ts";
import type { JsonObject } from "../model/json.ts";

/** What kind of mistake a text has; each is the rule `file/<code>` (`length` is `object/length`). */
export type FlawCode =
  | "parse"
  | "encoding"
  | "single-document"
  | "duplicate-key"
  | "plain-yaml"
  | "number-exact"
  | "ambiguous-scalar"
  | "length";

/** A mistake in the text of a file, placed; said in words that are safe to print. */
export interface TextFlaw {
  readonly code: FlawCode;
  readonly span: Span;
  /** The member or item it belongs to; null where the text was not read that far. */
  readonly pointer: string | null;
  /** One lower-case clause that can follow the file's name: `key "title" stands twice in one mapping`. */
  readonly message: string;
  /** The edit to make. */
  readonly help: string;
  /** The text as it stands, shortened. */
  readonly old?: string;
}

/** A flaw whose place is still a pair of offsets (UTF-16 units, the end excluded) into its text. */
export interface OffsetFlaw extends Omit<TextFlaw, "span" | "pointer"> {
  readonly from: number;
  readonly to: number;
  readonly pointer?: string;
}

/** What a file's outermost value may be: objects and the configuration are mappings, the suppressions a list. */
export type RootKind = "mapping" | "list";

/** `value` is null when any flaw but `ambiguous-scalar` was found, and then a flaw is always there. */
export interface ReadYaml<Root = JsonObject> {
  readonly value: Root | null;
  readonly flaws: readonly TextFlaw[];
}

/** Keys that mean something of their own: to JavaScript, or (`<<`) as a merge to YAML 1.1. */
export const unsafeKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype", "<<"]);
