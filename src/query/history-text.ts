import type { Json } from "../model/json.ts";
import { isMapping } from "../model/json.ts";
import { printable, printableLine } from "../text/printable.ts";
import type { HistoryStep } from "./object-history.ts";

const valueLength = 120;

/** The history of an object for a person: a line for each commit, and below it one for each field that it changed. */
export function historyText(steps: readonly HistoryStep[]): string {
  return steps
    .flatMap(stepLines)
    .map((line) => `${line}\n`)
    .join("");
}

function stepLines({ commit, date, author, change, fields, isUnreadable }: HistoryStep): string[] {
  const head = `${commit.slice(0, 7)}  ${date}  ${printableLine(author, valueLength)}  ${change}`;
  if (isUnreadable) return [head, "  what it says cannot be read on both sides"];
  if (change === "modified" && fields.length === 0) return [head, "  only the form of the text changed"];
  return [
    head,
    ...fields.map(({ pointer, old, new: now }) => `  ${fieldName(pointer)}: ${shown(old)} → ${shown(now)}`),
  ];
}

function fieldName(pointer: string): string {
  return pointer === "" ? "all of it" : printable(pointer.slice(1).replaceAll("/", "."));
}

function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const isPlain = typeof value !== "string" && !isMapping(value) && !Array.isArray(value);
  return isPlain ? String(value) : printableLine(JSON.stringify(value), valueLength);
}
