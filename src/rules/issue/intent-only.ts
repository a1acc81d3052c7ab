import { schemaRule } from "../schema-rule.ts";
import { fieldName } from "../words.ts";

/** What was done stands in Runs, so that one Issue can have many attempts (§4.2). */
export const issueIntentOnly = schemaRule(
  {
    id: "issue/intent-only",
    level: "error",
    locked: true,
    summary: "an Issue has executor, telemetry, outputs, plan, cost or mode, which belong to a Run",
    why: "§4.2: Issue is intent, not execution",
  },
  ({ pointer }) => ({
    message: `has ${fieldName(pointer)}, which says how work was done: that belongs to a Run`,
    help: `move ${fieldName(pointer)} to the Run that it is about`,
  }),
);
