import { schemaRule } from "../schema-rule.ts";

/** An Actor says what it is and who (§2.4). */
export const actorShape = schemaRule({
  id: "actor/shape",
  level: "error",
  locked: true,
  summary: "an Actor lacks actor_kind or actor_id, or one of its members is of the wrong form",
  why: "§2.4: Actor: actor_kind human | agent | system, actor_id, display",
});
