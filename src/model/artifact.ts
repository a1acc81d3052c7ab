import * as z from "zod";
import { artifactTypes, verificationStatuses } from "./enums.ts";
import { choice, group, list, orDefault, orNull, text } from "./fields.ts";
import { nameLimit, summaryLimit, textLimit } from "./limits.ts";
import { common, identity, ref } from "./primitives.ts";

const check = z
  .strictObject({
    name: text(nameLimit, "Name of the check."),
    status: choice(verificationStatuses, "What the check found (§3.6)."),
    evidence_uri: orNull(text(textLimit, "Where the evidence is.")),
  })
  .describe("A check.");

const verification = group(
  {
    status: orDefault(choice(verificationStatuses, "Verdict over all checks (§3.6)."), "unverified"),
    checks: list(check, "The single checks."),
  },
  "Whether the Artifact was verified, and how.",
);

/** Artifact: an output produced by a Run (§4.7). */
export const artifactSchema = z
  .strictObject({
    ...identity("Artifact"),
    produced_by: ref("Run", "The Run that produced it."),
    for_issue: ref("Issue", "The Issue it was produced for."),
    type: choice(artifactTypes, "Sort of output (§3.5)."),
    title: text(nameLimit, "What it is, in one line."),
    uri: text(textLimit, "Where it is: absolute, or a path in this repository."),
    digest: orNull(text(textLimit, "Digest such as sha256:<hex> or gitCommit:<hex>.")),
    media_type: orNull(text(textLimit, "Media type such as text/plain.")),
    size_bytes: orNull(z.number().describe("Size in bytes.")),
    preview: orNull(text(summaryLimit, "A glimpse of its content.")),
    verification,
    ...common,
  })
  .meta({ title: "Artifact", description: "An output produced by a Run (§4.7)." });

export type Artifact = z.output<typeof artifactSchema>;
