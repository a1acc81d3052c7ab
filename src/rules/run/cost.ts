import { kindRule } from "../rule.ts";

/** Money, tokens and time are spent, never earned (§4.6). */
export const runCost = kindRule(
  "Run",
  {
    id: "run/cost",
    level: "error",
    summary: "a Run's cost or duration is negative",
    why: "§4.6: cost: usd, tokens, compute_s; telemetry: duration_s (derived)",
  },
  ({ cost, telemetry }, about) => {
    const figures = [
      ["/cost/usd", cost.usd],
      ["/cost/tokens", cost.tokens],
      ["/cost/compute_s", cost.compute_s],
      ["/telemetry/duration_s", telemetry.duration_s],
    ] as const;
    return figures.flatMap(([at, figure]) => {
      if (figure === null || figure >= 0) return [];
      const name = at.slice(1).replace("/", ".");
      return [
        {
          about,
          at,
          message: `has ${name} ${figure}, expected 0 or more`,
          help: `write what was spent, or remove ${name}`,
        },
      ];
    });
  },
);
