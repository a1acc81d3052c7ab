import type { StoredFile } from "../store/corpus.ts";

/**
 * Whether a YAML file stands where none belongs and names no kind and id either: nothing says that it was meant as an object,
 * so file/location alone speaks of it, and no rule about what is in it.
 */
export function holdsNoObject({ slot, reading }: StoredFile): boolean {
  if (slot.is !== "misplaced") return false;
  const { kind = null, id = null } = reading?.outline ?? {};
  return kind === null || id === null;
}
