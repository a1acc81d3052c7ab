/** What a check of our own tells about the value it turned down; it travels in zod's `params`. */
export interface FlawNote {
  readonly code: "length" | "timestamp-format" | "id" | "type";
  readonly expected: string;
  /** Most characters allowed, for code `length`. */
  readonly limit?: number;
}

/** The second argument of `.refine` that makes a check tell its note and end the checking of that value. */
export function noted(note: FlawNote): { abort: true; params: { note: FlawNote } } {
  return { abort: true, params: { note } };
}

/** The note in a zod issue's `params`; null when there is none. */
export function noteOf(params: unknown): FlawNote | null {
  if (typeof params !== "object" || params === null || !("note" in params)) return null;
  return isNote(params.note) ? params.note : null;
}

function isNote(value: unknown): value is FlawNote {
  return typeof value === "object" && value !== null && "code" in value && "expected" in value;
}
