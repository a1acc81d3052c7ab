import type { StoredObject } from "../store/corpus.ts";

/** Whether the schema refuses a member, something in it, or what it stands in: then its own finding says what is wrong. */
export function isFlawedAt({ outline }: StoredObject, pointer: string): boolean {
  return outline.schemaFlaws.some(
    (flaw) => flaw.code !== "unknown-field" && (isWithin(flaw.pointer, pointer) || isWithin(pointer, flaw.pointer)),
  );
}

function isWithin(pointer: string, other: string): boolean {
  return pointer === other || pointer.startsWith(`${other}/`);
}
