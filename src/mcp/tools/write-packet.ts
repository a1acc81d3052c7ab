import * as z from "zod";
import { Failure } from "../../failure.ts";
import { newObject } from "../../operations/new-object.ts";
import { supersedePacket } from "../../operations/supersede-packet.ts";
import { doneValue } from "../done-value.ts";
import { written } from "../refusal.ts";
import { tool } from "../tool.ts";

/** Writes a briefing. */
export const writePacket = tool({
  name: "write_packet",
  description:
    "Write a briefing (ContextPacket) for an Issue, or the next version of one. It is sealed: it never changes.",
  input: z.strictObject({
    issue: z.string().optional().describe("Id of the Issue; of a next version left out."),
    supersedes: z.string().optional().describe("Id of the packet that this is the next version of."),
    summary: z.string().optional(),
    instructions: z.string().optional(),
    fields: z.looseObject({}).optional().describe("Other members: inputs, assumptions, open_questions."),
  }),
  reads: false,
  call: async ({ issue, supersedes, summary, instructions, fields: more }, service) => {
    const fields = {
      ...more,
      ...(summary !== undefined && { summary }),
      ...(instructions !== undefined && { instructions }),
    };
    if (supersedes !== undefined && issue === undefined)
      return doneValue(written(await service.perform(supersedePacket, { id: supersedes, fields })));
    if (issue === undefined || supersedes !== undefined)
      throw new Failure("usage", "a packet is for an Issue, or supersedes another", "give issue, or supersedes");
    const asked = { kind: "ContextPacket", fields: { ...fields, for_issue: issue } };
    return doneValue(written(await service.perform(newObject, asked)));
  },
});
