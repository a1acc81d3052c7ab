import { sealedRules } from "../sealed-rules.ts";

/** A ConstraintSnapshot that has landed never changes (§4.4). */
export const [snapshotChanged, snapshotDeleted, snapshotReformatted] = sealedRules("ConstraintSnapshot", {
  group: "snapshot",
  sentence: "§4.4: ConstraintSnapshot is immutable",
  instead: () => "what is new belongs in a new one: cwom snapshot take",
});
