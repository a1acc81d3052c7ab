import type * as z from "zod";
import { Failure } from "../failure.ts";
import type { ReportedFinding } from "../finding/report.ts";
import type { Operation, OperationEnv, Outcome } from "../operations/operation.ts";
import { objectsOf } from "../store/objects.ts";
import { apply } from "./apply.ts";
import type { Place } from "./place.ts";

/** What became of an operation: its outcome, and whether that is written, would be, or is refused. */
export interface Performed {
  readonly is: "written" | "planned" | "refused";
  readonly outcome: Outcome;
  /** The commit that it is in; null where it is in none. */
  readonly commit: string | null;
  /** Errors that it would have brought; empty unless it is refused. */
  readonly findings: readonly ReportedFinding[];
}

/** What carrying an operation out needs. */
export interface Performing {
  /** The place as it is now; asked again after a lost race. */
  readonly open: () => Promise<Place>;
  readonly env: (place: Place) => OperationEnv;
  /** Only say what would be done. */
  readonly dryRun: boolean;
}

/** How often an operation that lost a race is planned anew. */
const attempts = 50;

/**
 * Plans an operation, checks it and writes it. One that loses a race is planned anew from what is there then: reading,
 * deciding and checking too. Failure `conflict` when it goes on losing.
 */
export function perform<S extends z.ZodType>(
  operation: Operation<S>,
  input: z.output<S>,
  performing: Performing,
): Promise<Performed> {
  const { env } = performing;
  return performPlan((place) => operation.plan(input, objectsOf(place.tree, place.cache), env(place)), performing);
}

/** The same for a plan that is no operation of anybody's own. */
export async function performPlan(
  plan: (place: Place) => Promise<Outcome>,
  performing: Pick<Performing, "open" | "dryRun">,
): Promise<Performed> {
  for (let left = attempts; ; left -= 1) {
    const place = await performing.open();
    const outcome = await plan(place);
    try {
      const applied = await apply(place, outcome.transaction, performing.dryRun);
      if (applied.is === "refused") return { is: "refused", outcome, commit: null, findings: applied.findings };
      const is = performing.dryRun ? "planned" : "written";
      return { is, outcome, commit: applied.commit, findings: [] };
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== "conflict" || left === 0) throw thrown;
    }
  }
}
