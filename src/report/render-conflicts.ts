import type { Conflict } from "../store/merge/conflict.ts";
import { readBytes } from "../store/reading.ts";
import { printable, printableLine } from "../text/printable.ts";

/** What a person must decide in one file before a merge can go on: the object, each field with all three values, and the next command. */
export function renderConflicts(path: string, ours: Uint8Array, conflicts: readonly Conflict[]): string {
  const { kind, id, title } = readBytes(ours).outline;
  const named = kind === null || id === null ? "" : `${kind} ${printable(id)}${titleText(title)}: `;
  const count = conflicts.length === 1 ? "one conflict" : `${conflicts.length} conflicts`;
  const lines = conflicts.map(({ pointer, why, base, ours: here, theirs }) => {
    const field = pointer === "" ? "the file" : printable(pointer);
    return `  ${field}  ${why}\n    before  ${base}\n    ours    ${here}\n    theirs  ${theirs}\n`;
  });
  const file = printable(path);
  const help = `keep one side of each marked stretch of ${file}, then: cwom check, git add ${file}`;
  return `cwom: ${named}${count} in ${file}\n${lines.join("")}help  ${help}\n`;
}

function titleText(title: string | null): string {
  return title === null ? "" : ` ${JSON.stringify(printableLine(title, 60))}`;
}
