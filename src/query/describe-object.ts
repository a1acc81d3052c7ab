import { isKind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { printable } from "../text/printable.ts";
import type { Connection } from "./connections.ts";
import type { IndexedObject } from "./find-in-index.ts";
import { labelOf } from "./trace-text.ts";

/** An object for a person: what it says, field by field as it was written, and what it is connected with, by title. Harmless on a terminal. */
export function describeObject(object: IndexedObject, value: JsonObject, connections: readonly Connection[]): string {
  const { kind: _, id: __, ...members } = value;
  const lines = [labelOf(object), `  ${printable(object.path)}`, "", ...memberLines(members, 0)];
  const groups = [
    { head: "names", of: connections.filter(({ isInward }) => !isInward) },
    { head: "named by", of: connections.filter(({ isInward }) => isInward) },
  ];
  for (const { head, of } of groups) if (of.length > 0) lines.push("", head, ...of.map(connectionLine));
  return lines.map((line) => `${line}\n`).join("");
}

function connectionLine({ field, kind, id, object, role, digest }: Connection): string {
  const label = labelOf({ kind, id, title: object?.title ?? null });
  const notes = [
    ...(object === null ? ["not in the store"] : []),
    ...(role === null ? [] : [`as ${printable(role)}`]),
    ...(digest === null ? [] : ["pinned"]),
  ];
  return `  ${field}  ${label}${notes.length === 0 ? "" : `  (${notes.join(", ")})`}`;
}

/** Refs are left to the connections, which say more of them. */
function memberLines(value: JsonObject, depth: number): string[] {
  return Object.entries(value)
    .filter(([, member]) => member !== null && !isRef(member) && !isRefList(member))
    .flatMap(([name, member]) => withName(printable(name), member, depth));
}

function withName(name: string, value: Json, depth: number): string[] {
  const indent = "  ".repeat(depth);
  if (!isMapping(value) && !Array.isArray(value)) {
    const text = typeof value === "string" ? value.replace(/\n$/, "") : String(value);
    if (!text.includes("\n")) return [`${indent}${name}: ${printable(text)}`];
    return [`${indent}${name}:`, ...text.split("\n").map((line) => `${indent}  ${printable(line)}`.trimEnd())];
  }
  const inner = Array.isArray(value) ? itemLines(value, depth + 1) : memberLines(value, depth + 1);
  return inner.length === 0 ? [] : [`${indent}${name}:`, ...inner];
}

/** The first line of an item has its dash where the others are indented. */
function itemLines(items: readonly Json[], depth: number): string[] {
  const indent = "  ".repeat(depth);
  return items.flatMap((item) => {
    const lines = isMapping(item) ? memberLines(item, depth + 1) : withName("", item, depth + 1);
    const [first = "", ...rest] = lines;
    return [`${indent}- ${first.trimStart().replace(/^: ?/, "")}`, ...rest];
  });
}

function isRefList(value: Json): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isRef);
}

function isRef(value: Json): boolean {
  return isMapping(value) && isKind(value["kind"]) && typeof value["id"] === "string";
}
