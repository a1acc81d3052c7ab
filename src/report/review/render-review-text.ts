import { styleText } from "node:util";
import type { Report } from "../../finding/report.ts";
import { logLine, withoutCommands } from "../log-line.ts";
import { newFindings } from "../select.ts";
import { conclusionLine, counted, sidesPhrase } from "../sentences.ts";
import { changedLines } from "./changed-lines.ts";
import { printableLine } from "../../text/printable.ts";
import { fromTo } from "./from-to.ts";
import type { FieldChange, Links, ListChange, Named, Review, ReviewedObject, TextPart } from "./review.ts";
import { shownFields } from "./shown-fields.ts";
import { nameOf } from "./words.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const signs = { added: "+", modified: "~", deleted: "-" } as const;
const styles = { added: "green", modified: "yellow", deleted: "red" } as const;
const levelStyles = { error: "red", warning: "yellow", info: "cyan" } as const;
const longest = 1000;
const longestTitle = 120;
const longestOtherTitle = 60;
const itemsShown = 20;
const linksShown = 5;

/** A review for a terminal: what is compared, each object with its fields, other files, and the check's verdict last. Ends with a newline. */
export function renderReviewText(review: Review, report: Report, { color }: { readonly color: boolean }): string {
  const paint: Paint = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
  const blocks = [
    opening(review, report),
    ...report.notes.map((note) => `note  ${logLine(note, longest)}`),
    ...review.objects.map((object) => objectText(object, paint)),
    ...filesText(review, report, paint),
    logLine(conclusionLine(report), longest),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function opening({ objects }: Review, { comparison, head }: Report): string {
  const count = (change: string): number => objects.filter((object) => object.change === change).length;
  const counts = (["added", "modified", "deleted"] as const).filter((change) => count(change) > 0);
  const said = counts.map((change) => `${count(change)} ${change}`).join(", ") || "no work object changed";
  return comparison === null ? said : `${logLine(sidesPhrase(comparison, head), 200)}: ${said}`;
}

/** What changed and holds no object, with what is wrong there. */
function filesText({ files }: Review, report: Report, paint: Paint): string[] {
  if (files.length === 0) return [];
  const byPath = Map.groupBy(newFindings(report), ({ path }) => path);
  const lines = files.flatMap(({ path, change }) => {
    const found = (byPath.get(path) ?? []).slice(0, linksShown).map((finding) => `    ${findingText(finding, paint)}`);
    return [`${paint(styles[change], signs[change])} ${logLine(path, 400)}`, ...found];
  });
  return [lines.join("\n")];
}

function findingText({ rule, level, message }: ReviewedObject["findings"][number], paint: Paint): string {
  return paint(levelStyles[level], `${level}  ${logLine(message, longest)}  ${logLine(rule, 60)}`);
}

function objectText(object: ReviewedObject, paint: Paint): string {
  const { change } = object;
  const head = `${paint(["bold", styles[change]], signs[change])} ${paint("bold", logLine(nameOf(titledShortly(object)), 300))}`;
  const findings = object.findings.map((finding) => findingText(finding, paint));
  const more = object.counts.error + object.counts.warning + object.counts.info - findings.length;
  const lines = [
    ...factsOf(object),
    ...shownFields(object, longestTitle).flatMap((field) => fieldText(field, change === "added", paint)),
    ...afterText(object, paint),
    ...connections(object),
    ...findings,
    ...(more > 0 ? [`and ${counted(more, "more finding")}`] : []),
  ];
  return [head, ...lines.map((line) => `    ${line}`)].join("\n");
}

function factsOf(object: ReviewedObject): string[] {
  const { who, authors, formerPath, became, change, sealed, described, fields, isUnreadable } = object;
  const facts = [
    ...who.map(({ role, actor }) => [role, actor]),
    ...(authors.length === 0 ? [] : [["committed by", authors.join(", ")]]),
    ...(formerPath === null ? [] : [["moved from", formerPath]]),
    ...(became === null ? [] : [["lives on as", nameOf(became)]]),
  ].map(([label = "", text = ""]) => withoutCommands(`${logLine(label, 60)}  ${logLine(text, longest)}`));
  if (isUnreadable) facts.push("its file is there, and holds no object that can be read");
  else if (change === "deleted" && became !== null && !sealed) return facts;
  else if (change === "deleted") facts.push(sealed ? "is gone, though it is sealed" : "is gone");
  else if (!described) facts.push("not told in full: the change is too large");
  else if (change === "modified" && fields.length === 0) facts.push("no field changed: only the form or the times");
  if (change === "modified" && sealed) facts.push("is sealed, and changed all the same");
  return facts;
}

function afterText({ after }: ReviewedObject, paint: Paint): string[] {
  if (after === null) return [];
  const fields = after.fields.flatMap((field) => fieldText(field, false, paint));
  const name = `compared with version ${logLine(after.version, 60)}, ${logLine(nameOf(after), 300)}`;
  return [name, ...(fields.length === 0 ? ["the same"] : fields).map((line) => `  ${line}`)];
}

function fieldText(change: FieldChange, isNew: boolean, paint: Paint): string[] {
  // It begins a line, where a runner looks for its commands.
  const label = withoutCommands(logLine(change.field, 100));
  if (change.is === "list") return [label, ...listText(change, isNew, paint).map((line) => `  ${line}`)];
  if (change.is === "value") return [`${label}  ${valueText(change.old, change.new, paint)}`];
  const [only, ...others] = change.parts;
  if (only !== undefined && others.length === 0) return [label, ...wholeText(only, paint)];
  return [
    label,
    ...changedLines(change.parts).map((line) =>
      line === null ? "  …" : `  | ${line.map((part) => pieceText(part, paint)).join("")}`.trimEnd(),
    ),
  ];
}

function wholeText({ is, text }: TextPart, paint: Paint): string[] {
  const lines = text.trimEnd().split("\n");
  if (is === "added") return lines.map((line) => `  | ${logLine(line, longest)}`.trimEnd());
  return lines.map((line) => paint("red", `  - ${logLine(line, longest)}`));
}

function valueText(old: string | null, now: string | null, paint: Paint): string {
  if (old === null) return logLine(now ?? "", longest);
  if (now === null) return `${paint("red", logLine(old, longest))} → nothing`;
  return fromTo(old, now, (text, side) => paint(side === "old" ? "red" : "green", logLine(text, longest)));
}

function listText({ added, removed, changed, reordered }: ListChange, isNew: boolean, paint: Paint): string[] {
  if (reordered) return ["the same in another order"];
  const left = added.length - itemsShown;
  return [
    ...removed.map((item) => paint("red", `- ${logLine(item, longest)}`)),
    ...added
      .slice(0, itemsShown)
      .map((item) => (isNew ? `* ${logLine(item, longest)}` : paint("green", `+ ${logLine(item, longest)}`))),
    ...(left > 0 ? [`and ${left} more`] : []),
    ...changed.flatMap(({ item, members }) => [
      `~ ${logLine(item, longest)}`,
      ...members.map(({ field, old, new: now }) => `    . ${logLine(field, 60)}  ${valueText(old, now, paint)}`),
    ]),
  ];
}

/** With a title that fits a line or two of a terminal. */
function titledShortly({ kind, id, title }: Named, max = longestTitle): Named {
  return { kind, id, title: title === null ? null : printableLine(title, max) };
}

/** As `git diff --word-diff` writes it. */
function pieceText({ is, text }: TextPart, paint: Paint): string {
  const shown = logLine(text, longest);
  if (is === "same") return shown;
  return is === "added" ? paint("green", `{+${shown}+}`) : paint("red", `[-${shown}-]`);
}

function connections({ change, refersTo, referredBy }: ReviewedObject): string[] {
  // The Refs of a new object stand among its fields.
  const named = change === "added" ? [] : [["refers to", refersTo] as const];
  return [...named, ["referred to by", referredBy] as const].flatMap(([label, links]) =>
    links.shown.length === 0 ? [] : [label, ...linksText(links)],
  );
}

function linksText({ shown, more }: Links): string[] {
  const lines = shown
    .slice(0, linksShown)
    .map((link) => `  ${logLine(nameOf(titledShortly(link, longestOtherTitle)), 300)} (${logLine(link.field, 60)})`);
  const left = more + shown.length - lines.length;
  return left > 0 ? [...lines, `  and ${left} more`] : lines;
}
