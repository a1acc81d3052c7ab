import * as z from "zod";
import { Changes } from "./changes.ts";
import { endRun } from "./end-run.ts";
import { operation } from "./operation.ts";
import { openRun } from "./run-state.ts";

/** Ends a Run that is not wanted any more, begun or not. */
export const cancelRun = operation({
  name: "run cancel",
  summary: "end a Run that is not wanted any more, begun or not",
  input: z.strictObject({
    id: z.string().min(1).describe("The Run."),
    reason: z.string().min(1).optional().describe("Why, for result_summary."),
  }),
  plan: async ({ id, reason }, objects, env) => {
    const stored = await objects.find(id, "Run");
    const run = openRun(stored);
    const changes = new Changes(objects, env.now);
    // What came of it so far is not written over; the reason then stands among the decisions.
    const isFree = run.outputs.result_summary === "";
    const summary = isFree ? (reason ?? null) : null;
    const decisions = reason === undefined || isFree ? [] : [`Canceled: ${reason}`];
    await endRun(changes, stored, run, { status: "canceled", summary, decisions }, objects, env.now);
    return changes.outcome(`Cancel Run ${stored.id}`);
  },
});
