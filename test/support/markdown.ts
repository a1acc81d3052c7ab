/** A fenced block: the words behind the fence, and its text. */
export interface FencedBlock {
  /** 1-based line of the opening fence. */
  readonly line: number;
  readonly words: readonly string[];
  readonly text: string;
}

/** The fenced blocks of a page, in order. */
export function fencedBlocks(page: string): FencedBlock[] {
  const fences = page.matchAll(/^```(?<words>[^\n`]*)\n(?<text>.*?)^```$/gmsu);
  return [...fences].map(({ groups, index }) => ({
    line: page.slice(0, index).split("\n").length,
    words: (groups?.["words"] ?? "").trim().split(/\s+/),
    text: groups?.["text"] ?? "",
  }));
}

/** The page without its fenced blocks. */
export function proseOf(page: string): string {
  return page.replaceAll(/^```.*?^```$/gmsu, "");
}

/** The rows of the table whose head starts with these cells; cells without the blanks around them. */
export function tableRows(page: string, ...head: readonly string[]): string[][] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => head.every((cell, index) => cellsOf(line)[index] === cell));
  if (start === -1) throw new Error(`no table starts with ${head.join(" | ")}`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end === -1 ? rows.length : end).map(cellsOf);
}

function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What stands in code spans. */
export function codeSpans(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}
