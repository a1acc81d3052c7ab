import * as z from "zod";
import { issueTypes, priorities } from "../../model/enums.ts";
import { newObject } from "../../operations/new-object.ts";
import { doneValue } from "../done-value.ts";
import { written } from "../refusal.ts";
import { tool } from "../tool.ts";

const some = z.array(z.string()).optional();

/** Makes an Issue. */
export const openIssue = tool({
  name: "open_issue",
  description: "Open an Issue: something to be done, and how to tell that it is.",
  input: z.strictObject({
    title: z.string(),
    type: z.enum(issueTypes),
    repo: z.string().optional().describe("Id of the Repo; needed where there are several."),
    description: z.string().optional(),
    priority: z.enum(priorities).optional(),
    status: z.enum(["planned", "ready"]).optional(),
    criteria: some.describe("Acceptance criteria."),
    parent: z.string().optional().describe("Id of the Issue that it is a part of."),
    blocked_by: some.describe("Ids of Issues that come first."),
    tags: some,
  }),
  reads: false,
  call: async ({ criteria, parent, blocked_by, ...rest }, service) => {
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    const relationships = { ...(parent !== undefined && { parent }), ...(blocked_by !== undefined && { blocked_by }) };
    const fields = {
      ...Object.fromEntries(given),
      ...(criteria !== undefined && { acceptance: { criteria } }),
      ...(Object.keys(relationships).length > 0 && { relationships }),
    };
    return doneValue(written(await service.perform(newObject, { kind: "Issue", fields })));
  },
});
