import { codeSpan, fencedText } from "../markdown-text.ts";
import { foldable } from "../markdown-section.ts";
import type { Section } from "../markdown-section.ts";
import { counted } from "../sentences.ts";
import { objectLine, objectMarkdown } from "./markdown-object.ts";
import { mermaidOf } from "./mermaid.ts";
import type { Review } from "./review.ts";

/** What `cwom fix` would do is shown this far; the command shows all of it. */
const longestPatch = 6000;

/** The mends that rules offer, as a patch with the command that carries them out. */
export function fixesSection({ fixes }: Review): Section[] {
  if (fixes === null || fixes.count === 0) return [];
  const { count, patch } = fixes;
  const folded = `<details><summary>what it changes</summary>\n\n${fencedText(patch, longestPatch, "diff")}\n</details>\n`;
  const items = [patch === "" ? "" : folded];
  return [{ open: `\n#### To mend ${counted(count, "finding")}: \`cwom fix\`\n\n`, items, close: "" }];
}

/** Objects take this much of the room to be told in full; the others are told in a line. */
const shareInFull = 0.6;

/** The changed objects, as many in full as there is room for, and other files. */
export function changeSections({ objects, files }: Review, room: number): Section[] {
  const full = within(room * shareInFull, objects.map(objectMarkdown));
  const sections: Section[] = [
    foldable(counted(full.length, "changed object"), {
      open: "\n#### Changed objects\n\n",
      items: full,
      close: "",
    }),
    {
      open: full.length === 0 ? "\n#### Changed objects\n\n" : "\n#### Further changed objects\n\n",
      items: objects.slice(full.length).map(objectLine),
      close: "",
    },
    {
      open: "\n#### Other changed files of the store\n\n",
      items: files.map(({ path, change }) => `- ${codeSpan(path, 300)} ${change}\n`),
      close: "",
      atMost: 20,
    },
  ];
  return sections.filter((section) => section.items.length > 0);
}

function within(room: number, items: readonly string[]): readonly string[] {
  let left = room;
  const end = items.findIndex((item) => {
    left -= item.length;
    return left < 0;
  });
  return end === -1 ? items : items.slice(0, end);
}

/** The chain around the change as a picture, whole; empty where there is none. */
export function picture({ chain }: Review): string {
  if (chain.nodes.length === 0) return "";
  const more = chain.more === 0 ? "" : `\n… and ${counted(chain.more, "changed object")} more\n`;
  return `\n#### The chain around the change\n\n\`\`\`mermaid\n${mermaidOf(chain)}\`\`\`\n${more}`;
}
