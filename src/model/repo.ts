import * as z from "zod";
import { visibilities } from "./enums.ts";
import { choice, group, list, orDefault, orNull, text } from "./fields.ts";
import { nameLimit, textLimit } from "./limits.ts";
import { actor, common, identity, ref, source } from "./primitives.ts";

const owner = z.union([actor("An Actor."), ref(null, "A Ref to whoever owns it.")]).describe("An Actor or a Ref.");

/** Repo: a work container, the boundary of a codebase, project or set of documents (§4.1). */
export const repoSchema = z
  .strictObject({
    ...identity("Repo"),
    name: text(nameLimit, "Name people use."),
    slug: text(nameLimit, "Stable identifier such as owner/name; it never changes, even when the name does."),
    source,
    default_branch: orDefault(text(nameLimit, "Branch that work lands on."), "main"),
    visibility: orDefault(choice(visibilities, "Who can see it."), "private"),
    owners: list(owner, "Who owns it: Actors, or Refs."),
    policy: group(
      {
        allowed_tools: list(text(nameLimit, "Name of a tool."), "Tools that Runs may use; empty allows all."),
        secrets_profile: orNull(text(nameLimit, "Name of a secrets profile, never a secret.")),
      },
      "What work in this Repo is held to.",
    ),
    links: list(text(textLimit, "An address."), "Addresses worth knowing."),
    ...common,
  })
  .meta({
    title: "Repo",
    description: "A work container: the boundary of a codebase, project or set of documents (§4.1).",
  });

export type Repo = z.output<typeof repoSchema>;
