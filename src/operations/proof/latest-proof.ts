import type { Artifact } from "../../model/artifact.ts";
import { subjectOf } from "../../model/proof.ts";

/** The proofs of a Run or Issue, by its id, the newest first: that one counts. */
export function proofsOf(id: string, artifacts: readonly Artifact[]): Artifact[] {
  return artifacts
    .filter((artifact) => subjectOf(artifact) === id)
    .toSorted(byAge)
    .toReversed();
}

/** The older first; of two of one time the one with the smaller id. */
function byAge(a: Artifact, b: Artifact): number {
  const [first, second] = [a, b].map(({ created_at: time }) => Date.parse(time ?? "") || 0);
  return (first ?? 0) - (second ?? 0) || (a.id < b.id ? -1 : 1);
}
