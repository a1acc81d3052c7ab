import { cleanLine } from "./clean-text.ts";
import type { Decision } from "./decision.ts";
import { tagsOf } from "./tags.ts";
import { printable, printableLine } from "../text/printable.ts";
import { decideIssue, mapIssue } from "./map-issue.ts";
import type { IssueInput } from "./map-issue.ts";
import type { Mapping } from "./mapping.ts";

/** How one issue is mapped, in lines for people: what comes over as what, and because of what. Safe to print. */
export function explainIssue(input: IssueInput, mapping: Mapping): string[] {
  const { issue } = input;
  const { type, priority, status, relations, criteria } = decideIssue(input, mapping);
  const { drafts, notes } = mapIssue(input, mapping);
  const [draft] = drafts;
  const facts: readonly (readonly [string, string])[] = [
    ["from", `${mapping.repository.fullName}#${issue.number} (${draft?.externalId ?? ""})`],
    ["title", printableLine(cleanLine(issue.title) || `(untitled #${issue.number})`, 120)],
    ["type", because(type)],
    ["priority", because(priority)],
    ["status", because(status)],
    ["assignees", issue.assignees.map(({ login }) => login).join(", ") || "none"],
    ["tags", tagsOf(issue.labels).join(", ") || "none"],
    [
      "acceptance",
      criteria.length === 0
        ? "none: no task list under a heading about acceptance"
        : `${criteria.length} criteria of its task lists`,
    ],
    ["parent", relations.parent?.id ?? "none"],
    ["blocked by", refs(relations.blockedBy)],
    ["duplicates", refs(relations.duplicates)],
    ...relations.unresolved.map(({ relation, url }): [string, string] => ["not known here", `${relation} ${url}`]),
    ...notes.map((note): [string, string] => ["doubtful", note]),
  ];
  return [`Issue ${draft?.id ?? ""}`, ...facts.map(([name, text]) => `  ${name.padEnd(14)} ${printable(text)}`)];
}

function because({ value, from }: Pick<Decision<string>, "value" | "from">): string {
  return `${value}, because of ${from}`;
}

function refs(list: readonly { readonly id: string }[]): string {
  return list.map(({ id }) => id).join(", ") || "none";
}
