import { linesToMerge, mergeSequences } from "../../text/merge-sequences.ts";
import type { Versions } from "../../text/merge-sequences.ts";

/** How git marks a conflict. */
export interface Marks {
  /** Length of a marker; git asks for longer ones in the merge of two merge bases. */
  readonly size: number;
}

/** Both sides of one stretch between git's markers; each is whole lines or nothing. */
export function marked(ours: string, theirs: string, { size }: Marks): string {
  return `${"<".repeat(size)} ours\n${ours}${"=".repeat(size)}\n${theirs}${">".repeat(size)} theirs\n`;
}

/**
 * Any bytes merged by lines, as git does without a driver; with `mustMark` what would come out clean is marked as a whole.
 * Every line of either side is in the result.
 */
export function mergeBytes(
  { base, ours, theirs }: Versions<Uint8Array>,
  marks: Marks,
  mustMark = false,
): { readonly bytes: Uint8Array; readonly isClean: boolean } {
  const versions = { base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) };
  const stretches = mergeSequences(versions);
  const isClean = stretches.every(({ is }) => is === "settled");
  const shown = isClean && mustMark ? [{ is: "open" as const, ...versions }] : stretches;
  const pieces = shown.map((stretch, index) => {
    const isLast = index === shown.length - 1;
    if (stretch.is === "settled") return asText(stretch.items, isLast);
    return marked(wholeLines(asText(stretch.ours, isLast)), wholeLines(asText(stretch.theirs, isLast)), marks);
  });
  return { bytes: Buffer.from(pieces.join(""), "latin1"), isClean };
}

/** One character a byte, so that what is no text comes back as it was. */
function linesOf(bytes: Uint8Array): string[] {
  return linesToMerge(Buffer.from(bytes).toString("latin1"));
}

/** The last of a text's lines is what stands after its last LF. */
function asText(lines: readonly string[], isLast: boolean): string {
  return isLast ? lines.join("\n") : lines.map((line) => `${line}\n`).join("");
}

function wholeLines(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
