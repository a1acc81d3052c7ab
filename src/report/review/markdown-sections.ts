import { codeSpan, fencedText } from "../markdown-text.ts";
import { restSentence } from "../markdown-section.ts";
import type { Section } from "../markdown-section.ts";
import { counted } from "../sentences.ts";
import { objectLines, worstFirst } from "./markdown-lines.ts";
import { objectMarkdown } from "./markdown-object.ts";
import { mermaidOf } from "./mermaid.ts";
import type { Review } from "./review.ts";

/** What `cwom fix` would do is shown this far; the command shows all of it. */
const longestPatch = 6000;

/** The mends that rules offer, as a patch with the command that carries them out. */
export function fixesSection({ fixes }: Review): Section[] {
  if (fixes === null || fixes.count === 0) return [];
  const { count, patch } = fixes;
  const shown = `<details><summary>what it changes</summary>\n\n${fencedText(patch, longestPatch, "diff")}\n</details>\n`;
  const items = [patch === "" ? "" : shown];
  return [{ open: `\n#### To mend ${counted(count, "finding")}: \`cwom fix\`\n\n`, items, close: "" }];
}

/** A change of so many objects is told in full at once; of a larger one there is a line for each, and the whole is folded. */
const mostInFull = 5;
const linesShown = 20;
/** Objects in full take this much of the room, and the lines of the rest this much. */
const [shareInFull, shareOfLines] = [0.6, 0.3];

/** The changed objects, as many in full as there is room for, and other files. */
export function changeSections(review: Review, room: number, elsewhere: string): Section[] {
  return [...objectSections(review, room, elsewhere), fileSection(review)].filter(({ items }) => items.length > 0);
}

function objectSections({ objects }: Review, room: number, elsewhere: string): Section[] {
  const open = `\n#### Changed objects: ${changesPhrase(objects)}\n\n`;
  const full = within(room * shareInFull, worstFirst(objects).map(objectMarkdown));
  if (objects.length <= mostInFull && full.length === objects.length) return [{ open, items: full, close: "" }];
  const lines = objectLines(objects);
  const more = within(room * shareOfLines, lines.slice(linesShown));
  const left = lines.length - linesShown - more.length;
  const inFull = full.length === objects.length ? "in full" : `${full.length} of ${objects.length} in full`;
  return [
    { open, items: lines.slice(0, linesShown), close: full.length === 0 ? `\nIn full: ${elsewhere}.\n` : "" },
    folded(counted(more.length, "more line"), more, left > 0 ? restSentence(left, elsewhere) : ""),
    folded(inFull, full, full.length === objects.length ? "" : restSentence(objects.length - full.length, elsewhere)),
  ];
}

function folded(summary: string, items: readonly string[], rest: string): Section {
  return { open: `\n<details><summary>${summary}</summary>\n\n`, items, close: `${rest}\n</details>\n` };
}

/** `2 added, 1 deleted`. */
function changesPhrase(objects: Review["objects"]): string {
  const counts = (["added", "modified", "deleted"] as const).map((change) => ({
    change,
    count: objects.filter((object) => object.change === change).length,
  }));
  return counts.flatMap(({ change, count }) => (count === 0 ? [] : [`${count} ${change}`])).join(", ");
}

function fileSection({ files }: Review): Section {
  return {
    open: "\n#### Other changed files of the store\n\n",
    items: files.map(({ path, change }) => `- ${codeSpan(path, 300)} ${change}\n`),
    close: "",
    atMost: linesShown,
  };
}

function within(room: number, items: readonly string[]): readonly string[] {
  let left = room;
  const end = items.findIndex((item) => {
    left -= item.length;
    return left < 0;
  });
  return end === -1 ? items : items.slice(0, end);
}

/** The chain around the change as a picture, whole; empty where nothing is connected. What stands alone is told above. */
export function picture({ chain }: Review): string {
  const { nodes, edges, more } = chain;
  const connected = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const shown = connected.flatMap((at) => nodes[at] ?? []);
  // A review that somebody else wrote may name a node that is not there.
  if (shown.length === 0 || shown.length < connected.length) return "";
  const place = new Map(connected.map((at, now) => [at, now]));
  const arrows = edges.map(({ from, to }) => ({ from: place.get(from) ?? 0, to: place.get(to) ?? 0 }));
  const text = mermaidOf({ nodes: shown, edges: arrows, more });
  const rest = more === 0 ? "" : `\n… and ${counted(more, "changed object")} more\n`;
  return `\n#### The chain around the change\n\n\`\`\`mermaid\n${text}\`\`\`\n${rest}`;
}
