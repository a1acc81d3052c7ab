import { kindRule } from "../rule.ts";

/** A Run ends after it has started (§4.6). */
export const runTimeOrder = kindRule(
  "Run",
  {
    id: "run/time-order",
    level: "error",
    summary: "a Run ended before it started",
    why: "§4.6: telemetry: started_at, ended_at (derived)",
  },
  ({ telemetry: { started_at: start, ended_at: end } }, about) => {
    if (start === null || end === null || Date.parse(end) >= Date.parse(start)) return [];
    return [
      {
        about,
        at: "/telemetry/ended_at",
        message: `ended at ${end}, before it started at ${start}`,
        help: "correct telemetry.started_at or telemetry.ended_at",
      },
    ];
  },
);
