import type { StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";

/** The Ref at a pointer of an object, if it names the kind that its field takes; null where it is absent, broken or of another kind. */
export function refAt(object: StoredObject, pointer: string): RefUse | null {
  const ref = object.outline.refs.find(({ at }) => at === pointer);
  return ref === undefined || ref.kind !== ref.wants ? null : ref;
}
