import type { StoredObject } from "../../store/corpus.ts";
import { kindRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { fieldName } from "../words.ts";

/** Energy is told on the scale that its name gives (§4.4). */
export const snapshotEnergyRange = kindRule(
  "ConstraintSnapshot",
  {
    id: "snapshot/energy-range",
    level: "error",
    summary: "score_0_5 is below 0 or above 5",
    why: "§4.4: energy: score_0_5: number|null, a score from 0 to 5 by its name",
  },
  ({ constraints }, stored) => {
    const score = constraints.energy?.score_0_5 ?? 0;
    if (score >= 0 && score <= 5) return [];
    const at = "/constraints/energy/score_0_5";
    return [numberRemark(stored, at, score, "a number from 0 to 5")];
  },
);

/** There is no less than none of time or money (§4.4). */
export const snapshotAmounts = kindRule(
  "ConstraintSnapshot",
  {
    id: "snapshot/amounts",
    level: "error",
    summary: "available_minutes, usd_available or burn_limit_usd is negative",
    why: "§4.4: time: available_minutes; budget: usd_available, burn_limit_usd: amounts that there are (derived)",
  },
  ({ constraints: { time, budget } }, stored) => {
    const amounts = {
      "/constraints/time/available_minutes": time?.available_minutes,
      "/constraints/budget/usd_available": budget?.usd_available,
      "/constraints/budget/burn_limit_usd": budget?.burn_limit_usd,
    };
    return Object.entries(amounts).flatMap(([at, amount]) =>
      amount != null && amount < 0 ? [numberRemark(stored, at, amount, "0 or more")] : [],
    );
  },
);

function numberRemark(about: StoredObject, at: string, number: number, expected: string): Remark {
  const message = `has ${fieldName(at)} ${number}, expected ${expected}`;
  return { about, at, message, help: `write ${expected}, or null when it is not known`, new: String(number) };
}
