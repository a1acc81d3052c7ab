import type { Json } from "./json.ts";
import { isMapping } from "./json.ts";

const longest = 80;

/** A value in at most 80 characters for a message: a text as JSON, a list or mapping by its sort. Not made harmless for a terminal. */
export function shortValue(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 1 ? "a list of 1 item" : `a list of ${value.length} items`;
  if (isMapping(value)) return "a mapping";
  return typeof value === "string" ? quoted(value) : String(value);
}

function quoted(text: string): string {
  const start = text.slice(0, longest);
  const whole = JSON.stringify(start);
  if (start === text && whole.length <= longest) return whole;
  // Character by character, so that neither an escape nor a surrogate pair is cut in two.
  let short = "";
  for (const character of start) {
    const written = JSON.stringify(character).slice(1, -1);
    if (short.length + written.length > longest - 3) break;
    short += written;
  }
  return `"${short}…"`;
}
