import { kindRule } from "../rule.ts";

/** Before they wait, or when they are dropped, Issues need not say when they are done. */
const unhurried: ReadonlySet<string> = new Set(["planned", "canceled"]);

/** Work starts when somebody can tell what done means. */
export const issueAcceptance = kindRule(
  "Issue",
  {
    id: "issue/acceptance",
    level: "info",
    summary: "an Issue is past planned and has no acceptance.criteria",
    why: "ours: whoever does or reviews the work must be able to tell when it is done",
  },
  function* ({ status, acceptance: { criteria } }, stored) {
    if (unhurried.has(status) || criteria.some((criterion) => criterion.trim() !== "")) return;
    yield {
      about: stored,
      at: "/acceptance/criteria",
      message: `is ${status}, but has no acceptance.criteria`,
      help: "add to acceptance.criteria what must hold for it to be done",
    };
  },
);
