import { canonicalText } from "../model/digest.ts";
import type { Change } from "./compare.ts";
import type { Corpus, StoredObject } from "./corpus.ts";

/**
 * For objects that are gone at head: the new object that each became by changing its kind (same id) or its id (same path,
 * or the same content but for the id). An object that is simply gone has no entry.
 */
export function successorsOf(changes: readonly Change[], head: Corpus): ReadonlyMap<StoredObject, StoredObject> {
  const gone = changes.flatMap((change) => (change.change === "deleted" ? [change.base] : []));
  const added = changes.flatMap((change) => (change.change === "added" ? [change.head] : []));
  if (gone.length === 0 || added.length === 0) return new Map();
  const isAdded = new Set(added);
  const byContent = new Map(added.map((object) => [contentKey(object), object]));
  const byPath = new Map(added.map((object) => [object.file.path, object]));
  return new Map(
    gone.flatMap((object): [StoredObject, StoredObject][] => {
      const otherKind = head.withId(object.id).find((other) => isAdded.has(other));
      const atPath = byPath.get(object.file.path);
      const sameKind = atPath?.kind === object.kind ? atPath : undefined;
      const successor = otherKind ?? sameKind ?? byContent.get(contentKey(object));
      return successor === undefined ? [] : [[object, successor]];
    }),
  );
}

/** The order of members and the seal are left aside: the seal's digest covers the id. */
function contentKey({ value }: StoredObject): string {
  const { id: _id, ...rest } = value;
  return canonicalText(rest);
}
