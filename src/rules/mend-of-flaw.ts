import type { Fix } from "../finding/fix.ts";
import { isMapping } from "../model/json.ts";
import type { SchemaFlaw } from "../model/schema-flaw.ts";
import { valueAt } from "../model/schema-flaw.ts";
import { utcTimestamp } from "../model/utc-timestamp.ts";
import type { StoredFile } from "../store/corpus.ts";
import { parsePointer } from "../text/json-pointer.ts";

/**
 * The mend of a flaw that leaves no doubt of what was meant: quotes around a number or boolean where a text belongs, a word or key that
 * is another only in case and separators, a time of another zone. Null for every other flaw.
 */
export function mendOfFlaw(flaw: SchemaFlaw, file: StoredFile): Fix | null {
  const { code, expected, actual, nearest } = flaw;
  switch (code) {
    case "type":
      return expected === "a string" && /^(?:-?\d|true$|false$)/.test(actual) ? { is: "quote" } : null;
    case "enum":
      return isSameWord(textOf(actual), nearest) ? { is: "write", text: nearest } : null;
    case "unknown-field":
      return isSameWord(textOf(actual), nearest) && !hasSibling(file, flaw.pointer, nearest)
        ? { is: "write", text: nearest }
        : null;
    case "timestamp-format": {
      const text = utcTimestamp(textOf(actual));
      return text === null ? null : { is: "write", text };
    }
    case "required":
    case "length":
    case "id":
    case "range":
      return null;
  }
}

function isSameWord(word: string, meant: string | undefined): meant is string {
  // Nothing of what stands in the file is written back, so what is not one plain word is nobody's slip.
  return meant !== undefined && /^[A-Za-z]\w*$/.test(meant) && fold(word) === fold(meant);
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}

/** The text that a flaw shows in quotes; empty for one that was cut, and for what is no text. */
function textOf(actual: string): string {
  if (!actual.startsWith('"') || actual.endsWith('…"')) return "";
  const text: unknown = JSON.parse(actual);
  return typeof text === "string" ? text : "";
}

function hasSibling({ reading }: StoredFile, pointer: string, key: string): boolean {
  const parent = valueAt(reading?.value ?? {}, parsePointer(pointer).slice(0, -1));
  return !isMapping(parent) || Object.hasOwn(parent, key);
}
