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
  const lines = [labelOf(object), `  ${printable(object.path)}`, "", ...linesOf(members)];
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

/** A value in lines: a text as it is, a mapping by members, a list by items with a dash. Refs are left to the connections, which say more of them. */
function linesOf(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(itemLines);
  if (isMapping(value)) return Object.entries(value).flatMap(([name, member]) => memberLines(name, member));
  const text = typeof value === "string" ? value.replace(/\n$/, "") : String(value);
  return text.split("\n").map(printable);
}

function memberLines(name: string, value: Json): string[] {
  if (value === null || isRef(value) || isRefList(value)) return [];
  const [first, ...rest] = linesOf(value);
  if (first === undefined) return [];
  const isOneLine = rest.length === 0 && typeof value !== "object";
  return isOneLine ? [`${printable(name)}: ${first}`] : [`${printable(name)}:`, ...[first, ...rest].map(indented)];
}

function itemLines(item: Json): string[] {
  const [first = "", ...rest] = linesOf(item);
  return [`- ${first}`, ...rest.map(indented)];
}

function indented(line: string): string {
  return line === "" ? "" : `  ${line}`;
}

function isRefList(value: Json): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isRef);
}

function isRef(value: Json): boolean {
  return isMapping(value) && isKind(value["kind"]) && typeof value["id"] === "string";
}
