import { claimWork } from "../claim-work.ts";
import { written } from "../refusal.ts";
import { doneValue } from "../done-value.ts";
import { tool } from "../tool.ts";

/** Takes work. */
export const claim = tool({
  name: "claim",
  description:
    "Take an Issue or a ready Run so that nobody else does. Begins a Run; its inputs are pinned. Then: get_context.",
  input: claimWork.input,
  reads: false,
  call: async (input, service) => {
    const performed = written(await service.perform(claimWork, input));
    const run = performed.outcome.objects.find(({ kind }) => kind === "Run")?.id;
    return { ...(run !== undefined && { run }), ...doneValue(performed) };
  },
});
