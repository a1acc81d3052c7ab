import * as z from "zod";
import { Failure } from "../failure.ts";
import { Changes } from "./changes.ts";
import { endRun } from "./end-run.ts";
import { operation } from "./operation.ts";
import { startedRun } from "./run-state.ts";

/** Ends a Run that did what it was to do. The Issue stays as it is: whether it is done is for its acceptance criteria. */
export const finishRun = operation({
  name: "run finish",
  summary: "end a Run as done, with what came of it; the Issue stays open",
  input: z.strictObject({
    id: z.string().min(1).describe("The Run."),
    summary: z.string().min(1).describe("What came of it, in a sentence or two."),
    artifacts: z.array(z.string().min(1)).default([]).describe("Artifacts that it made and does not list yet."),
    decisions: z.array(z.string().min(1)).default([]).describe("What was decided on the way, in order."),
    usd: z.number().min(0).optional().describe("What it cost, in US dollars."),
    tokens: z.number().min(0).optional().describe("Tokens of language models that it took."),
    compute_s: z.number().min(0).optional().describe("Seconds of computing that it took."),
  }),
  plan: async ({ id, summary, artifacts, decisions, usd, tokens, compute_s }, objects, env) => {
    const stored = await objects.find(id, "Run");
    const run = startedRun(stored, "be finished", `begin it first: cwom run start --run ${stored.id}`);
    if (run.status === "blocked")
      throw new Failure(
        "refused",
        `Run ${stored.id} is blocked`,
        `go on with it first: cwom run start --run ${stored.id}`,
      );
    const changes = new Changes(objects, env.now);
    const ending = { status: "done", summary, artifacts, decisions, cost: { usd, tokens, compute_s } } as const;
    await endRun(changes, stored, run, ending, objects, env.now);
    return changes.outcome(`Finish Run ${stored.id}`);
  },
});
