import type { Kind } from "../model/enums.ts";
import type { ObjectOf } from "../model/kinds.ts";
import type { Corpus } from "../store/corpus.ts";

/** An object of a corpus that was checked without an error. Throws a TypeError where it is not there or not valid: such a corpus was not checked. */
export function validObject<K extends Kind>(corpus: Corpus, kind: K, id: string): ObjectOf<K> {
  const object = corpus.find(kind, id)?.object ?? null;
  if (object === null) throw new TypeError(`${kind} ${id} is not in the store, or not valid`);
  return object;
}
