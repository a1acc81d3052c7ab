import type { TextPart } from "./review.ts";

/** One line of a changed text, in pieces; null where lines that stayed are left out. */
export type ChangedLine = readonly TextPart[] | null;

/** Lines that stayed are shown this far from one that did not. */
const context = 1;
const longestSame = 100;

/** The lines of a changed text that are worth showing: those that changed with their neighbours. A line end that went or came is shown as ⏎. */
export function changedLines(parts: readonly TextPart[]): ChangedLine[] {
  const lines = linesOf(parts);
  const isChanged = lines.map((line) => line.some(({ is }) => is !== "same"));
  const isShown = lines.map((_, at) => isChanged.slice(Math.max(0, at - context), at + context + 1).includes(true));
  return lines.flatMap((line, at): ChangedLine[] => {
    if (isShown[at] === true) return [line.map(shortened)];
    return at === 0 || isShown[at - 1] === true ? [null] : [];
  });
}

function linesOf(parts: readonly TextPart[]): TextPart[][] {
  const lines: TextPart[][] = [[]];
  for (const { is, text } of parts) {
    const pieces = text.split("\n");
    for (const [at, piece] of pieces.entries()) {
      const isLast = at === pieces.length - 1;
      const shown = isLast || is === "same" ? piece : `${piece}⏎`;
      if (shown !== "") lines.at(-1)?.push({ is, text: shown });
      if (!isLast) lines.push([]);
    }
  }
  // The line end that closes a text opens no line of its own.
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function shortened(part: TextPart): TextPart {
  const { is, text } = part;
  if (is !== "same" || text.length <= longestSame) return part;
  const half = longestSame / 2;
  return { is, text: `${text.slice(0, half).toWellFormed()} … ${text.slice(-half).toWellFormed()}` };
}
