import type { ConstraintSnapshot } from "../../model/constraint-snapshot.ts";
import type { Run } from "../../model/run.ts";
import { refAt } from "../ref/at.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

/** A Run keeps to the money and the time that there were (§4.4). */
export const runBudget = corpusRule(
  {
    id: "run/budget",
    level: "warning",
    summary:
      "a Run cost more than its ConstraintSnapshot's burn limit (an info where it took longer than the time there was)",
    why: "§4.4: budget: burn_limit_usd; time: available_minutes",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      const ref = refAt(run, "/inputs/constraint_snapshot");
      const spent = ref === null ? null : run.recall("spent", () => (run.object === null ? null : spentBy(run.object)));
      if (ref === null || spent === null) continue;
      const snapshot = corpus.find("ConstraintSnapshot", ref.id);
      if (snapshot === null) continue;
      const { dollars, minutes } = snapshot.recall("limits", () => limitsIn(snapshot.object));
      const { path } = snapshot.file;
      if (isOver(spent.usd, dollars)) {
        yield {
          about: run,
          at: "/cost/usd",
          message: `cost ${spent.usd} US dollars, but ${named(snapshot)} allows ${dollars}`,
          help: "correct cost.usd if it is wrong; otherwise raise burn_limit_usd in the next snapshot",
          related: [{ place: { path, pointer: "/constraints/budget/burn_limit_usd" }, message: "the limit" }],
        };
      }
      if (isOver(spent.seconds, minutes === null ? null : minutes * 60)) {
        yield {
          about: run,
          at: spent.secondsAt,
          message: `took ${spent.seconds} seconds, but ${named(snapshot)} has ${minutes} minutes`,
          help: "plan the next attempt smaller, or with more time",
          level: "info",
          related: [{ place: { path, pointer: "/constraints/time/available_minutes" }, message: "the time there was" }],
        };
      }
    }
  },
);

/** A limit below nothing is snapshot/amounts'. */
function isOver(spent: number | null, limit: number | null): boolean {
  return spent !== null && limit !== null && limit >= 0 && spent > limit;
}

type Limits = { readonly dollars: number | null; readonly minutes: number | null };

function limitsIn(snapshot: ConstraintSnapshot | null): Limits {
  const { budget = null, time = null } = snapshot?.constraints ?? {};
  return { dollars: budget?.burn_limit_usd ?? null, minutes: time?.available_minutes ?? null };
}

type Spent = { readonly usd: number | null; readonly seconds: number | null; readonly secondsAt: string };

/** What a Run spent; without a duration the one between its two times. Null where nothing is known. */
function spentBy({ cost, telemetry: { started_at: start, ended_at: end, duration_s: duration } }: Run): Spent | null {
  if (duration !== null) return { usd: cost.usd, seconds: duration, secondsAt: "/telemetry/duration_s" };
  const seconds = start === null || end === null ? null : (Date.parse(end) - Date.parse(start)) / 1000;
  return cost.usd === null && seconds === null ? null : { usd: cost.usd, seconds, secondsAt: "/telemetry/ended_at" };
}
