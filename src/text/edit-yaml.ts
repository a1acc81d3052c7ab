import { Document, isMap, isSeq, parseDocument } from "yaml";
import type { Span } from "../finding/finding.ts";
import type { Json } from "../model/json.ts";
import { composeYaml } from "./compose-yaml.ts";
import { parsePointer } from "./json-pointer.ts";
import { Lines } from "./lines.ts";

/** One change of a text that a person may have written: everything else in it, comments too, stays. */
export type Edit =
  /** Puts the text of a span into double quotes. */
  | { readonly is: "quote"; readonly span: Span }
  /** Adds an item to a list, which is made when it is absent. */
  | { readonly is: "add"; readonly list: string; readonly item: Json }
  /** Adds a top-level member at the end. */
  | { readonly is: "member"; readonly key: string; readonly value: string };

/** The text after edits, in any order; null when it cannot be read as one mapping, or an edit does not fit it. */
export function editYaml(text: string, edits: readonly Edit[]): string | null {
  const quoted = quoteAll(text, edits);
  const added = edits.filter((edit) => edit.is === "add");
  const listed = added.length === 0 ? quoted : addItems(quoted, added);
  if (listed === null) return null;
  const members = edits.flatMap((edit) =>
    edit.is === "member" ? [`${edit.key}: ${JSON.stringify(edit.value)}\n`] : [],
  );
  return members.length === 0 ? listed : `${listed}${listed.endsWith("\n") ? "" : "\n"}${members.join("")}`;
}

/** From the last place to the first, so that the places before stay where they are. */
function quoteAll(text: string, edits: readonly Edit[]): string {
  const lines = new Lines(text);
  const stretches = edits.flatMap((edit) =>
    edit.is === "quote" && edit.span.line === edit.span.endLine
      ? [
          [
            lines.offset(edit.span.line, edit.span.column),
            lines.offset(edit.span.endLine, edit.span.endColumn),
          ] as const,
        ]
      : [],
  );
  return stretches
    .toSorted(([a], [b]) => b - a)
    .reduce(
      (done, [from, to]) => `${done.slice(0, from)}${JSON.stringify(done.slice(from, to))}${done.slice(to)}`,
      text,
    );
}

function addItems(text: string, edits: readonly Extract<Edit, { is: "add" }>[]): string | null {
  if (composeYaml(text, "mapping").root === null) return null;
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false });
  for (const { list, item } of edits) {
    const path = parsePointer(list);
    const found = document.getIn(path);
    const node = new Document(item, { version: "1.1" }).contents;
    if (isSeq(found)) found.add(node);
    else if (found === undefined || found === null) document.setIn(path, document.createNode([item]));
    else return null;
  }
  return isMap(document.contents) ? document.toString({ lineWidth: 0 }) : null;
}
