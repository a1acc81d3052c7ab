import type { Span } from "../finding/finding.ts";

/** Where two texts part, as a span of one character in the second; null when they are equal. Bytes that are not UTF-8 compare as replacement characters. */
export function firstDifference(before: Uint8Array, after: Uint8Array): Span | null {
  const old = Buffer.from(before).toString("utf8");
  const text = Buffer.from(after).toString("utf8");
  if (old === text) return null;
  let at = 0;
  while (at < old.length && at < text.length && old.charCodeAt(at) === text.charCodeAt(at)) at++;
  const head = text.slice(0, at);
  const line = head.split("\n").length;
  const column = at - (head.lastIndexOf("\n") + 1) + 1;
  return { line, column, endLine: line, endColumn: column + 1 };
}
