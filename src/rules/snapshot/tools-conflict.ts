import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

/** A tool may be used or it may not (§4.4). */
export const snapshotToolsConflict = kindRule(
  "ConstraintSnapshot",
  {
    id: "snapshot/tools-conflict",
    level: "warning",
    summary: "a tool is both allowed and blocked",
    why: "§4.4: tools: allowed, blocked (derived: a tool is one or the other)",
  },
  function* ({ constraints: { tools } }, about) {
    const allowed = new Set(tools?.allowed);
    for (const [index, tool] of (tools?.blocked ?? []).entries()) {
      // A tool that is blocked twice is told once.
      if (!allowed.delete(tool)) continue;
      yield {
        about,
        at: `/constraints/tools/blocked/${index}`,
        message: `blocks the tool ${shown(tool)}, which it also allows`,
        help: "take it out of tools.allowed or out of tools.blocked",
      };
    }
  },
);
