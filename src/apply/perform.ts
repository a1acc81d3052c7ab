import type * as z from "zod";
import { Raced } from "../failure.ts";
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
  /** How often an operation that loses races is planned; many times unless said. */
  readonly attempts?: number;
}

/** How often an operation that loses races is planned, unless said. */
const usualAttempts = 50;
/** How many of these while others write. */
const freeAttempts = 5;

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

/** Plans on a place: what an operation does with its input, or what is no operation of anybody's own. */
type Plan = (place: Place) => Promise<Outcome>;

/** The same for a plan that is no operation of anybody's own. */
export async function performPlan(
  plan: Plan,
  performing: Pick<Performing, "open" | "dryRun" | "attempts">,
): Promise<Performed> {
  const { attempts = usualAttempts } = performing;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return attempt <= freeAttempts
        ? await performOnce(plan, performing)
        : await alone(performing, () => performOnce(plan, performing));
    } catch (thrown) {
      // A conflict that the operation itself speaks of is its answer, and stays.
      if (!(thrown instanceof Raced) || attempt === attempts) throw thrown;
    }
  }
}

async function performOnce(plan: Plan, { open, dryRun }: Pick<Performing, "open" | "dryRun">): Promise<Performed> {
  const place = await open();
  const outcome = await plan(place);
  const applied = await apply(place, outcome.transaction, dryRun);
  if (applied.is === "refused") return { is: "refused", outcome, commit: null, findings: applied.findings };
  return { is: dryRun ? "planned" : "written", outcome, commit: applied.commit, findings: [] };
}

/** With every other writer of ours waiting, so that who takes long to decide is not outrun for ever by those who do not. */
async function alone<T>({ open }: Pick<Performing, "open">, action: () => Promise<T>): Promise<T> {
  const { repository } = await open();
  return (await repository.writer()).alone(action);
}
