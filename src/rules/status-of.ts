import { statuses } from "../model/enums.ts";
import type { Status } from "../model/enums.ts";
import type { StoredObject } from "../store/corpus.ts";

/** The status of an Issue or Run, `planned` where it says none; null for one that there is not (§3.1). */
export function statusOf(object: StoredObject): Status | null {
  const written = object.outline.scalars["status"] ?? object.value["status"] ?? "planned";
  return statuses.find((status) => status === written) ?? null;
}
