import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import { canonicalValue } from "./draft.ts";

/**
 * An Issue whose issue was deleted on GitHub: it stays, canceled unless it was over, and its origin says since when it is
 * known to be gone (ISO-8601 UTC). Null where it says so already.
 */
export function withIssueGone(value: JsonObject, since: string): JsonObject | null {
  const { meta, status } = value;
  const all = isMapping(meta) ? meta : {};
  const origin = isMapping(all["github/issue"]) ? all["github/issue"] : {};
  if (typeof origin["gone"] === "string") return null;
  const isOver = status === "done" || status === "failed" || status === "canceled";
  return canonicalValue("Issue", {
    ...value,
    status: isOver ? status : "canceled",
    meta: { ...all, "github/issue": { ...origin, gone: since } },
    updated_at: since,
  });
}
