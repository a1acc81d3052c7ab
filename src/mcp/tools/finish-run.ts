import * as z from "zod";
import { failureCategories } from "../../model/enums.ts";
import { cancelRun } from "../../operations/cancel-run.ts";
import { failRun } from "../../operations/fail-run.ts";
import { finishRun as succeed } from "../../operations/finish-run.ts";
import { doneValue } from "../done-value.ts";
import { written } from "../refusal.ts";
import { tool } from "../tool.ts";

/** Ends a Run. */
export const finishRun = tool({
  name: "finish_run",
  description: "End your Run, for good: done, failed or canceled, with what came of it.",
  input: z.strictObject({
    id: z.string().describe("The Run."),
    outcome: z.enum(["done", "failed", "canceled"]),
    summary: z.string().describe("What came of it, or what went wrong."),
    decisions: z.array(z.string()).optional().describe("Of a done Run: what was decided, in order."),
    category: z.enum(failureCategories).optional().describe("Of a failed Run."),
    usd: z.number().min(0).optional(),
    tokens: z.number().min(0).optional(),
  }),
  reads: false,
  call: async ({ id, outcome, summary, decisions, category, usd, tokens }, service) => {
    if (outcome === "done")
      return doneValue(written(await service.perform(succeed, { id, summary, decisions, usd, tokens })));
    if (outcome === "canceled") return doneValue(written(await service.perform(cancelRun, { id, reason: summary })));
    return doneValue(written(await service.perform(failRun, { id, category, message: summary })));
  },
});
