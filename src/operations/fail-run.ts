import * as z from "zod";
import { failureCategories } from "../model/enums.ts";
import { Changes } from "./changes.ts";
import { endRun } from "./end-run.ts";
import { operation } from "./operation.ts";
import { startedRun } from "./run-state.ts";

/** Ends a Run that did not do what it was to do, with the reason. */
export const failRun = operation({
  name: "run fail",
  summary: "end a Run as failed, with the reason",
  input: z.strictObject({
    id: z.string().min(1).describe("The Run."),
    category: z.enum(failureCategories).default("unknown").describe("Sort of failure."),
    message: z.string().min(1).describe("What went wrong."),
    summary: z.string().min(1).optional().describe("What came of it; the message unless given."),
  }),
  plan: async ({ id, category, message, summary }, objects, env) => {
    const stored = await objects.find(id, "Run");
    const run = startedRun(stored, "fail", `take it off the list: cwom run cancel ${stored.id}`);
    const changes = new Changes(objects, env.now);
    const said = summary ?? (run.outputs.result_summary === "" ? message : null);
    const ending = { status: "failed", summary: said, failure: { category, message } } as const;
    await endRun(changes, stored, run, ending, objects, env.now);
    return changes.outcome(`Fail Run ${stored.id}: ${message.split("\n", 1)[0]?.slice(0, 100) ?? ""}`);
  },
});
