import { kindRule } from "../rule.ts";

/** The mode of a Run fits whoever executes it; a hybrid one may name either side (§3.4, §2.4). */
export const runModeActor = kindRule(
  "Run",
  {
    id: "run/mode-actor",
    level: "warning",
    summary: "a Run's mode and the kind of its executor disagree",
    why: "§3.4: RunMode human, agent, hybrid, system; §2.4: actor_kind human, agent, system (derived)",
  },
  ({ mode, executor }, about) => {
    const { actor_kind: actual, actor_id: id } = executor.actor;
    if (mode === "hybrid" || mode === actual) return [];
    return [
      {
        about,
        at: "/mode",
        message: `has mode ${mode}, but its executor ${JSON.stringify(id)} is of kind ${actual}`,
        help: `write mode: ${actual} (hybrid where people and agents work together), or correct executor.actor`,
        old: actual,
        new: mode,
      },
    ];
  },
);
