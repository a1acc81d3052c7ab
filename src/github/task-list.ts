import { cleanLine } from "./clean-text.ts";
import { summaryLimit } from "../model/limits.ts";

const heading = /^ {0,3}#{1,6}[ \t](?<text>[^]*)$/;
const bold = /^ {0,3}\*\*(?<text>[^*]+)\*\*:?\s*$/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\]\s+(?<text>\S.*)$/;
const fence = /^ {0,3}(?<mark>`{3,}|~{3,})/;
const about = /acceptance|done when|definition of done/i;
/** More than this is no list that anybody checks, and the text stands in the description already. */
const most = 200;
const mostCharacters = 16_000;

/** The items of the task lists under headings about acceptance, done or not; nothing of fenced code. */
export function acceptanceCriteria(body: string): string[] {
  const criteria: string[] = [];
  let isInside = false;
  let open: string | null = null;
  let left = mostCharacters;
  for (const line of body.split(/\r\n?|\n/)) {
    const mark = fence.exec(line)?.groups?.["mark"] ?? null;
    if (open !== null) {
      if (mark?.startsWith(open) === true) open = null;
      continue;
    }
    if (mark !== null) {
      open = mark;
      continue;
    }
    const title = (heading.exec(line) ?? bold.exec(line))?.groups?.["text"];
    if (title !== undefined) isInside = about.test(title);
    const text = isInside ? item.exec(line)?.groups?.["text"] : undefined;
    const criterion = text === undefined ? "" : cleanLine(text, summaryLimit);
    if (criterion === "" || criteria.length === most || criterion.length > left) continue;
    criteria.push(criterion);
    left -= criterion.length;
  }
  return criteria;
}
