import type * as z from "zod";
import { perform } from "../apply/perform.ts";
import type { Performed } from "../apply/perform.ts";
import type { Place } from "../apply/place.ts";
import { exitCodeOf } from "../failure.ts";
import type { Operation, OperationEnv } from "../operations/operation.ts";
import { readInput } from "../operations/read-input.ts";
import { jsonText } from "../report/json-text.ts";
import { renderPatch } from "../report/render-patch.ts";
import { readFileFacts } from "../store/file-facts.ts";
import { kinds } from "../model/kinds.ts";
import { printable } from "../text/printable.ts";
import { actorHere } from "./actor.ts";
import { choosePlace } from "./chosen-place.ts";
import { newUlid } from "./new-ulid.ts";
import { failureOf, failureValue, print, printFailure } from "./output.ts";
import type { GlobalOptions } from "./program.ts";
import { exitCodeOfPush, pushBranch, pushedValue } from "./push-branch.ts";
import type { Pushed } from "./push-branch.ts";
import { printRefusal, withRepository } from "./workplace.ts";

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

/** Carries an operation out in the checkout that a folder is in, says what became of it, and answers the exit code: 0 done or shown, 1 refused. */
export async function carryOut<S extends z.ZodType>(
  operation: Operation<S>,
  given: unknown,
  options: WriteOptions,
  globals: GlobalOptions,
): Promise<number> {
  try {
    const input = readInput(operation, given);
    return await withRepository(globals.C, async (shop) => {
      const place = await choosePlace(shop, options);
      const dryRun = options.dryRun === true;
      const performed = await perform(operation, input, { open: place.open, env: operationEnv, dryRun });
      if (options.format !== "json") tell(performed, options, globals);
      const isShared = performed.is === "written" && options.push !== undefined && place.is === "branch";
      const pushed = isShared ? await pushBranch(place.branch, remoteOf(options)) : null;
      if (options.format === "json") print(resultText(performed, pushed));
      if (performed.is === "refused") return 1;
      return pushed === null ? 0 : exitCodeOfPush(pushed);
    });
  } catch (thrown) {
    if (options.format !== "json") throw thrown;
    const failure = failureOf(thrown);
    print(jsonText({ schema: resultSchema, conclusion: "failed", failure: failureValue(failure) }));
    printFailure(failure);
    return exitCodeOf(failure);
  }
}

/** The world as operations on a checkout see it. */
export function operationEnv({ repository, tree, now }: Place): OperationEnv {
  return {
    now: now.replace(/\.\d+Z$/, "Z"),
    newId: newUlid,
    actor: () => actorHere(repository),
    fileFacts: (path) => readFileFacts(tree, path),
  };
}

const resultSchema = "cwom.result/1";

function remoteOf({ push }: WriteOptions): string {
  return typeof push === "string" ? push : "origin";
}

/** What became of an operation, and of the push where one was asked for, as one JSON object. */
function resultText({ is, outcome, commit, findings }: Performed, pushed: Pushed | null): string {
  const { summary } = outcome.transaction;
  const { objects, note = null } = outcome;
  const push = pushed === null ? null : pushedValue(pushed);
  return jsonText({ schema: resultSchema, conclusion: is, summary, note, commit, push, objects, findings });
}

/** Says what became of an operation to a person. */
function tell(performed: Performed, { format }: WriteOptions, { quiet }: GlobalOptions): void {
  const { is, outcome, commit, findings } = performed;
  if (is === "refused") {
    printRefusal(findings);
    return;
  }
  const isTold = quiet !== true && format !== "id";
  if (is === "planned") print(renderPatch(outcome.transaction));
  else if (format === "id")
    print(
      outcome.objects
        .slice(0, 1)
        .map(({ id }) => `${printable(id)}\n`)
        .join(""),
    );
  else if (quiet !== true) for (const touched of outcome.objects) print(lineFor(touched));
  if (commit !== null && isTold) print(`committed  ${commit}  ${printable(outcome.transaction.summary)}\n`);
  if (outcome.note !== undefined && isTold) print(`${printable(outcome.note)}\n`);
  else if (outcome.objects.length === 0 && isTold) print("nothing to change\n");
}

function lineFor({ kind, id, path, change, value }: Performed["outcome"]["objects"][number]): string {
  const title = JSON.stringify(kinds[kind].titleOf(value));
  return `${change}  ${kind} ${printable(id)} ${printable(title)}  ${printable(path)}\n`;
}
