import { isFinalStatus } from "../../model/enums.ts";
import type { StoredObject } from "../../store/corpus.ts";

/** Whether a Run has ended, by its status; a new attempt is a new Run (§3.1, §4.6). */
export function isOver(run: StoredObject): boolean {
  return isFinalStatus(run.outline.scalars["status"]);
}
