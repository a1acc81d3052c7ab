import type * as z from "zod";
import { Raced } from "../failure.ts";
import type { ReportedFinding } from "../finding/report.ts";
import type { Operation, OperationEnv, Outcome } from "../operations/operation.ts";
import { objectsOf } from "../store/objects.ts";
import { apply } from "./apply.ts";
import type { Place } from "./place.ts";

/** What became of an operation: its outcome, and whether that is written, would be, or is refused. */
export interface Performed<O extends Outcome = Outcome> {
  readonly is: "written" | "planned" | "refused";
  readonly outcome: O;
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
  return performPlan(planOf(operation, input, performing.env), performing);
}

/** Plans on a place: what an operation does with its input, or what is no operation of anybody's own. */
export type Plan<O extends Outcome = Outcome> = (place: Place) => Promise<O>;

/** What an operation plans for its input, wherever that is. */
export function planOf<S extends z.ZodType>(operation: Operation<S>, input: z.output<S>, env: Performing["env"]): Plan {
  return (place) => operation.plan(input, objectsOf(place.tree, place.cache), env(place));
}

/** The same for a plan that is no operation of anybody's own. */
export async function performPlan<O extends Outcome>(
  plan: Plan<O>,
  performing: Pick<Performing, "open" | "dryRun" | "attempts">,
): Promise<Performed<O>> {
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

async function performOnce<O extends Outcome>(
  plan: Plan<O>,
  { open, dryRun }: Pick<Performing, "open" | "dryRun">,
): Promise<Performed<O>> {
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
