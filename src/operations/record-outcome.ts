import * as z from "zod";
import { failureCategories } from "../model/enums.ts";
import { nameLimit } from "../model/limits.ts";
import { printableLine } from "../text/printable.ts";
import { Changes } from "./changes.ts";
import { endRun } from "./end-run.ts";
import type { Ending } from "./end-run.ts";
import { planObject } from "./new-object.ts";
import { operation } from "./operation.ts";
import { artifactFields } from "./record-artifact.ts";
import { isFinal, startedRun } from "./run-state.ts";

const input = z.strictObject({
  run: z.string().min(1).describe("The Run that the command was executed in."),
  command: z.string().min(1).describe("The command, as one line."),
  exit_code: z.number().int().min(0).describe("How it ended; 128 and the signal's number where a signal ended it."),
  canceled: z.string().min(1).optional().describe("The signal by which somebody called it off."),
  category: z.enum(failureCategories).default("unknown").describe("Sort of failure, where it failed."),
  log: z.string().min(1).describe("What it said: a path from the root of the repository."),
  preview: z.string().min(1).optional().describe("The last of what it said."),
  summary: z.string().min(1).optional().describe("What came of it; how it ended, unless given."),
});

type OutcomeInput = z.output<typeof input>;

/** Records how a command ended that was executed as a Run: its log as an Artifact with the verdict as a check, and the end of the Run. */
export const recordOutcome = operation({
  name: "run start",
  summary: "record how a Run's command ended: its log, its verdict, and the end of the Run",
  input,
  plan: async (asked, objects, env) => {
    const stored = await objects.find(asked.run, "Run");
    const changes = new Changes(objects, env.now);
    if (isFinal(stored)) return { ...changes.outcome(""), note: `Run ${stored.id} was ended by the command itself` };
    const run = startedRun(stored, "have executed anything", `begin it first: cwom run start --run ${stored.id}`);
    const name = shortened(asked.command);
    const passed = asked.exit_code === 0 && asked.canceled === undefined;
    const log = {
      run: stored.id,
      type: "log",
      uri: asked.log,
      title: shortened(`Log of ${asked.command}`),
      media_type: "text/plain",
      ...(asked.preview === undefined ? {} : { preview: asked.preview }),
      checks: [{ name, status: statusOf(asked, passed), evidence_uri: asked.log }],
    } as const;
    await planObject(
      changes,
      "Artifact",
      await artifactFields(stored, { ...log, checks: [...log.checks] }, objects, env),
      objects,
      env,
    );
    await endRun(changes, stored, run, endingOf(asked, passed), objects, env.now);
    return changes.outcome(`Record Run ${stored.id}: ${howItEnded(asked)}`);
  },
});

function statusOf({ canceled }: OutcomeInput, passed: boolean): "passed" | "failed" | "unverified" {
  if (canceled !== undefined) return "unverified";
  return passed ? "passed" : "failed";
}

function endingOf(asked: OutcomeInput, passed: boolean): Ending {
  const summary = asked.summary ?? howItEnded(asked);
  if (asked.canceled !== undefined) return { status: "canceled", summary };
  if (passed) return { status: "done", summary };
  return { status: "failed", summary, failure: { category: asked.category, message: howItEnded(asked) } };
}

function howItEnded({ command, exit_code: code, canceled }: OutcomeInput): string {
  return canceled === undefined
    ? `${shortened(command)} ended with exit code ${code}`
    : `${shortened(command)} was called off with ${canceled}`;
}

function shortened(text: string): string {
  return printableLine(text, nameLimit);
}
