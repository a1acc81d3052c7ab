import { eastAsianWidth } from "get-east-asian-width";
import { printable, printableLine } from "../text/printable.ts";

/** How wide a table may be. */
export interface TableRoom {
  /** Characters of a line; null where nobody looks and nothing is cut. */
  readonly width: number | null;
}

type Cell = string | number | null;

const gap = 2;
/** The narrowest that a column is made. */
const narrowest = 12;

/** Rows in aligned columns below their heads, harmless for a terminal; where there is no room, the widest columns give way. */
export function tableText(heads: readonly string[], rows: readonly (readonly Cell[])[], { width }: TableRoom): string {
  const texts = [heads, ...rows].map((row) => row.map(cellText));
  const widest = heads.map((_, at) => texts.reduce((most, row) => Math.max(most, widthOf(row[at] ?? "")), 0));
  const widths = width === null ? widest : fitted(widest, width);
  return texts
    .map(
      (row) =>
        `${row
          .map((text, at) => filled(text, widths[at] ?? 0, isIdColumn(heads[at] ?? "")))
          .join(" ".repeat(gap))
          .trimEnd()}\n`,
    )
    .join("");
}

/** Takes from the widest column until all fit, or none can give more. */
function fitted(widest: readonly number[], room: number): number[] {
  const widths = [...widest];
  const total = (): number => widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
  for (let over = total() - room; over > 0; over = total() - room) {
    const most = Math.max(...widths);
    if (most <= narrowest) break;
    const next = Math.max(narrowest, ...widths.filter((width) => width < most));
    widths[widths.lastIndexOf(most)] = Math.max(next, most - over);
  }
  return widths;
}

/** How many places of a terminal a text takes, near enough to align it. */
function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  const characters = text.replaceAll(/\p{M}/gu, "");
  let width = 0;
  for (const character of characters) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** Ids of one day begin alike, and their ends are ids as well wherever one is typed. */
function isIdColumn(head: string): boolean {
  return /(?:^|_)id$/.test(head);
}

/** A text of exactly that width, filled up, or cut at its end or its beginning. */
function filled(text: string, width: number, cutsBeginning: boolean): string {
  let fitting = text;
  for (let most = width; widthOf(fitting) > width; most -= 1)
    fitting = cutsBeginning ? endOf(text, most) : printableLine(text, most);
  return fitting + " ".repeat(width - widthOf(fitting));
}

function endOf(text: string, length: number): string {
  const kept = length - 1;
  return `…${kept > 0 ? Array.from(text).slice(-kept).join("") : ""}`;
}

function cellText(cell: Cell): string {
  return cell === null ? "" : printable(String(cell));
}
