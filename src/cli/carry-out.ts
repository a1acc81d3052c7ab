import type * as z from "zod";
import { perform } from "../apply/perform.ts";
import type { Performed } from "../apply/perform.ts";
import type { Place } from "../apply/place.ts";
import { exitCodeOf, toFailure } from "../failure.ts";
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
import { print, printFailure } from "./output.ts";
import type { GlobalOptions } from "./program.ts";
import { pushBranch } from "./push-branch.ts";
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
      const place = await choosePlace(shop, {
        stage: options.stage === true,
        commit: options.commit === true || options.push !== undefined,
      });
      const dryRun = options.dryRun === true;
      const performed = await perform(operation, input, { open: place.open, env: operationEnv, dryRun });
      const code = tell(performed, options, globals);
      if (code !== 0 || dryRun || options.push === undefined || place.is === "files") return code;
      return await pushBranch(place.branch, options.push === true ? "origin" : options.push);
    });
  } catch (thrown) {
    if (options.format !== "json") throw thrown;
    const failure = toFailure(thrown, "run it again; if it stays, report the command and this message");
    const { code, message, help } = failure;
    print(jsonText({ schema: resultSchema, conclusion: "failed", failure: { code, message, help } }));
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

/** What became of an operation, for a person or as one JSON object. */
function tell(performed: Performed, { format }: WriteOptions, { quiet }: GlobalOptions): number {
  const { is, outcome, commit, findings } = performed;
  if (format === "json") {
    const { summary } = outcome.transaction;
    const { objects, note = null } = outcome;
    print(jsonText({ schema: resultSchema, conclusion: is, summary, note, commit, objects, findings }));
    return is === "refused" ? 1 : 0;
  }
  if (is === "refused") return printRefusal(findings);
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
  return 0;
}

function lineFor({ kind, id, path, change, value }: Performed["outcome"]["objects"][number]): string {
  const title = JSON.stringify(kinds[kind].titleOf(value));
  return `${change}  ${kind} ${printable(id)} ${printable(title)}  ${printable(path)}\n`;
}
