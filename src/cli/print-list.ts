import { printable } from "../text/printable.ts";
import { jsonText } from "../report/json-text.ts";
import { headsOf, listRows, listValues } from "../query/list-objects.ts";
import type { Condition, ListRequest } from "../query/list-objects.ts";
import type { QueryIndex } from "../query/open-index.ts";
import type { listFormats } from "./commands/list.ts";
import { print } from "./output.ts";
import { tableText } from "./table-text.ts";

/** How objects are listed. */
export interface Listing {
  readonly format: (typeof listFormats)[number];
  /** What a person is told where there is nothing to list; null for nobody. */
  readonly none: string | null;
}

/** Writes the objects asked for to stdout; a table without rows is a note on stderr. */
export async function printList(
  index: QueryIndex,
  request: ListRequest,
  conditions: readonly Condition[],
  { format, none }: Listing,
): Promise<void> {
  if (format === "json") return print(jsonText(listValues(index, request, conditions)));
  if (format === "yaml") {
    const { printYaml } = await import("../text/format-yaml.ts");
    return print(
      listValues(index, request, conditions)
        .map((value) => `---\n${printYaml(value)}`)
        .join(""),
    );
  }
  const rows = listRows(index, request, conditions);
  if (format === "ids") return print(rows.map(({ id }) => `${printable(id)}\n`).join(""));
  const cells = rows.map((row) => row.cells);
  if (cells.length === 0) return note(none);
  print(tableText(headsOf(request.kind), cells, { width: widthOf(process.stdout) }));
}

function note(text: string | null): void {
  if (text !== null) process.stderr.write(`note  ${text}\n`);
}

/** The width of a terminal; null where there is none and nothing is to be cut. */
export function widthOf(stream: NodeJS.WriteStream): number | null {
  return stream.isTTY ? stream.columns : null;
}
