import { printable } from "../text/printable.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "[": "&#91;",
};

/** Hostile text for element content or an attribute of XML 1.0: made printable, markup and a runner's `##[` escaped, what XML forbids shown as `\u{…}`. */
export function xmlText(text: string): string {
  const legal = printable(text).replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, shownAsCode);
  return legal.replace(/[&<>"']|(?<=##)\[/gu, (character) => entities[character] ?? "");
}

/** ` name="value"` for each attribute, with a space in front of each. */
export function xmlAttributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}

function shownAsCode(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
