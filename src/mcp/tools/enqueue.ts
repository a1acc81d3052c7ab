import * as z from "zod";
import { enqueueTask } from "../../operations/task/enqueue-task.ts";
import { doneValue } from "../done-value.ts";
import { written } from "../refusal.ts";
import { tool } from "../tool.ts";

/** Lets a Task in. */
export const enqueue = tool({
  name: "enqueue",
  description:
    'Let a Task V1 in: {version "1.0", requested_by {kind, id}, objective, operation code_change|docs|analysis|ops, target {repo}, idempotency_key?, constraints?, inputs?, acceptance_criteria?}.',
  input: z.strictObject({ task: z.looseObject({}) }),
  reads: false,
  call: async (input, service) => doneValue(written(await service.perform(enqueueTask, input))),
});
