import * as z from "zod";
import { Failure } from "../../failure.ts";
import { artifactTypes, verificationStatuses } from "../../model/enums.ts";
import { recordArtifact as operation } from "../../operations/record-artifact.ts";
import { doneValue } from "../done-value.ts";
import { written } from "../refusal.ts";
import { tool } from "../tool.ts";

/** Records what a Run produced. */
export const recordArtifact = tool({
  name: "record_artifact",
  description: "Record what your Run produced: a commit, a pull request, a report, a log.",
  input: z.strictObject({
    run: z.string(),
    type: z.enum(artifactTypes),
    uri: z.string().describe("Address, or path from the root of the repository; of a commit its whole id."),
    title: z.string().optional(),
    digest: z.string().optional().describe("That of the file or commit, unless given."),
    media_type: z.string().optional(),
    preview: z.string().optional(),
    checks: z
      .array(
        z.strictObject({ name: z.string(), status: z.enum(verificationStatuses), evidence_uri: z.string().optional() }),
      )
      .optional()
      .describe("The verdict follows from them."),
  }),
  reads: false,
  call: async (input, service) => {
    if (input.uri.startsWith("/"))
      throw new Failure("usage", `${input.uri} is a path of one machine`, "give it from the root of the repository");
    return doneValue(written(await service.perform(operation, input)));
  },
});
