import { codeSpan, fencedText } from "../markdown-text.ts";
import { counted, countsPhrase } from "../sentences.ts";
import { changedLines } from "./changed-lines.ts";
import { fromTo } from "./from-to.ts";
import { shownFields } from "./shown-fields.ts";
import type { FieldChange, Links, ListChange, Named, ReviewedObject, TextPart } from "./review.ts";

/** So much of one object is shown before the rest of its fields is counted. */
const longestObject = 8000;
const longestText = 5000;
const longestTitle = 120;
const itemsShown = 20;
const linesShown = 40;

/** One object of a change as Markdown: a heading, its fields in a list, long texts folded. Untrusted text stands in code alone. */
export function objectMarkdown(object: ReviewedObject): string {
  const told = shownFields(object, longestTitle).map((change) => fieldMarkdown(change, object.change === "added"));
  const shown = within(longestObject, told);
  const left = told.length - shown.length;
  const lines = [
    ...factsOf(object),
    ...shown.map(({ line }) => line),
    ...(left > 0 ? [`and ${counted(left, "more field")}`] : []),
    ...connections(object),
  ];
  const texts = shown.flatMap(({ below }) => below ?? []);
  return `${heading(object)}${listOf(lines)}${texts.join("")}${comparedWith(object)}\n`;
}

/** What a new packet says that the one before it does not, folded. */
function comparedWith({ after }: ReviewedObject): string {
  if (after === null) return "";
  const told = within(
    longestObject,
    after.fields.map((change) => fieldMarkdown(change, false)),
  );
  const left = after.fields.length - told.length;
  const lines = [
    `version ${codeSpan(after.version, 60)}: ${nameMarkdown(after)}`,
    ...told.map(({ line }) => line),
    ...(left > 0 ? [`and ${counted(left, "more field")}`] : []),
  ];
  const below = told.flatMap((field) => field.below ?? []);
  return `\n<details><summary>compared with the version before</summary>\n\n${listOf(lines)}${below.join("")}\n</details>\n`;
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}\n`).join("");
}

/** A field's line in the list, and what is folded below the list. */
interface Told {
  readonly line: string;
  readonly below?: string;
}

function within(room: number, told: readonly Told[]): Told[] {
  let left = room;
  const end = told.findIndex(({ line, below = "" }) => {
    left -= line.length + below.length;
    return left < 0;
  });
  return told.slice(0, end === -1 ? told.length : end);
}

function heading(object: ReviewedObject): string {
  const found = verdictOf(object.counts);
  return `##### ${titleMarkdown(object, longestTitle)}${found === "" ? "" : `: ${found}`}\n\n`;
}

/** What an object is and what became of it; what serves an Issue is known by that one's title. */
export function titleMarkdown(object: ReviewedObject, max: number): string {
  const { kind, id, title: own, change, isUnreadable, refersTo } = object;
  const issue = refersTo.shown.find(({ field }) => field === "for_issue");
  const forIssue = issue === undefined ? "" : ` for Issue ${codeSpan(issue.title ?? issue.id, max / 2)}`;
  return `${kind} ${codeSpan(own ?? id, max)}${forIssue} ${isUnreadable ? "cannot be read any more" : change}`;
}

/** `✖ 1 error, 2 warnings`; empty where nothing was found. */
export function verdictOf(counts: ReviewedObject["counts"]): string {
  return `${counts.error > 0 ? "✖ " : ""}${countsPhrase(counts)}`;
}

function factsOf(object: ReviewedObject): string[] {
  const { id, who, authors, formerPath, became } = object;
  const people = [
    ...who.slice(0, itemsShown).map(({ role, actor }) => `${words(role)} ${codeSpan(actor, 120)}`),
    ...(authors.length === 0 ? [] : [`committed by ${spans(authors, 3, 80)}`]),
  ];
  return [
    [`id ${codeSpan(id, 130)}`, ...people].join(", "),
    ...(formerPath === null ? [] : [`moved from ${codeSpan(formerPath, 300)}`]),
    ...(became === null ? [] : [`lives on as ${nameMarkdown(became)}`]),
    ...stateOf(object),
  ];
}

/** What has to be said in place of fields. */
function stateOf({ change, described, fields, sealed, isUnreadable, became }: ReviewedObject): string[] {
  if (isUnreadable) return ["its file is there, and holds no object that can be read"];
  if (change === "deleted" && became !== null && !sealed) return [];
  if (change === "deleted") return [sealed ? "**is gone, though it is sealed**" : "is gone"];
  if (!described) return ["not told in full: the change is too large"];
  if (change === "added") return [];
  if (fields.length === 0)
    return [`no field changed: only ${sealed ? "the form, which is sealed too" : "the form or the times"}`];
  return sealed ? ["**is sealed, and changed all the same:**"] : [];
}

