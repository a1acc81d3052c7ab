import { refFieldRule } from "../ref/kind.ts";

/** Every Artifact names the Run it came from (§4.7). */
export const artifactProducedBy = refFieldRule({
  id: "artifact/produced-by",
  level: "error",
  locked: true,
  summary: "an Artifact's produced_by is missing or no Run",
  why: "§4.7: Artifact MUST reference the Run that produced it",
});
