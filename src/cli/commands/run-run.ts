import { Failure } from "../../failure.ts";
import type { failureCategories, runModes } from "../../model/enums.ts";
import { cancelRun } from "../../operations/cancel-run.ts";
import { failRun } from "../../operations/fail-run.ts";
import { finishRun } from "../../operations/finish-run.ts";
import { startRun } from "../../operations/start-run.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import type { GlobalOptions } from "../program.ts";
import { recordRun } from "../recording/record-run.ts";

type Category = (typeof failureCategories)[number];

interface StartOptions extends WriteOptions {
  readonly issue?: string | undefined;
  readonly run?: string | undefined;
  readonly packet?: string[] | undefined;
  readonly doctrine?: string[] | undefined;
  readonly snapshot?: string | undefined;
  readonly mode?: (typeof runModes)[number] | undefined;
  readonly actor?: string | undefined;
  readonly runtime?: string | undefined;
  readonly tool?: string[] | undefined;
  readonly log?: string | undefined;
  readonly summary?: string | undefined;
  readonly category?: Category | undefined;
}

/** Begins a Run, and with a command carries the Run out to its end; answers the exit code, the command's own where there is one. */
export function runStart(command: readonly string[], options: StartOptions, globals: GlobalOptions): Promise<number> {
  const {
    packet: packets,
    tool: tools,
    log,
    summary,
    category,
    dryRun,
    stage,
    commit,
    push,
    format,
    ...rest
  } = options;
  const input = { ...rest, packets, tools };
  const keeping = { dryRun, stage, commit, push };
  if (command.length > 0 && dryRun !== true) {
    refuseKeeping(keeping);
    return recordRun(input, command, { log, summary, category, format }, globals);
  }
  const unused = { "--log": log, "--summary": summary, "--category": category };
  const [name] = Object.entries(unused).find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined && command.length === 0)
    throw new Failure(
      "usage",
      `${name} is for a command, and none is given`,
      "write it after --: cwom run start --issue <id> -- npm test",
    );
  return carryOut(startRun, input, { ...keeping, format }, globals);
}

/** The log of a command is no object of the store, and a commit of the store would leave it behind. */
function refuseKeeping({ stage, commit, push }: WriteOptions): void {
  if (stage === undefined && commit === undefined && push === undefined) return;
  throw new Failure(
    "usage",
    "what a command leaves is not committed by cwom",
    "leave out --stage, --commit and --push; afterwards: git add cwom .cwom && git commit",
  );
}

interface FinishOptions extends WriteOptions {
  readonly summary: string;
  readonly artifact?: string[] | undefined;
  readonly decision?: string[] | undefined;
  readonly usd?: string | undefined;
  readonly tokens?: string | undefined;
  readonly computeS?: string | undefined;
}

/** Ends a Run as done; answers the exit code. */
export function runFinish(id: string, options: FinishOptions, globals: GlobalOptions): Promise<number> {
  const { summary, artifact: artifacts, decision: decisions, usd, tokens, computeS, ...write } = options;
  const cost = { usd: numberFrom(usd), tokens: numberFrom(tokens), compute_s: numberFrom(computeS) };
  return carryOut(finishRun, { id, summary, artifacts, decisions, ...cost }, write, globals);
}

/** What is no number becomes NaN, which the operation's input does not take. */
function numberFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.trim() === "" ? Number.NaN : Number(text);
}

interface FailOptions extends WriteOptions {
  readonly category?: Category | undefined;
  readonly message: string;
  readonly summary?: string | undefined;
}

/** Ends a Run as failed; answers the exit code. */
export function runFail(id: string, options: FailOptions, globals: GlobalOptions): Promise<number> {
  const { category, message, summary, ...write } = options;
  return carryOut(failRun, { id, category, message, summary }, write, globals);
}

/** Ends a Run that is not wanted any more; answers the exit code. */
export function runCancel(
  id: string,
  { reason, ...write }: WriteOptions & { readonly reason?: string | undefined },
  globals: GlobalOptions,
): Promise<number> {
  return carryOut(cancelRun, { id, reason }, write, globals);
}
