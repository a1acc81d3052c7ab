import * as z from "zod";
import { failureCategories, runModes, statuses } from "./enums.ts";
import { choice, group, list, orDefault, orNull, text } from "./fields.ts";
import { nameLimit, textLimit } from "./limits.ts";
import { actor, common, identity, ref, refs, timestamp } from "./primitives.ts";

function figure(description: string) {
  return orNull(z.number().describe(description));
}

function lines(description: string) {
  return list(text(textLimit, "An entry."), description);
}

const executor = z
  .strictObject({
    actor: actor("Who or what executes."),
    runtime: text(textLimit, "Where it executes, such as local, ci, container or vps."),
    toolchain: list(text(nameLimit, "Name of a tool."), "Tools it executes with."),
  })
  .describe("Who executes, where and with what.");

const inputs = group(
  {
    context_packets: refs("ContextPacket", "Briefings the Run was given."),
    doctrine_refs: refs("DoctrineRef", "Doctrine the Run was held to."),
    constraint_snapshot: orNull(ref("ConstraintSnapshot", "Constraints, pinned when the Run started.")),
  },
  "What the Run was given; append-only.",
);

const outputs = group(
  {
    artifacts: refs("Artifact", "What the Run produced."),
    result_summary: orDefault(text(textLimit, "What came of it."), ""),
    decision_log: lines("What was decided on the way."),
  },
  "What came of the Run; append-only.",
);

/** Run: one execution attempt against an Issue (§4.6); `cost` is a member of its own beside `telemetry`. */
export const runSchema = z
  .strictObject({
    ...identity("Run"),
    for_issue: ref("Issue", "The Issue that this is an attempt at."),
    repo: ref("Repo", "The Repo that the Run works in."),
    status: orDefault(choice(statuses, "How far it is (§3.1)."), "planned"),
    mode: choice(runModes, "Who executes: people, agents, both or a system (§3.4)."),
    executor,
    inputs,
    plan: group(
      { steps: lines("What to do, in order."), risk_notes: lines("What may go wrong.") },
      "What is intended.",
    ),
    telemetry: group(
      {
        started_at: orNull(timestamp("When it started.")),
        ended_at: orNull(timestamp("When it ended.")),
        duration_s: figure("How long it took, in seconds."),
      },
      "When it ran.",
    ),
    cost: group(
      {
        usd: figure("US dollars."),
        tokens: figure("Tokens of language models."),
        compute_s: figure("Seconds of computing."),
      },
      "What it cost.",
    ),
    outputs,
    failure: orNull(
      z
        .strictObject({
          category: orNull(choice(failureCategories, "Sort of failure.")),
          message: orDefault(text(textLimit, "What went wrong."), ""),
        })
        .describe("Why it failed; null unless it did."),
    ),
    ...common,
  })
  .meta({ title: "Run", description: "One execution attempt against an Issue (§4.6)." });

export type Run = z.output<typeof runSchema>;
