/**
 * A Markdown page without its code spans, each shown as `C` (CommonMark 6.1: a run of backticks opens a span when a run of the same
 * length follows; over 80 backticks GitHub's parser gives up). What is left is what GitHub reads as Markdown, HTML and mentions.
 */
export function outsideCode(page: string): string {
  let rest = "";
  let at = 0;
  for (const line of page.split("\n")) {
    at = 0;
    while (at < line.length) {
      const run = /^`+/u.exec(line.slice(at))?.[0] ?? "";
      const end = run === "" || run.length > 80 ? -1 : closing(line, at + run.length, run);
      if (end >= 0) rest += "C";
      else rest += run === "" ? line.charAt(at) : run;
      at = end >= 0 ? end : at + Math.max(1, run.length);
    }
    rest += "\n";
  }
  return rest;
}

function closing(line: string, from: number, run: string): number {
  for (const match of line.slice(from).matchAll(/`+/gu)) {
    if (match[0].length === run.length) return from + match.index + run.length;
  }
  return -1;
}
