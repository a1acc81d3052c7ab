import type * as z from "zod";
import { performShared } from "../apply/perform-shared.ts";
import { performPlan, planOf } from "../apply/perform.ts";
import type { Plan } from "../apply/perform.ts";
import { placeFacts } from "../apply/place-facts.ts";
import { openWorkTree } from "../apply/place.ts";
import type { Place } from "../apply/place.ts";
import { Failure } from "../failure.ts";
import type { Operation, OperationEnv, Outcome } from "../operations/operation.ts";
import { readInput } from "../operations/read-input.ts";
import { actorHere } from "./actor.ts";
import { choosePlace } from "./chosen-place.ts";
import type { ChosenPlace } from "./chosen-place.ts";
import { newUlid } from "./new-ulid.ts";
import type { GlobalOptions } from "./program.ts";
import { tell } from "./tell.ts";
import type { Told } from "./tell.ts";
import { withRepository } from "./workplace.ts";
import type { Workshop } from "./workplace.ts";

/** How a person or an agent wants an operation carried out and told. */
export interface WriteOptions {
  readonly dryRun?: true | undefined;
  readonly stage?: true | undefined;
  readonly commit?: true | undefined;
  /** Name of a remote; true for `origin`. */
  readonly push?: string | true | undefined;
  /** `id` says the id of the main object alone, for scripts. */
  readonly format?: "text" | "json" | "id" | undefined;
}

/** Carries an operation out in the checkout that a folder is in, says what became of it, and answers the exit code: 0 done or shown, 1 refused, or not pushed. */
export async function carryOut<S extends z.ZodType>(
  operation: Operation<S>,
  given: unknown,
  options: WriteOptions,
  { C: folder, quiet }: GlobalOptions,
): Promise<number> {
  const input = readInput(operation, given);
  return await withRepository(folder, async (shop) => {
    const place = await choosePlace(shop, options);
    const plan = planOf(operation, input, operationEnv);
    const isExclusive = operation.isExclusive === true;
    const done = await carryOutAt(plan, place, { ...options, isExclusive }).catch((thrown: unknown) =>
      place.is === "files" ? Promise.reject(thrown) : refuseUnseen(thrown, shop, plan),
    );
    return tell(done, options.format, quiet === true);
  });
}

/** How a plan is carried out in a place that is chosen. */
interface Carrying extends Pick<WriteOptions, "dryRun" | "push"> {
  /** Only who brings it to the remote first may have what is planned. */
  readonly isExclusive?: boolean;
}

/** Carries out what is planned, an operation or what is none, in a place that is chosen; what loses a race is planned anew. */
export async function carryOutAt<O extends Outcome>(
  plan: Plan<O>,
  place: ChosenPlace,
  { push, dryRun, isExclusive = false }: Carrying,
): Promise<Told<O>> {
  const { open } = place;
  if (dryRun === true || push === undefined || place.is === "files")
    return { performed: await performPlan(plan, { open, dryRun: dryRun === true }), shared: null, remote: null };
  const { branch } = place;
  const remote = { name: push === true ? "origin" : push, branch: branch.ref.replace(/^refs\/heads\//, "") };
  const done = await performShared(plan, { open }, { branch, remote, isExclusive });
  return { ...done, remote: `${remote.name} ${remote.branch}` };
}

/** Throws what was thrown; where it would have gone well in the files of the checkout, with the reason that it did not on the branch. */
async function refuseUnseen(thrown: unknown, { repository, cache, now }: Workshop, plan: Plan): Promise<never> {
  if (!(thrown instanceof Failure) || thrown.code !== "usage" || repository.workTree === null) throw thrown;
  const open = (): Promise<Place> => openWorkTree(repository, cache, now);
  const inFiles = await performPlan(plan, { open, dryRun: true }).catch(() => null);
  if (inFiles === null) throw thrown;
  throw new Failure(
    "usage",
    `as of the last commit, ${thrown.message}`,
    "what the files have beside it is to be committed first: git add cwom && git commit; or leave out --commit",
  );
}

/** The world as operations on a checkout see it. */
export function operationEnv(place: Place): OperationEnv {
  return { ...placeFacts(place), newId: newUlid, actor: () => actorHere(place.repository) };
}
