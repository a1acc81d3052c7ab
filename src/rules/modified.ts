import type { Kind } from "../model/enums.ts";
import type { Comparison } from "../store/compare.ts";
import type { StoredObject } from "../store/corpus.ts";

/** An object that stands on both sides and differs. */
export interface Modified {
  readonly base: StoredObject;
  readonly head: StoredObject;
}

/** The landed objects of one kind whose files differ from the base, in order of path. */
export function modifiedOf({ changes }: Comparison, kind: Kind): Modified[] {
  return changes.flatMap((change) => (change.change === "modified" && change.kind === kind ? [change] : []));
}
