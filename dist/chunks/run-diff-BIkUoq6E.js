import { n as examineRepository } from "./check-repository-CtBG_wuV.js";
import { t as describeChange } from "./describe-change-CO-29hXJ.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as openSettled } from "./settled-repository-c3RTpWxK.js";
import { r as withoutCommands, t as logLine } from "./log-line-DqMpL6pu.js";
import { i as changedLines, n as shownFields, r as fromTo, t as renderSummary } from "./render-summary-IjLReUap.js";
import { n as renderReviewJson } from "./render-review-json-bDfXsrG3.js";
import { i as newFindings } from "./select-B1ssJ8Gg.js";
import { n as conclusionLine, r as counted, s as sidesPhrase } from "./sentences-D37lPjhj.js";
import { r as printableLine } from "./printable-bEUe1wzd.js";
import { a as nameOf } from "./word-parts-CK7kGJ9n.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { a as wantsColor, r as print } from "./output-BW60d30d.js";
import { t as cacheFor } from "./reading-cache-CpPwHZP2.js";
import { styleText } from "node:util";
// src/report/review/render-review-text.ts
const signs = {
	added: "+",
	modified: "~",
	deleted: "-"
};
const styles = {
	added: "green",
	modified: "yellow",
	deleted: "red"
};
const levelStyles = {
	error: "red",
	warning: "yellow",
	info: "cyan"
};
const longest = 1e3;
const longestTitle = 120;
const longestOtherTitle = 60;
const itemsShown = 20;
const linksShown = 5;
/** A review for a terminal: what is compared, each object with its fields, other files, and the check's verdict last. Ends with a newline. */
function renderReviewText(review, report, { color }) {
	const paint = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
	return `${[
		opening(review, report),
		...report.notes.map((note) => `note  ${logLine(note, longest)}`),
		...review.objects.map((object) => objectText(object, paint)),
		...filesText(review, report, paint),
		logLine(conclusionLine(report), longest)
	].join("\n\n")}\n`;
}
function opening({ objects }, { comparison, head }) {
	const count = (change) => objects.filter((object) => object.change === change).length;
	const said = [
		"added",
		"modified",
		"deleted"
	].filter((change) => count(change) > 0).map((change) => `${count(change)} ${change}`).join(", ") || "no work object changed";
	return comparison === null ? said : `${logLine(sidesPhrase(comparison, head), 200)}: ${said}`;
}
/** What changed and holds no object, with what is wrong there. */
function filesText({ files }, report, paint) {
	if (files.length === 0) return [];
	const byPath = Map.groupBy(newFindings(report), ({ path }) => path);
	return [files.flatMap(({ path, change }) => {
		const found = (byPath.get(path) ?? []).slice(0, linksShown).map((finding) => `    ${findingText(finding, paint)}`);
		return [`${paint(styles[change], signs[change])} ${logLine(path, 400)}`, ...found];
	}).join("\n")];
}
function findingText({ rule, level, message }, paint) {
	return paint(levelStyles[level], `${level}  ${logLine(message, longest)}  ${logLine(rule, 60)}`);
}
function objectText(object, paint) {
	const { change } = object;
	const head = `${paint(["bold", styles[change]], signs[change])} ${paint("bold", logLine(nameOf(titledShortly(object)), 300))}`;
	const findings = object.findings.map((finding) => findingText(finding, paint));
	const more = object.counts.error + object.counts.warning + object.counts.info - findings.length;
	return [head, ...[
		...factsOf(object),
		...shownFields(object, longestTitle).flatMap((field) => fieldText(field, change === "added", paint)),
		...afterText(object, paint),
		...connections(object),
		...findings,
		...more > 0 ? [`and ${counted(more, "more finding")}`] : []
	].map((line) => `    ${line}`)].join("\n");
}
function factsOf(object) {
	const { who, authors, formerPath, became, change, sealed, described, fields, isUnreadable } = object;
	const facts = [
		...who.map(({ role, actor }) => [role, actor]),
		...authors.length === 0 ? [] : [["committed by", authors.join(", ")]],
		...formerPath === null ? [] : [["moved from", formerPath]],
		...became === null ? [] : [["lives on as", nameOf(became)]]
	].map(([label = "", text = ""]) => withoutCommands(`${logLine(label, 60)}  ${logLine(text, longest)}`));
	if (isUnreadable) facts.push("its file is there, and holds no object that can be read");
	else if (change === "deleted" && became !== null && !sealed) return facts;
	else if (change === "deleted") facts.push(sealed ? "is gone, though it is sealed" : "is gone");
	else if (!described) facts.push("not told in full: the change is too large");
	else if (change === "modified" && fields.length === 0) facts.push("no field changed: only the form or the times");
	if (change === "modified" && sealed) facts.push("is sealed, and changed all the same");
	return facts;
}
function afterText({ after }, paint) {
	if (after === null) return [];
	const fields = after.fields.flatMap((field) => fieldText(field, false, paint));
	return [`compared with version ${logLine(after.version, 60)}, ${logLine(nameOf(after), 300)}`, ...(fields.length === 0 ? ["the same"] : fields).map((line) => `  ${line}`)];
}
function fieldText(change, isNew, paint) {
	const label = withoutCommands(logLine(change.field, 100));
	if (change.is === "list") return [label, ...listText(change, isNew, paint).map((line) => `  ${line}`)];
	if (change.is === "value") return [`${label}  ${valueText(change.old, change.new, paint)}`];
	const [only, ...others] = change.parts;
	if (only !== void 0 && others.length === 0) return [label, ...wholeText(only, paint)];
	return [label, ...changedLines(change.parts).map((line) => line === null ? "  …" : `  | ${line.map((part) => pieceText(part, paint)).join("")}`.trimEnd())];
}
function wholeText({ is, text }, paint) {
	const lines = text.trimEnd().split("\n");
	if (is === "added") return lines.map((line) => `  | ${logLine(line, longest)}`.trimEnd());
	return lines.map((line) => paint("red", `  - ${logLine(line, longest)}`));
}
function valueText(old, now, paint) {
	if (old === null) return logLine(now ?? "", longest);
	if (now === null) return `${paint("red", logLine(old, longest))} → nothing`;
	return fromTo(old, now, (text, side) => paint(side === "old" ? "red" : "green", logLine(text, longest)));
}
function listText({ added, removed, changed, reordered }, isNew, paint) {
	if (reordered) return ["the same in another order"];
	const left = added.length - itemsShown;
	return [
		...removed.map((item) => paint("red", `- ${logLine(item, longest)}`)),
		...added.slice(0, itemsShown).map((item) => isNew ? `* ${logLine(item, longest)}` : paint("green", `+ ${logLine(item, longest)}`)),
		...left > 0 ? [`and ${left} more`] : [],
		...changed.flatMap(({ item, members }) => [`~ ${logLine(item, longest)}`, ...members.map(({ field, old, new: now }) => `    . ${logLine(field, 60)}  ${valueText(old, now, paint)}`)])
	];
}
/** With a title that fits a line or two of a terminal. */
function titledShortly({ kind, id, title }, max = longestTitle) {
	return {
		kind,
		id,
		title: title === null ? null : printableLine(title, max)
	};
}
/** As `git diff --word-diff` writes it. */
function pieceText({ is, text }, paint) {
	const shown = logLine(text, longest);
	if (is === "same") return shown;
	return is === "added" ? paint("green", `{+${shown}+}`) : paint("red", `[-${shown}-]`);
}
function connections({ change, refersTo, referredBy }) {
	return [...change === "added" ? [] : [["refers to", refersTo]], ["referred to by", referredBy]].flatMap(([label, links]) => links.shown.length === 0 ? [] : [label, ...linksText(links)]);
}
function linksText({ shown, more }) {
	const lines = shown.slice(0, linksShown).map((link) => `  ${logLine(nameOf(titledShortly(link, longestOtherTitle)), 300)} (${logLine(link.field, 60)})`);
	const left = more + shown.length - lines.length;
	return left > 0 ? [...lines, `  and ${left} more`] : lines;
}
// src/cli/commands/run-diff.ts
/** Shows a change in the format asked for and answers 0, whatever the check says of it; throws a Failure when it cannot be shown. */
async function runDiff(sides, options, globals) {
	if (options.staged === true && sides.head !== void 0) throw new Failure("usage", "--staged and a head exclude each other", "give one of them");
	const repository = await openSettled(globals.C);
	const now = /* @__PURE__ */ new Date();
	const cache = await cacheFor(repository, now.getTime());
	try {
		const read = cache ?? memoryCache();
		const examined = await examine(repository, sides, options.staged === true, read, now);
		print(render(examined.report, await describeChange(repository, examined), options, globals));
		return 0;
	} finally {
		cache?.close();
	}
}
/** HEAD is the base unless another is named, also of what is staged before there is a first commit. */
function examine(repository, { base, head }, staged, cache, now) {
	const named = base ?? (staged ? void 0 : "HEAD");
	return examineRepository({
		repository,
		...named === void 0 ? {} : { base: named },
		...head === void 0 ? {} : { head },
		staged,
		cache,
		workflow: () => null,
		now: now.toISOString()
	});
}
function render(report, review, { format }, { color }) {
	if (review === null) throw new Failure("usage", "there is nothing to compare with", "cwom diff <base>");
	if (format === "json") return renderReviewJson(review, report);
	if (format === "markdown") return withoutCommands(renderSummary(report, {
		review,
		elsewhere: "--format json"
	}));
	return renderReviewText(review, report, { color: wantsColor(process.stdout, color) });
}
export { runDiff };
