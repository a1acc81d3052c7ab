import { pointerStep } from "../model/json.ts";
import type { Json } from "../model/json.ts";

/** The JSON pointer (RFC 6901) to a place: member names and item numbers, outermost first; `""` is the root. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.reduce<string>(pointerStep, "");
}

/** The steps of a JSON pointer, unescaped; the root has none. */
export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  const steps = pointer.startsWith("/") ? pointer.slice(1) : pointer;
  return steps.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The item number a step names, or null when it is none (`01`, `-`, `x`). */
export function itemNumber(step: string): number | null {
  return /^(?:0|[1-9][0-9]{0,9})$/u.test(step) ? Number(step) : null;
}

/** The value at a pointer, or undefined when there is none. */
export function valueAt(value: Json, pointer: string): Json | undefined {
  let at: Json | undefined = value;
  for (const step of parsePointer(pointer)) {
    if (at === undefined || at === null || typeof at !== "object") return undefined;
    if (Array.isArray(at)) at = at[itemNumber(step) ?? -1];
    else at = Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}
