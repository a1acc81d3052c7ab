import type * as z from "zod";
import { perform } from "../../apply/perform.ts";
import type { Performed } from "../../apply/perform.ts";
import { openWorkTree } from "../../apply/place.ts";
import type { Place } from "../../apply/place.ts";
import { Failure } from "../../failure.ts";
import { openRepository } from "../../git/open-repository.ts";
import type { failureCategories } from "../../model/enums.ts";
import type { Operation } from "../../operations/operation.ts";
import { readInput } from "../../operations/read-input.ts";
import { recordOutcome } from "../../operations/record-outcome.ts";
import { startRun } from "../../operations/start-run.ts";
import { shellWord } from "../../rules/file/shell-word.ts";
import { withoutSecrets } from "../../rules/object/secret-shapes.ts";
import { printable } from "../../text/printable.ts";
import { carryOut, operationEnv } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import type { GlobalOptions } from "../program.ts";
import { repositoryUri } from "../repository-uri.ts";
import { warnIgnored } from "../warn-ignored.ts";
import { printRefusal, withRepository } from "../workplace.ts";
import { execute } from "./execute.ts";
import { logFolder, saveLog } from "./save-log.ts";

/** How a command is recorded. */
export interface RecordOptions extends Pick<WriteOptions, "format"> {
  /** Folder for its log, from where the command is typed. */
  readonly log?: string | undefined;
  readonly summary?: string | undefined;
  readonly category?: (typeof failureCategories)[number] | undefined;
}

/**
 * Begins a Run, runs a command, and records how it ended: the log as an Artifact, the verdict, the end of the Run. What the
 * command says passes through; what cwom says goes to stderr. Answers the command's exit code, or this program's own where
 * the Run could not be begun or recorded.
 */
export async function recordRun(
  input: z.input<typeof startRun.input>,
  command: readonly string[],
  { log, summary, category, format }: RecordOptions,
  globals: GlobalOptions,
): Promise<number> {
  const say = (words: string): void => {
    if (globals.quiet !== true) process.stderr.write(`cwom  ${printable(words)}\n`);
  };
  const { workTree: root } = await openRepository(globals.C);
  if (root === null) throw new Failure("usage", "there is no work tree here", "run it in a checkout");
  const folder = logFolder(root, globals.C, log);
  const performed = await performIn(startRun, input, globals);
  if (performed.is === "refused") return printRefusal(performed.findings);
  const run = performed.outcome.objects.find(({ kind }) => kind === "Run")?.id ?? "";
  say(`Run ${run} has begun`);
  const stdout = format === "json" ? process.stderr : process.stdout;
  const ended = await execute(command, { ...process.env, CWOM_RUN: run }, { stdout, stderr: process.stderr });
  let path: string | null = null;
  const sayUnrecorded = (): void => {
    const where = path === null ? "" : `; its log is ${path}`;
    say(`Run ${run} could not be recorded${where}. End it: cwom run fail ${run} --message "…"`);
  };
  const keep = async (): Promise<number> => {
    path = saveLog(root, folder, run, ended.log);
    await warnIgnored(root, path, "take the place out of .gitignore, or choose another one: --log <folder>");
    const outcome = {
      run,
      command: printable(withoutSecrets(command.map(shellWord).join(" "))),
      exit_code: ended.exitCode,
      ...(ended.canceledBy === null ? {} : { canceled: ended.canceledBy }),
      log: repositoryUri(root, root, path),
      summary,
      category,
    };
    return record(outcome, globals, format);
  };
  const recorded = await keep().catch((thrown: unknown) => {
    sayUnrecorded();
    throw thrown;
  });
  if (recorded !== 0) {
    sayUnrecorded();
    return recorded;
  }
  say(`Run ${run} ${ended.canceledBy === null ? `ended with ${ended.exitCode}` : "is canceled"}, log ${path}`);
  return ended.exitCode;
}

function performIn<S extends z.ZodType>(
  operation: Operation<S>,
  given: z.input<S>,
  { C }: GlobalOptions,
): Promise<Performed> {
  return withRepository(C, ({ repository, cache, now }) => {
    const open = (): Promise<Place> => openWorkTree(repository, cache, now);
    return perform(operation, readInput(operation, given), { open, env: operationEnv, dryRun: false });
  });
}

async function record(
  outcome: z.input<typeof recordOutcome.input>,
  globals: GlobalOptions,
  format: WriteOptions["format"],
): Promise<number> {
  if (format === "json") return carryOut(recordOutcome, outcome, { format }, globals);
  const performed = await performIn(recordOutcome, outcome, globals);
  if (performed.outcome.note !== undefined) process.stderr.write(`cwom  ${printable(performed.outcome.note)}\n`);
  return performed.is === "refused" ? printRefusal(performed.findings) : 0;
}
