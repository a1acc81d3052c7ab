import { parsePointer } from "../text/json-pointer.ts";

/** A JSON pointer as people write it: `inputs.documents[0].title`; the root is `the file`. */
export function fieldName(pointer: string): string {
  const steps = parsePointer(pointer);
  if (steps.length === 0) return "the file";
  return steps.map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : `${index === 0 ? "" : "."}${step}`)).join("");
}

/** A value in one line of at most 80 characters, as JSON; absent is said in words. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** `Kind id "title"` for the middle of a sentence. */
export function named({ kind, id, title }: { kind: string; id: string; title: string | null }): string {
  return title === null ? `${kind} ${id}` : `${kind} ${id} "${title.length > 40 ? `${title.slice(0, 39)}…` : title}"`;
}
