import { kindRule } from "../rule.ts";

/** No more may be spent than there is (§4.4). */
export const snapshotBurnLimit = kindRule(
  "ConstraintSnapshot",
  {
    id: "snapshot/burn-limit",
    level: "warning",
    summary: "burn_limit_usd is more than usd_available",
    why: "§4.4: budget: usd_available, burn_limit_usd (derived: what may be spent is part of what there is)",
  },
  ({ constraints: { budget } }, about) => {
    const available = budget?.usd_available ?? null;
    const limit = budget?.burn_limit_usd ?? null;
    // Less than nothing is snapshot/amounts'.
    if (available === null || limit === null || available < 0 || limit <= available) return [];
    return [
      {
        about,
        at: "/constraints/budget/burn_limit_usd",
        message: `allows to spend ${limit} US dollars (burn_limit_usd), but has ${available} (usd_available)`,
        help: "lower burn_limit_usd to usd_available, or correct usd_available",
      },
    ];
  },
);
