/** A value of an object with the words why it is that one, for people. */
export interface Decision<T> {
  readonly value: T;
  /** The sort of thing that decided. */
  readonly by: "type" | "label" | "field" | "relation" | "state" | "default";
  /** Follows "because of": `the label "bug"`. May hold somebody's text as it stands. */
  readonly from: string;
  /** What was doubtful about it, in a line; null where nothing was. */
  readonly note: string | null;
}

/** A decision beyond doubt. */
export function decided<T>(value: T, by: Decision<T>["by"], from: string): Decision<T> {
  return { value, by, from, note: null };
}

/** The entry of a map from names to values, compared without case; null for none. */
export function byName<T>(map: Readonly<Record<string, T>>, name: string): T | null {
  const wanted = name.trim().toLowerCase();
  const found = Object.entries(map).find(([key]) => key.trim().toLowerCase() === wanted);
  return found === undefined ? null : found[1];
}

/** The words of a label, small: `kind/Bug-report` has `kind`, `bug` and `report`; none where it says that something lacks. */
export function wordsOf(label: string): string[] {
  const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return /^(?:needs?|no|not|missing|wont|without)$/.test(words[0] ?? "") ? [] : words;
}

/** Names in quotes, for a decision's words. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ");
}
