import type { Comparison } from "../../store/compare.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";

/** A Ref and the object that makes it. */
export interface Use {
  readonly by: StoredObject;
  readonly ref: RefUse;
}

/** Who refers to whom in the head of a comparison, and in the base for what is gone; made of outlines alone. */
export interface Relations {
  /** The object as it is, or was where it is gone. */
  find(key: string): StoredObject | null;
  /** The Refs that name an object, in path order. */
  usesOf(key: string): readonly Use[];
}

/** `Kind/id`, by which an object is known. */
export function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}/${id}`;
}

/** Reads the relations of both sides. */
export function relationsOf({ base, head }: Comparison): Relations {
  const objects = new Map([...base.objects, ...head.objects].map((object) => [keyOf(object), object]));
  const uses = usesIn(head);
  return {
    find: (key) => objects.get(key) ?? null,
    usesOf: (key) => uses.get(key) ?? [],
  };
}

function usesIn(corpus: Corpus): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const by of corpus.objects) {
    for (const ref of by.outline.refs) {
      const key = keyOf(ref);
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [{ by, ref }]);
      else known.push({ by, ref });
    }
  }
  return uses;
}
