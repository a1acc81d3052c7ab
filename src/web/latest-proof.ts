import type { JsonObject } from "../model/json.ts";
import { proofKey, provesKey } from "../model/proof.ts";
import { connected, listValues } from "../query/list-objects.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { requestOf, wholeList } from "./list-wish.ts";
import { textAt } from "./names.ts";

/** The id of the latest proof of a Run, by whomever it was made; null where it was never weighed. */
export function latestProofOf(index: QueryIndex, run: JsonObject): string | null {
  const issue = textAt(run, "for_issue", "id");
  if (issue === null) return null;
  const isOfRun = (artifact: JsonObject): boolean =>
    textAt(artifact, "meta", proofKey) !== null &&
    (textAt(artifact, "meta", provesKey) ?? textAt(artifact, "produced_by", "id")) === textAt(run, "id");
  const request = { ...requestOf(wholeList("Artifact", "all")), type: ["report"], sort: "-created_at,-id" };
  const latest = listValues(index, request, [connected("Artifact", "Issue", issue)]).find(isOfRun);
  return latest === undefined ? null : textAt(latest, "id");
}