function fieldMarkdown(change: FieldChange, isNew: boolean): Told {
  const label = codeSpan(change.field, 100);
  if (change.is === "list") return { line: `${label}: ${listMarkdown(change, isNew)}` };
  if (change.is === "value") return { line: `${label}: ${valueMarkdown(change.old, change.new)}` };
  const [only, ...others] = change.parts;
  if (only === undefined || others.length > 0) return { line: `${label}: ${diffMarkdown(change.parts)}` };
  if (only.is === "removed") return { line: `${label}: ~~${codeSpan(only.text, 300)}~~` };
  if (only.text.length <= 300 && !only.text.trimEnd().includes("\n"))
    return { line: `${label}: ${codeSpan(only.text, 300)}` };
  const size = counted(only.text.trimEnd().split("\n").length, "line");
  return { line: `${label}: ${size}, below`, below: folded(change.field, size, only.text) };
}

function folded(field: string, size: string, text: string): string {
  // GitHub reads no Markdown in a summary, so that only a name of the model may stand there.
  const summary = /^[a-z_]{1,40}(?:\.[a-z_]{1,40})*$/.test(field) ? field : "text";
  return `\n<details><summary>${summary}, ${size}</summary>\n\n${fencedText(text, longestText)}\n</details>\n`;
}

/** A value that came, went or became another. */
export function valueMarkdown(old: string | null, now: string | null): string {
  if (old === null) return codeSpan(now ?? "", 300);
  if (now === null) return `~~${codeSpan(old, 300)}~~`;
  return fromTo(old, now, (text) => codeSpan(text, 300));
}

function listMarkdown({ added, removed, changed, reordered }: ListChange, isNew: boolean): string {
  if (reordered) return "the same in another order";
  if (isNew && added.length === 1) return spans(added, 1, 300);
  const lines = [
    ...removed.map((item) => `removed ~~${codeSpan(item, 300)}~~`),
    ...added.map((item) => (isNew ? codeSpan(item, 300) : `added **${codeSpan(item, 300)}**`)),
    ...changed.map(({ item, members }) => {
      const told = members.slice(0, itemsShown).map(({ field, old, new: now }) => {
        return `${codeSpan(field, 60)} ${valueMarkdown(old, now)}`;
      });
      return `changed ${codeSpan(item, 120)}: ${told.join(", ")}`;
    }),
  ];
  const more = lines.length > itemsShown ? [`and ${lines.length - itemsShown} more`] : [];
  return ["", ...lines.slice(0, itemsShown), ...more].join("<br>");
}

function diffMarkdown(parts: readonly TextPart[]): string {
  const lines = changedLines(parts);
  const shown = lines.slice(0, linesShown).map((line) => (line === null ? "…" : line.flatMap(pieceMarkdown).join(" ")));
  if (lines.length > linesShown) shown.push(`and ${counted(lines.length - linesShown, "more line")}`);
  return shown.length === 1 ? shown.join("") : ["", ...shown].join("<br>");
}

function pieceMarkdown({ is, text }: TextPart): string[] {
  if (is === "same") return text.trim() === "" ? [] : [codeSpan(text.trim(), 300)];
  const shown = codeSpan(text.trim() === "" ? text.replaceAll(/\s/gu, "␣") : text, 1000);
  return [is === "added" ? `**${shown}**` : `~~${shown}~~`];
}

function connections({ change, refersTo, referredBy }: ReviewedObject): string[] {
  // The Refs of a new object stand among its fields.
  const named = change === "added" ? [] : [["refers to", refersTo] as const];
  return [...named, ["referred to by", referredBy] as const].flatMap(([label, links]) =>
    links.shown.length === 0 ? [] : [`${label} ${linksMarkdown(links)}`],
  );
}

function linksMarkdown({ shown, more }: Links): string {
  const names = shown.map((link) => `${nameMarkdown(link)} (${codeSpan(link.field, 60)})`);
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** An object by its kind and title. */
export function nameMarkdown({ kind, id, title }: Named): string {
  return `${kind} ${codeSpan(title ?? id, 80)}`;
}

/** Texts in code, as many as are wanted and the count of the others. */
export function spans(texts: readonly string[], atMost: number, max: number): string {
  const shown = texts.slice(0, atMost).map((text) => codeSpan(text, max));
  return [...shown, ...(texts.length > atMost ? [`${texts.length - atMost} more`] : [])].join(", ");
}

/** Words of ours, which a review that was read back may not have. */
function words(text: string): string {
  return /^[a-z ]{1,30}$/.test(text) ? text : codeSpan(text, 30);
}
