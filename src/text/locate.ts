import { isMap, isNode, isScalar, isSeq } from "yaml";
import type { Node } from "yaml";
import type { Span } from "../finding/finding.ts";
import { decodeLeniently } from "./bytes-gate.ts";
import { composeYaml } from "./compose-yaml.ts";
import { itemNumber, parsePointer } from "./json-pointer.ts";
import { Lines } from "./lines.ts";
import { fileByteLimit } from "../model/limits.ts";

/** A place of a file with its first line's text. */
export interface Located {
  readonly span: Span;
  /** The untouched text of the span's first line, without its line break. */
  readonly line: string;
}

/**
 * Finds where pointers stand in a file, in the order asked. A pointer that names nothing gives the key of its nearest ancestor that exists, an empty value
 * its key, the root (and any pointer into a text that cannot be read) the whole of line 1. Never throws.
 */
export function locate(
  bytes: Uint8Array,
  places: readonly { readonly pointer: string; readonly atKey?: true }[],
): Located[] {
  const text = decodeLeniently(bytes.subarray(0, fileByteLimit));
  const lines = new Lines(text);
  // For the whole file no tree is needed, which for a hostile text takes many times its size.
  const isWhole = places.every(({ pointer }) => pointer === "");
  const root = isWhole || bytes.length > fileByteLimit ? null : composeYaml(text).root;
  return places.map(({ pointer, atKey }) => {
    const range = root === null ? null : find(root, parsePointer(pointer), atKey === true);
    const span = range === null ? firstLine(lines) : lines.span(range[0], trimmedEnd(text, range));
    return { span, line: lines.line(span.line) };
  });
}

/** The untouched texts of some lines (1-based), for flaws whose span is known; empty past the end. */
export function linesOf(bytes: Uint8Array, numbers: readonly number[]): string[] {
  const lines = new Lines(decodeLeniently(bytes.subarray(0, fileByteLimit)));
  return numbers.map((number) => lines.line(number));
}

function firstLine(lines: Lines): Span {
  return { line: 1, column: 1, endLine: 1, endColumn: lines.line(1).length + 1 };
}

/** The stretch a pointer's steps lead to, or null for the root. */
function find(root: Node, steps: readonly string[], atKey: boolean): Stretch | null {
  let node: unknown = root;
  let key: Stretch | null = null;
  for (const step of steps) {
    const next = memberOf(node, step);
    if (next === null) return key;
    key = stretchOf(next.key) ?? key;
    node = next.value;
  }
  if (steps.length === 0) return null;
  return atKey ? key : (stretchOf(node) ?? key);
}

type Stretch = readonly [from: number, to: number];

/** A member with its key's node, or an item, which stands for its own key. */
function memberOf(node: unknown, step: string): { readonly key: unknown; readonly value: unknown } | null {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && key.value === step) ?? null;
  if (!isSeq(node)) return null;
  const item = node.items[itemNumber(step) ?? -1];
  return item === undefined ? null : { key: item, value: item };
}

function stretchOf(node: unknown): Stretch | null {
  const range = isNode(node) ? node.range : null;
  return range == null || range[0] === range[1] ? null : [range[0], range[1]];
}

/** Blocks end after their last line break; the stretch is to end with its last word. */
function trimmedEnd(text: string, [from, to]: Stretch): number {
  let end = to;
  while (end > from && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}
