import * as z from "zod";
import { connectivities, riskTolerances, snapshotScopes } from "./enums.ts";
import { choice, group, list, orDefault, orNull, text } from "./fields.ts";
import { nameLimit, textLimit } from "./limits.ts";
import { actor, common, identity, seal, timestamp } from "./primitives.ts";

const notes = orNull(text(textLimit, "In words."));

function optionalGroup<T extends z.core.$ZodLooseShape>(shape: T, description: string) {
  return orNull(z.strictObject(shape).describe(description));
}

function amount(description: string) {
  return orNull(z.number().describe(description));
}

function tools(description: string) {
  return list(text(nameLimit, "Name of a tool."), description);
}

const constraints = group(
  {
    time: optionalGroup(
      {
        available_minutes: amount("Minutes there are."),
        deadline: orNull(text(textLimit, "Date or time by which it must be done.")),
      },
      "Time there is.",
    ),
    energy: optionalGroup({ score_0_5: amount("From 0, none, to 5, full."), notes }, "Energy there is."),
    health: optionalGroup(
      { flags: list(text(textLimit, "A flag."), "What to mind; committed is published."), notes },
      "Health to mind.",
    ),
    budget: optionalGroup(
      { usd_available: amount("US dollars there are."), burn_limit_usd: amount("US dollars that may be spent.") },
      "Money there is.",
    ),
    tools: optionalGroup(
      { allowed: tools("Tools that may be used; empty allows all."), blocked: tools("Tools that must not be used.") },
      "Tools that may be used.",
    ),
    environment: optionalGroup(
      {
        location: orNull(text(textLimit, "Where the work happens.")),
        connectivity: orDefault(choice(connectivities, "Network there is."), "ok"),
        device: orNull(text(textLimit, "What the work happens on.")),
      },
      "Surroundings of the work.",
    ),
    risk: optionalGroup(
      { tolerance: orDefault(choice(riskTolerances, "How much risk is acceptable."), "medium"), notes },
      "Risk that is acceptable.",
    ),
  },
  "What held at that time.",
);

/** ConstraintSnapshot: operational constraints at a point in time, immutable (§4.4). */
export const constraintSnapshotSchema = z
  .strictObject({
    ...identity("ConstraintSnapshot"),
    scope: choice(snapshotScopes, "What the constraints are those of."),
    captured_at: timestamp("When they held."),
    owner: actor("Whose constraints they are."),
    constraints,
    ...common,
    seal,
  })
  .meta({ title: "ConstraintSnapshot", description: "Operational constraints at a point in time, immutable (§4.4)." });

export type ConstraintSnapshot = z.output<typeof constraintSnapshotSchema>;
