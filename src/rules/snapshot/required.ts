import { schemaRule } from "../schema-rule.ts";

/** Constraints hold at a time (§4.4). */
export const snapshotCapturedAt = schemaRule(
  {
    id: "snapshot/captured-at",
    level: "error",
    locked: true,
    summary: "a ConstraintSnapshot's captured_at is missing or no UTC time",
    why: "§4.4: captured_at: ISO-8601 UTC string",
  },
  ({ code }) => (code === "required" ? { help: "add the time at which the constraints held" } : {}),
);

/** Constraints are somebody's (§4.4). */
export const snapshotOwner = schemaRule(
  {
    id: "snapshot/owner",
    level: "error",
    locked: true,
    summary: "a ConstraintSnapshot's owner is missing or no Actor",
    why: "§4.4: owner: Actor",
  },
  () => ({ help: "write owner: {actor_kind: human, actor_id: ada}" }),
);
