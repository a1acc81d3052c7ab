import { isMapping } from "../../model/json.ts";
import type { StoredObject } from "../../store/corpus.ts";

/** The statuses of a Run that has started; one that is blocked or canceled may have. */
export const startedStatuses: ReadonlySet<string> = new Set(["running", "done", "failed"]);

/** Whether a Run has started: its status says so, or telemetry.started_at does (§4.6). The object may be read for it. */
export function hasStarted(run: StoredObject): boolean {
  if (startedStatuses.has(run.outline.scalars["status"] ?? "")) return true;
  const telemetry = run.value["telemetry"];
  return isMapping(telemetry) && (telemetry["started_at"] ?? null) !== null;
}
