import * as z from "zod";
import { issueTypes, priorities, statuses } from "./enums.ts";
import { choice, group, list, orDefault, orNull, text } from "./fields.ts";
import { nameLimit, textLimit } from "./limits.ts";
import { actors, common, identity, ref, refs } from "./primitives.ts";

const acceptance = group(
  {
    criteria: list(text(textLimit, "A criterion."), "What must hold for the Issue to be done."),
    tests_expected: orNull(z.array(text(textLimit, "A test.")).describe("Tests that are expected to exist or pass.")),
  },
  "How to tell that the Issue is done.",
);

const relationships = group(
  {
    parent: orNull(ref("Issue", "The Issue that this one is a part of.")),
    blocks: refs("Issue", "Issues that wait for this one."),
    blocked_by: refs("Issue", "Issues that this one waits for."),
    duplicates: refs("Issue", "Issues that ask for the same."),
  },
  "How the Issue stands to other Issues.",
);

/** Issue: a unit of intent, a problem to solve or an outcome to produce (§4.2). */
export const issueSchema = z
  .strictObject({
    ...identity("Issue"),
    repo: ref("Repo", "The Repo that the Issue belongs to."),
    title: text(nameLimit, "The intent in one line."),
    description: orDefault(text(textLimit, "The intent in full."), ""),
    type: choice(issueTypes, "Sort of intent (§3.2)."),
    priority: orDefault(choice(priorities, "From P0, most urgent, to P4 (§3.3)."), "P2"),
    status: orDefault(choice(statuses, "How far it is (§3.1)."), "planned"),
    assignees: actors("Who works on it."),
    watchers: actors("Who wants to hear of it."),
    doctrine_refs: refs("DoctrineRef", "Doctrine that governs the work."),
    constraints: refs("ConstraintSnapshot", "Constraints on the work, typically the current ones."),
    context_packets: refs("ContextPacket", "Briefings for the work."),
    acceptance,
    relationships,
    runs: refs("Run", "Attempts at it; a convenience, as each Run names its Issue."),
    ...common,
  })
  .meta({ title: "Issue", description: "A unit of intent: a problem to solve or an outcome to produce (§4.2)." });

export type Issue = z.output<typeof issueSchema>;
