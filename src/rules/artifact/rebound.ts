import { reboundRule } from "../rebound.ts";

/** An Artifact stays with the Run and the Issue it came from (§4.7). */
export const artifactRebound = reboundRule("Artifact", ["produced_by", "for_issue"], {
  id: "artifact/rebound",
  level: "error",
  locked: true,
  summary: "a landed Artifact names another Run or Issue",
  why: "§4.7: Artifact MUST reference the Run that produced it",
});
