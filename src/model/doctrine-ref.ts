import * as z from "zod";
import { doctrinePriorities, doctrineTypes } from "./enums.ts";
import { choice, group, list, orDefault, orNull, text } from "./fields.ts";
import { nameLimit, summaryLimit, textLimit } from "./limits.ts";
import { common, identity, refs } from "./primitives.ts";

const applicability = group(
  {
    repo_refs: refs("Repo", "Repos it applies to; empty means all."),
    issue_types: list(text(textLimit, "An IssueType (§3.2)."), "Types of Issue it applies to; empty means all."),
    tags: list(text(textLimit, "A tag."), "Tags it applies to; empty means all."),
  },
  "Where the doctrine applies.",
);

/** DoctrineRef: doctrine that governs work, in one version (§4.5). */
export const doctrineRefSchema = z
  .strictObject({
    ...identity("DoctrineRef"),
    namespace: text(nameLimit, "Whose doctrine it is."),
    name: text(nameLimit, "Name of the doctrine within its namespace."),
    version: text(textLimit, 'Version of the doctrine; quote it ("1.0").'),
    type: choice(doctrineTypes, "Sort of doctrine (§3.7)."),
    priority: orDefault(choice(doctrinePriorities, "How binding it is (§3.8)."), "should"),
    statement: text(summaryLimit, "The doctrine itself."),
    rationale: orNull(text(textLimit, "Why it holds.")),
    links: list(text(textLimit, "An address."), "Addresses worth knowing."),
    applicability,
    ...common,
  })
  .meta({
    title: "DoctrineRef",
    description: "Doctrine that governs work: a principle, policy, procedure, heuristic or pattern (§4.5).",
  });

export type DoctrineRef = z.output<typeof doctrineRefSchema>;
