import { printableLine } from "../../text/printable.ts";
import type { Chain } from "./review.ts";

const styles = [
  "classDef added stroke:#1a7f37,stroke-width:3px",
  "classDef modified stroke:#9a6700,stroke-width:3px",
  "classDef deleted stroke:#cf222e,stroke-width:3px,stroke-dasharray:5 5",
];

/** So many nodes and edges at most, whoever made the chain. */
const most = 200;

/** A chain as the text of a mermaid flowchart, from cause to what it causes. Titles and ids are letters, digits and numbered characters in it, nothing that mermaid reads. */
export function mermaidOf({ nodes, edges }: Chain): string {
  const shown = nodes.slice(0, most);
  const boxes = shown.map(({ kind, id, title, change }, at) => {
    const first = change === null ? kind : `${kind}, ${change}`;
    const lines = [first, ...(title === null ? [] : [label(title, 32)]), label(id, 32)];
    return `n${at}["${lines.join("<br>")}"]${change === null ? "" : `:::${change}`}`;
  });
  const arrows = edges
    .filter(({ from, to }) => from < shown.length && to < shown.length)
    .slice(0, most)
    .map(({ from, to }) => `n${from} --> n${to}`);
  const lines = ["flowchart LR", ...[...boxes, ...arrows, ...styles].map((line) => `  ${line}`)];
  return lines.map((line) => `${line}\n`).join("");
}

/** What is no letter, digit, blank, dot, comma or dash is written by its number, which mermaid shows and does not read. */
function label(text: string, max: number): string {
  return printableLine(text, max).replaceAll(
    /[^\p{L}\p{M}\p{N} .,…-]/gu,
    (character) => `#${character.codePointAt(0) ?? 0};`,
  );
}
