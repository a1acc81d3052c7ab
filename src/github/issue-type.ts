import { issueTypes } from "../model/enums.ts";
import type { Issue } from "../model/issue.ts";
import type { GithubSettings } from "../store/github-settings.ts";
import { byName, decided, quoted, wordsOf } from "./decision.ts";
import type { Decision } from "./decision.ts";

type IssueType = Issue["type"];
type Given = { readonly labels: readonly string[]; readonly type: { readonly name: string } | null };

/** Names of issue types that an organisation starts with. */
const typeNames: Readonly<Record<string, IssueType>> = { Bug: "bug", Feature: "feature", Task: "chore" };

/** Words of labels, from the type that says most about the work to the one that says least. */
const labelWords: readonly (readonly [IssueType, readonly string[]])[] = [
  ["incident", ["incident", "outage"]],
  ["bug", ["bug", "bugs", "defect", "regression", "bugfix"]],
  ["feature", ["feature", "features", "enhancement"]],
  ["doc", ["doc", "docs", "documentation", "editorial"]],
  ["research", ["question", "research", "design", "investigation", "spike"]],
  ["ops", ["ops", "infra", "infrastructure", "ci", "deployment"]],
  ["chore", ["chore", "refactor", "refactoring", "test", "tests", "testing", "deps", "dependencies", "cleanup"]],
];

/** The type of an Issue: by GitHub's issue type, else by its labels, else the default. The settings' names come first. */
export function decideType({ type, labels }: Given, settings: GithubSettings): Decision<IssueType> {
  const typed = type === null ? null : typeByName(type.name, settings);
  if (typed !== null) return decided(typed, "type", `its type ${quoted([type?.name ?? ""])}`);
  const found = labels.flatMap((label) => {
    const value = typeByLabel(label, settings);
    return value === null ? [] : [{ label, value }];
  });
  const rank = (value: IssueType): number => labelWords.findIndex(([known]) => known === value);
  const [first, ...others] = found.toSorted((a, b) => rank(a.value) - rank(b.value));
  if (first === undefined) return decided(settings.default_type, "default", "the default");
  const from = `the label ${quoted([first.label])}`;
  const other = others.find(({ value }) => value !== first.value);
  const note = `the labels ${quoted([first.label, other?.label ?? ""])} say different types, ${first.value} was taken`;
  return { value: first.value, by: "label", from, note: other === undefined ? null : note };
}

function typeByName(name: string, settings: GithubSettings): IssueType | null {
  const known = byName(settings.types, name) ?? byName(typeNames, name);
  return known ?? issueTypes.find((type) => type === name.trim().toLowerCase()) ?? null;
}

function typeByLabel(label: string, settings: GithubSettings): IssueType | null {
  const set = byName(settings.labels.type, label);
  if (set !== null) return set;
  const words = wordsOf(label);
  return labelWords.find(([, keys]) => keys.some((key) => words.includes(key)))?.[0] ?? null;
}
