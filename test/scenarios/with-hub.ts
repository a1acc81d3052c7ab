import { it } from "vitest";
import { createHub } from "../support/hub.ts";
import type { Hub } from "../support/hub.ts";
import { errorsOf } from "../support/runner.ts";
import type { StepResult } from "../support/runner.ts";

/** A test with a hub of its own, whose branches it may move. */
export const withHub = it.extend<{ hub: Hub }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads what a fixture needs from this pattern
  hub: async ({}, use) => {
    const hub = createHub();
    await use(hub);
    hub.remove();
  },
});

/** What a scenario decides: exit code, conclusion and the rules with new errors. */
export interface Verdict {
  readonly code: number | null;
  readonly conclusion: string | undefined;
  readonly errors: string;
}

export const clean: Verdict = { code: 0, conclusion: "clean", errors: "" };
export const undecided: Verdict = { code: 3, conclusion: "undecided", errors: "" };

/** The verdict of a check that must fail on exactly these rules. */
export function failing(...errors: string[]): Verdict {
  return { code: 1, conclusion: "findings", errors: errors.join(" ") };
}

/** The verdict that the Action gave. */
export function verdictOf({ code, outputs, report }: StepResult): Verdict {
  return { code, conclusion: outputs["conclusion"], errors: errorsOf(report).join(" ") };
}
