import { hash } from "node:crypto";
import { diffArrays } from "diff";
import type { JsonObject } from "../../model/json.ts";
import { differences } from "../../store/differences.ts";
import { readBytes } from "../../store/reading.ts";
import { printable } from "../../text/printable.ts";

/** Lines of a file, and those that `cwom fix` would write in their place, byte for byte. */
export interface Suggestion {
  readonly path: string;
  /** First and last of the lines to replace, 1-based. */
  readonly startLine: number;
  readonly line: number;
  readonly lines: readonly string[];
  /** The object stays the same value: the lines are only written in another way. */
  readonly isForm: boolean;
  /** 32 hex digits that are the same wherever in the file the replaced lines stand, so that nothing is suggested twice. */
  readonly fingerprint: string;
}

/** A file of a change as texts: at the base, null for a new one; as it is; and as `cwom fix` would leave it. */
export interface MendedText {
  readonly path: string;
  readonly base: string | null;
  readonly head: string;
  readonly mended: string;
}

/** Lines around a changed one that a reviewer sees for certain: GitHub shows three, and two programs may not agree to the line on where a change begins. */
const around = 1;
const mostLines = 60;

/**
 * The mends of a file as replacements of lines that stand in the change, each of which does its own part when it alone is taken. What
 * could not be shown as it is (unseen characters, foreign line ends, an end without one) is left to the command.
 */
export function suggestionsOf({ path, base, head, mended }: MendedText): Suggestion[] {
  if (!head.endsWith("\n") || !mended.endsWith("\n")) return [];
  const lines = linesOf(head);
  const isVisible = visibleIn(base === null ? null : linesOf(base), lines);
  const partOf = partsOf(head, mended);
  const seen = new Map<string, number>();
  return editsOf(lines, linesOf(mended)).flatMap((edit) => {
    const replaced = anchored(edit, lines, isVisible);
    if (replaced === null) return [];
    const { startLine, line, added } = replaced;
    const old = lines.slice(startLine - 1, line);
    if (!canBeShown([...old, ...added])) return [];
    const part = partOf([...lines.slice(0, startLine - 1), ...added, ...lines.slice(line)]);
    if (part === null) return [];
    const key = JSON.stringify([path, old]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const fingerprint = hash("sha256", `${key}${nth}`, "hex").slice(0, 32);
    return [{ path, startLine, line, lines: added, isForm: part === "form", fingerprint }];
  });
}

/** What lines are of the whole mend: some of what it changes, or another form of the same value; null for lines that are neither. */
function partsOf(head: string, mended: string): (lines: readonly string[]) => "some" | "form" | null {
  const [old, whole] = [valueOf(head), valueOf(mended)];
  if (old === null || whole === null) return () => null;
  const wanted = new Set(differences(old, whole).map((difference) => JSON.stringify(difference)));
  return (lines) => {
    const alone = valueOf(`${lines.join("\n")}\n`);
    if (alone === null) return null;
    const changed = differences(old, alone).map((difference) => JSON.stringify(difference));
    if (changed.length === 0) return "form";
    return changed.every((difference) => wanted.has(difference)) ? "some" : null;
  };
}

function valueOf(text: string): JsonObject | null {
  return readBytes(Buffer.from(text)).value;
}

function linesOf(text: string): string[] {
  return text.split("\n").slice(0, -1);
}

/** Lines `from` to before `to` (1-based) that others take the place of; for an insertion the two are one. */
interface LineEdit {
  readonly from: number;
  readonly to: number;
  readonly added: readonly string[];
}

function editsOf(old: readonly string[], now: readonly string[]): LineEdit[] {
  const edits: LineEdit[] = [];
  let at = 1;
  let open: LineEdit | null = null;
  for (const { added, removed, value } of diffArrays([...old], [...now])) {
    if (!added && !removed) {
      if (open !== null) edits.push(open);
      open = null;
      at += value.length;
      continue;
    }
    open ??= { from: at, to: at, added: [] };
    open = added ? { ...open, added: [...open.added, ...value] } : { ...open, to: open.to + value.length };
    if (removed) at += value.length;
  }
  return open === null ? edits : [...edits, open];
}

/** Whether lines from the first to the last stand in one stretch of the change as a reviewer is shown it. */
function visibleIn(base: readonly string[] | null, head: readonly string[]): (first: number, last: number) => boolean {
  if (base === null) return () => true;
  const shown = new Set<number>();
  let next = 1;
  for (const { added, removed, value } of diffArrays([...base], [...head])) {
    const end = removed ? next : next + value.length;
    if (added || removed) for (let line = next - around; line < end + around; line += 1) shown.add(line);
    next = end;
  }
  return (first, last) => {
    for (let line = first; line <= last; line += 1) if (!shown.has(line)) return false;
    return true;
  };
}

type Replaced = Pick<Suggestion, "startLine" | "line"> & { readonly added: readonly string[] };

/** An insertion has no line of its own: it is told as one of its neighbours with what comes beside it. */
function anchored(
  { from, to, added }: LineEdit,
  lines: readonly string[],
  isVisible: (first: number, last: number) => boolean,
): Replaced | null {
  if (to > from) return isVisible(from, to - 1) ? { startLine: from, line: to - 1, added } : null;
  const [before, after] = [lines[from - 2], lines[from - 1]];
  if (before !== undefined && isVisible(from - 1, from - 1))
    return { startLine: from - 1, line: from - 1, added: [before, ...added] };
  if (after !== undefined && isVisible(from, from)) return { startLine: from, line: from, added: [...added, after] };
  return null;
}

function canBeShown(lines: readonly string[]): boolean {
  return lines.length <= mostLines && lines.every((line) => printable(line) === line && line.length <= 2000);
}
