import { isDeepStrictEqual } from "node:util";
import type { Span } from "../finding/finding.ts";
import type { JsonObject } from "../model/json.ts";
import { asTheyCome, editValue } from "./edit-value.ts";
import type { OrderAt, ValueEdit } from "./edit-value.ts";
import { Lines } from "./lines.ts";
import { readYaml } from "./read-yaml.ts";
import { reshapeYaml } from "./reshape-yaml.ts";

/** One change of a text that a person may have written: everything else that it says, comments too, stays. */
export type Edit = ValueEdit | SpanEdit;

/** A change of what stands in a span of one line. */
type SpanEdit =
  /** Puts the text into double quotes. */
  | { readonly is: "quote"; readonly span: Span }
  /** Puts another text, which must need no quotes, in its place. */
  | { readonly is: "write"; readonly span: Span; readonly text: string };

/** The text after edits: spans first, then values in the order given. Null when it cannot be read as one mapping, or an edit does not fit it. */
export function editYaml(text: string, edits: readonly Edit[], orderAt: OrderAt = asTheyCome): string | null {
  const written = writeSpans(text, edits.filter(isOfSpan));
  const changes = edits.filter((edit) => !isOfSpan(edit));
  if (changes.length === 0) return written;
  const value = valueIn(written);
  const wanted = value === null ? null : editValue(value, changes, orderAt);
  if (wanted === null) return null;
  if (isDeepStrictEqual(wanted, value)) return written;
  const edited = reshapeYaml(written, wanted);
  return edited !== null && isDeepStrictEqual(valueIn(edited), wanted) ? edited : null;
}

function isOfSpan(edit: Edit): edit is SpanEdit {
  return edit.is === "quote" || edit.is === "write";
}

function valueIn(text: string): JsonObject | null {
  return readYaml(Buffer.from(text)).value;
}

/** From the last place to the first, so that the places before stay where they are. */
function writeSpans(text: string, edits: readonly SpanEdit[]): string {
  const lines = new Lines(text);
  return edits
    .filter(({ span }) => span.line === span.endLine)
    .map((edit) => {
      const { line, column, endLine, endColumn } = edit.span;
      const [from, to] = [lines.offset(line, column), lines.offset(endLine, endColumn)];
      return { from, to, now: edit.is === "write" ? edit.text : JSON.stringify(text.slice(from, to)) };
    })
    .toSorted((a, b) => b.from - a.from)
    .reduce((done, { from, to, now }) => `${done.slice(0, from)}${now}${done.slice(to)}`, text);
}
