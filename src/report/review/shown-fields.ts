import type { FieldChange, ReviewedObject } from "./review.ts";

/** The fields of an object that its heading of `max` characters of the title does not say already. */
export function shownFields({ change, title, fields }: ReviewedObject, max: number): readonly FieldChange[] {
  if (change !== "added" || title === null || title.length > max) return fields;
  return fields.filter((field) => !/^(?:title|name|summary)$/.test(field.field) || newText(field) !== title);
}

/** What a field says now, where it is one text; null where it says nothing, or is a list. */
export function newText(change: FieldChange): string | null {
  if (change.is === "value") return change.new;
  return change.is === "text"
    ? change.parts.flatMap(({ is, text }) => (is === "removed" ? [] : [text])).join("")
    : null;
}
