import { priorities } from "../model/enums.ts";
import type { Issue } from "../model/issue.ts";
import type { GithubSettings } from "../store/github-settings.ts";
import { byName, decided, quoted } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { GithubIssue } from "./payload-issue.ts";

type Priority = Issue["priority"];
type Given = Pick<GithubIssue, "labels" | "issue_field_values">;

const wordPriorities: ReadonlyMap<string, Priority> = new Map([
  ["critical", "P0"],
  ["urgent", "P0"],
  ["high", "P1"],
  ["medium", "P2"],
  ["normal", "P2"],
  ["low", "P3"],
]);

/** The priority of an Issue: by the issue field of that name, else by labels, of which the most severe counts, else the default. */
export function decidePriority(given: Given, settings: GithubSettings): Decision<Priority> {
  const name = settings.fields.priority.toLowerCase();
  const field = given.issue_field_values.find((value) => value.issue_field_name?.toLowerCase() === name);
  const text = field?.single_select_option?.name ?? field?.value ?? null;
  const value = text === null ? null : priorityBy(String(text), settings);
  if (value !== null)
    return decided(value, "field", `its field ${quoted([settings.fields.priority])}: ${quoted([String(text)])}`);
  const found = given.labels.flatMap((label) => {
    const priority = byName(settings.labels.priority, label) ?? labelled(label);
    return priority === null ? [] : [{ label, priority }];
  });
  const [first, ...others] = found.toSorted((a, b) => (a.priority < b.priority ? -1 : 1));
  if (first === undefined) return decided(settings.default_priority, "default", "the default");
  const labels = quoted(found.map(({ label }) => label));
  const differs = others.some(({ priority }) => priority !== first.priority);
  const note = `the labels ${labels} say different priorities, ${first.priority} was taken`;
  return {
    value: first.priority,
    by: "label",
    from: `the label ${quoted([first.label])}`,
    note: differs ? note : null,
  };
}

/** What an option of the field is called: a word, or `P1` at the start of it. */
function priorityBy(text: string, settings: GithubSettings): Priority | null {
  return byName(settings.labels.priority, text) ?? plain(text);
}

function labelled(label: string): Priority | null {
  const spoken = /^(?:priority|prio)\s{0,2}[:/ -]\s{0,2}(?<rest>\S.*)$/i.exec(label.trim())?.groups?.["rest"];
  return spoken === undefined ? exact(label) : plain(spoken);
}

function plain(text: string): Priority | null {
  const [word = ""] = text
    .trim()
    .toLowerCase()
    .split(/[^a-z0-9]/, 1);
  return exact(word) ?? wordPriorities.get(word) ?? null;
}

function exact(text: string): Priority | null {
  return priorities.find((priority) => priority === text.trim().toUpperCase()) ?? null;
}
