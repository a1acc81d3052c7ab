import { isDeepStrictEqual } from "node:util";
import type { Span } from "../finding/finding.ts";
import type { JsonObject } from "../model/json.ts";
import { asTheyCome, editValue } from "./edit-value.ts";
import type { OrderAt, ValueEdit } from "./edit-value.ts";
import { Lines } from "./lines.ts";
import { readYaml } from "./read-yaml.ts";
import { reshapeYaml } from "./reshape-yaml.ts";

/** One change of a text that a person may have written: everything else that it says, comments too, stays. */
export type Edit =
  | ValueEdit
  /** Puts the text of a span, which is of one line, into double quotes. */
  | { readonly is: "quote"; readonly span: Span };

/** The text after edits: quotes first, then those of values in the order given. Null when it cannot be read as one mapping, or an edit does not fit it. */
export function editYaml(text: string, edits: readonly Edit[], orderAt: OrderAt = asTheyCome): string | null {
  const spans = edits.flatMap((edit) => (edit.is === "quote" ? [edit.span] : []));
  const quoted = quoteAll(text, spans);
  const changes = edits.filter((edit) => edit.is !== "quote");
  if (changes.length === 0) return quoted;
  const value = valueIn(quoted);
  const wanted = value === null ? null : editValue(value, changes, orderAt);
  if (wanted === null) return null;
  if (isDeepStrictEqual(wanted, value)) return quoted;
  const edited = reshapeYaml(quoted, wanted);
  return edited !== null && isDeepStrictEqual(valueIn(edited), wanted) ? edited : null;
}

function valueIn(text: string): JsonObject | null {
  return readYaml(Buffer.from(text)).value;
}

/** From the last place to the first, so that the places before stay where they are. */
function quoteAll(text: string, spans: readonly Span[]): string {
  const lines = new Lines(text);
  return spans
    .filter(({ line, endLine }) => line === endLine)
    .map((span) => [lines.offset(span.line, span.column), lines.offset(span.endLine, span.endColumn)] as const)
    .toSorted(([a], [b]) => b - a)
    .reduce(
      (done, [from, to]) => `${done.slice(0, from)}${JSON.stringify(done.slice(from, to))}${done.slice(to)}`,
      text,
    );
}
