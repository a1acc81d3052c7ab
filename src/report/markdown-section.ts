/** A part of a Markdown page that can be cut short between its items and still be closed. */
export interface Section {
  readonly open: string;
  /** Each ends with a newline. */
  readonly items: readonly string[];
  readonly close: string;
  /** More items than this are counted, not shown. */
  readonly atMost?: number;
}

const reserve = 100;

/** As many sections and items, in their order, as `room` characters hold; whatever is left out is counted in words and can be read `elsewhere`. */
export function fitSections(sections: readonly Section[], room: number, elsewhere: string): string {
  let left = room - reserve;
  let omitted = 0;
  let page = "";
  for (const section of sections) {
    const part = fitSection(section, left);
    page += part;
    left -= part.length;
    if (part === "") omitted += section.items.length;
  }
  return omitted === 0 ? page : `${page}${restSentence(omitted, elsewhere)}`;
}

/** What is said in place of items for which there is no room. */
export function restSentence(omitted: number, elsewhere: string): string {
  return `\n… and ${omitted} more, which ${elsewhere} has.\n`;
}

/** The section with as many items as fit, or nothing when not even one does. */
function fitSection(section: Section, room: number): string {
  let left = room - section.open.length - section.close.length - reserve;
  const shown: string[] = [];
  for (const item of section.items.slice(0, section.atMost)) {
    left -= item.length;
    if (left < 0) break;
    shown.push(item);
  }
  if (shown.length === 0) return "";
  const omitted = section.items.length - shown.length;
  const more = omitted === 0 ? "" : `\n… and ${omitted} more\n`;
  return `${section.open}${shown.join("")}${more}${section.close}`;
}

const unfolded = 10;
const firstShown = 3;

/** A section of more than ten items as its first three and the others, which are folded away; one of fewer as it is. */
export function splitUp(section: Section): Section[] {
  const { items, open } = section;
  if (items.length <= unfolded) return [section];
  const rest = items.slice(firstShown);
  return [
    { open, items: items.slice(0, firstShown), close: "" },
    {
      open: `\n<details><summary>${rest.length} more</summary>\n\n`,
      items: rest,
      close: `\n</details>\n${section.close}`,
    },
  ];
}

/** A section whose items are folded away under `summary` (our own words only: GitHub reads no Markdown there) when there are more than ten. */
export function foldable(summary: string, section: Section): Section {
  if (section.items.length <= unfolded) return section;
  const open = `${section.open}<details><summary>${summary}</summary>\n\n`;
  return { ...section, open, close: `\n</details>\n${section.close}` };
}
