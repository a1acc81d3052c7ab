import type { StoredObject } from "../../store/corpus.ts";

/** The statuses that a Run ends with; a new attempt is a new Run (§3.1, §4.6). */
export const finalStatuses: ReadonlySet<string> = new Set(["done", "failed", "canceled"]);

/** Whether a Run has ended, by its status. */
export function isOver(run: StoredObject): boolean {
  return finalStatuses.has(run.outline.scalars["status"] ?? "");
}
