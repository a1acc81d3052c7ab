import { printable } from "../text/printable.ts";

/** Somebody's text as a page shows it: line ends and tabs stay, whatever could not be seen, or would turn the reading direction, is written `\xNN`. */
export function visibleText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .split(/([\n\t]+)/)
    .map((part, at) => (at % 2 === 1 ? part : printable(part)))
    .join("");
}

/** The same in one line of at most so many code points; what is cut off leaves a `…`. */
export function visibleLine(text: string, maxLength: number): string {
  const line = visibleText(text.slice(0, maxLength * 4).toWellFormed())
    .replaceAll(/\s+/g, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length > maxLength ? `${characters.slice(0, maxLength).join("").trimEnd()}…` : line;
}
