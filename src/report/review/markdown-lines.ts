import { codeSpan } from "../markdown-text.ts";
import { counted } from "../sentences.ts";
import { nameMarkdown, spans, titleMarkdown, valueMarkdown, verdictOf } from "./markdown-object.ts";
import type { ReviewedObject } from "./review.ts";
import { newText } from "./shown-fields.ts";

/** A change of more objects is told in groups that changed alike. */
const mostSingle = 20;
const alike = 3;

/**
 * What became of each object in a line of its own: its name, its status, the names of the other fields that changed, its errors and
 * warnings. Of many objects, those that changed alike share a line, and what has findings comes first.
 */
export function objectLines(objects: readonly ReviewedObject[]): string[] {
  if (objects.length <= mostSingle) return objects.map(line);
  const groups = [
    ...Map.groupBy(
      worstFirst(objects),
      ({ kind, ...object }) => `${kind} ${stateOf(object)}${saidOf(object)}`,
    ).values(),
  ];
  return groups.flatMap((group) => (group.length < alike ? group.map(line) : [groupLine(group)]));
}

/** What has errors before what has warnings before the others, where there are many; few stay in the order of the chain. */
export function worstFirst(objects: readonly ReviewedObject[]): readonly ReviewedObject[] {
  return objects.length <= mostSingle ? objects : objects.toSorted((a, b) => severity(b) - severity(a));
}

function line(object: ReviewedObject): string {
  return `- ${titleMarkdown(object, 80)}${saidOf(object)}${resultOf(object)}\n`;
}

/** What a reviewer asks first of a Run and of a proof: what came of it, and which checks passed or did not. */
function resultOf({ fields }: ReviewedObject): string {
  const told = fields.flatMap((field) => {
    if (field.field === "outputs.result_summary") return [codeSpan(newText(field) ?? "", 200)];
    return field.field === "verification.checks" && field.is === "list" ? [checksMarkdown(field.added)] : [];
  });
  return told.map((words) => `<br>${words}`).join("");
}

function checksMarkdown(checks: readonly string[]): string {
  const open = checks.filter((check) => !check.startsWith("passed: "));
  const passed = checks.length - open.length;
  return [...(passed === 0 ? [] : [`${passed} passed`]), ...(open.length === 0 ? [] : [spans(open, 3, 120)])].join(
    ", ",
  );
}

function groupLine(group: readonly ReviewedObject[]): string {
  const [first] = group;
  if (first === undefined) return "";
  const names = spans(
    group.map(({ title, id }) => title ?? id),
    3,
    60,
  );
  return `- ${counted(group.length, first.kind)} ${stateOf(first)}${saidOf(first)}: ${names}\n`;
}

function stateOf({ isUnreadable, change }: Pick<ReviewedObject, "isUnreadable" | "change">): string {
  return isUnreadable ? "cannot be read any more" : change;
}

type Said = Pick<ReviewedObject, "change" | "fields" | "counts" | "became">;

function saidOf({ change, fields, counts, became }: Said): string {
  const found = verdictOf({ ...counts, info: 0 });
  const status = fields.find((field) => field.is === "value" && /(?:^|\.)status$/.test(field.field));
  const told = [
    ...(became === null ? [] : [`lives on as ${nameMarkdown(became)}`]),
    ...(status?.is === "value" ? [valueMarkdown(status.old, status.new)] : []),
  ];
  const others = change === "modified" ? fields.filter((field) => field !== status).map(({ field }) => field) : [];
  const said = [...told, ...(others.length === 0 ? [] : [spans(others, 5, 40)])].join("; ");
  return `${said === "" ? "" : `, ${said}`}${found === "" ? "" : ` (${found})`}`;
}

function severity({ counts: { error, warning } }: ReviewedObject): number {
  return error > 0 ? 2 : Math.min(1, warning);
}
