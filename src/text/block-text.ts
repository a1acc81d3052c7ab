/**
 * What the lines of a plain block scalar say, without the line breaks at their end: each line is set in by `indent` spaces or is empty,
 * the last one ends with a line feed. Null for a folded one with lines that stand further in, which the strict reader reads.
 */
export function blockText(lines: string, indent: number, isFolded: boolean): string | null {
  let end = lines.length;
  while (lines.endsWith("\n", end)) end -= 1;
  const text = `\n${lines.slice(0, end)}`.replaceAll(`\n${" ".repeat(indent)}`, "\n").slice(1);
  if (!isFolded) return text;
  return /^[ \t]/mu.test(text) ? null : folded(text);
}

/** One line break is a space; of several the first is none. */
function folded(text: string): string {
  return text.replaceAll(/(?<=[^\n])\n(\n*)(?=[^\n])/gu, (_, more: string) => (more === "" ? " " : more));
}
