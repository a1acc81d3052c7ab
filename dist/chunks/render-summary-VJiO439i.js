import { n as codeSpan, r as fencedText, t as cellSpan } from "./markdown-text-BlU3sjuP.js";
import { a as markOf, c as verdictSentence, i as countsPhrase, o as olderSentence, r as counted, s as sidesPhrase } from "./sentences-D37lPjhj.js";
import { r as printableLine } from "./printable-bEUe1wzd.js";
import { a as oldFindings, i as newFindings, n as groupBy } from "./select-B1ssJ8Gg.js";
// src/report/markdown-section.ts
const reserve = 100;
/** As many sections and items, in their order, as `room` characters hold; whatever is left out is counted in words and can be read `elsewhere`. */
function fitSections(sections, room, elsewhere) {
	let left = room - reserve;
	let omitted = 0;
	let page = "";
	for (const section of sections) {
		const part = fitSection(section, left);
		page += part;
		left -= part.length;
		if (part === "") omitted += section.items.length;
	}
	return omitted === 0 ? page : `${page}\n… and ${omitted} more, which ${elsewhere} has.\n`;
}
/** The section with as many items as fit, or nothing when not even one does. */
function fitSection(section, room) {
	let left = room - section.open.length - section.close.length - reserve;
	const shown = [];
	for (const item of section.items.slice(0, section.atMost)) {
		left -= item.length;
		if (left < 0) break;
		shown.push(item);
	}
	if (shown.length === 0) return "";
	const omitted = section.items.length - shown.length;
	const more = omitted === 0 ? "" : `\n… and ${omitted} more\n`;
	return `${section.open}${shown.join("")}${more}${section.close}`;
}
/** A section whose items are folded away under `summary` (our own words only: GitHub reads no Markdown there) when there are more than ten. */
function foldable(summary, section) {
	if (section.items.length <= 10) return section;
	const open = `${section.open}<details><summary>${summary}</summary>\n\n`;
	return {
		...section,
		open,
		close: `\n</details>\n${section.close}`
	};
}
// src/report/review/changed-lines.ts
/** Lines that stayed are shown this far from one that did not. */
const context = 1;
const longestSame = 100;
/** The lines of a changed text that are worth showing: those that changed with their neighbours. A line end that went or came is shown as ⏎. */
function changedLines(parts) {
	const lines = linesOf(parts);
	const isChanged = lines.map((line) => line.some(({ is }) => is !== "same"));
	const isShown = lines.map((_, at) => isChanged.slice(Math.max(0, at - context), at + context + 1).includes(true));
	return lines.flatMap((line, at) => {
		if (isShown[at] === true) return [line.map(shortened)];
		return at === 0 || isShown[at - 1] === true ? [null] : [];
	});
}
function linesOf(parts) {
	const lines = [[]];
	for (const { is, text } of parts) {
		const pieces = text.split("\n");
		for (const [at, piece] of pieces.entries()) {
			const isLast = at === pieces.length - 1;
			const shown = isLast || is === "same" ? piece : `${piece}⏎`;
			if (shown !== "") lines.at(-1)?.push({
				is,
				text: shown
			});
			if (!isLast) lines.push([]);
		}
	}
	if (lines.at(-1)?.length === 0) lines.pop();
	return lines;
}
function shortened(part) {
	const { is, text } = part;
	if (is !== "same" || text.length <= longestSame) return part;
	const half = longestSame / 2;
	return {
		is,
		text: `${text.slice(0, half).toWellFormed()} … ${text.slice(-50).toWellFormed()}`
	};
}
// src/report/review/from-to.ts
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/**
* `old → new` with each as `show` makes it. Between two texts that run from right to left an arrow would stand the wrong way round,
* as it takes their direction: there it is said in words, which do not.
*/
function fromTo(old, now, show) {
	const [before, after] = [show(old, "old"), show(now, "new")];
	return rightToLeft.test(old + now) ? `from ${before} to ${after}` : `${before} → ${after}`;
}
// src/report/review/markdown-object.ts
/** So much of one object is shown before the rest of its fields is counted. */
const longestObject = 8e3;
const longestText = 5e3;
const itemsShown = 20;
const linesShown = 40;
/** One object of a change as Markdown: a heading, its fields in a list, long texts folded. Untrusted text stands in code alone. */
function objectMarkdown(object) {
	const told = object.fields.map((change) => fieldMarkdown(change, object.change === "added"));
	const shown = within$1(longestObject, told);
	const left = told.length - shown.length;
	const lines = [
		...factsOf(object),
		...shown.map(({ line }) => line),
		...left > 0 ? [`and ${counted(left, "more field")}`] : [],
		...connections(object)
	];
	const texts = shown.flatMap(({ below }) => below ?? []);
	return `${heading(object)}${listOf(lines)}${texts.join("")}${comparedWith(object)}\n`;
}
/** What a new packet says that the one before it does not, folded. */
function comparedWith({ after }) {
	if (after === null) return "";
	const told = within$1(longestObject, after.fields.map((change) => fieldMarkdown(change, false)));
	const left = after.fields.length - told.length;
	const lines = [
		`version ${codeSpan(after.version, 60)}: ${name(after)}`,
		...told.map(({ line }) => line),
		...left > 0 ? [`and ${counted(left, "more field")}`] : []
	];
	const below = told.flatMap((field) => field.below ?? []);
	return `\n<details><summary>compared with the version before</summary>\n\n${listOf(lines)}${below.join("")}\n</details>\n`;
}
function listOf(lines) {
	return lines.map((line) => `- ${line}\n`).join("");
}
/** The same in one line: its name, and the names of the fields that changed. */
function objectLine({ kind, id, title, change, fields }) {
	const names = change === "modified" ? fields.map(({ field }) => field) : [];
	return `- ${kind} ${codeSpan(title ?? id, 80)} ${change}${names.length === 0 ? "" : `: ${spans(names, 5, 40)}`}\n`;
}
function within$1(room, told) {
	let left = room;
	const end = told.findIndex(({ line, below = "" }) => {
		left -= line.length + below.length;
		return left < 0;
	});
	return told.slice(0, end === -1 ? told.length : end);
}
function heading({ kind, id, title, change, counts }) {
	const found = countsPhrase(counts);
	const verdict = found === "" ? "" : `: ${counts.error > 0 ? "✖ " : ""}${found}`;
	return `##### ${kind} ${codeSpan(title ?? id, 120)} ${change}${verdict}\n\n`;
}
function factsOf(object) {
	const { id, who, authors, formerPath, became } = object;
	const people = [...who.slice(0, itemsShown).map(({ role, actor }) => `${words(role)} ${codeSpan(actor, 120)}`), ...authors.length === 0 ? [] : [`committed by ${spans(authors, 3, 80)}`]];
	return [
		[`id ${codeSpan(id, 130)}`, ...people].join(", "),
		...formerPath === null ? [] : [`moved from ${codeSpan(formerPath, 300)}`],
		...became === null ? [] : [`lives on as ${name(became)}`],
		...stateOf(object)
	];
}
/** What has to be said in place of fields. */
function stateOf({ change, described, fields, sealed }) {
	if (change === "deleted") return [sealed ? "**is gone, though it is sealed**" : "is gone"];
	if (!described) return ["not told in full: the change is too large"];
	if (change === "added") return [];
	if (fields.length === 0) return [`no field changed: only ${sealed ? "the form, which is sealed too" : "the form or the times"}`];
	return sealed ? ["**is sealed, and changed all the same:**"] : [];
}
function fieldMarkdown(change, isNew) {
	const label = codeSpan(change.field, 100);
	if (change.is === "list") return { line: `${label}: ${listMarkdown(change, isNew)}` };
	if (change.is === "value") return { line: `${label}: ${valueMarkdown(change.old, change.new)}` };
	const [only, ...others] = change.parts;
	if (only === void 0 || others.length > 0) return { line: `${label}: ${diffMarkdown(change.parts)}` };
	if (only.is === "removed") return { line: `${label}: ~~${codeSpan(only.text, 300)}~~` };
	if (only.text.length <= 300 && !only.text.trimEnd().includes("\n")) return { line: `${label}: ${codeSpan(only.text, 300)}` };
	const size = counted(only.text.trimEnd().split("\n").length, "line");
	return {
		line: `${label}: ${size}, below`,
		below: folded(change.field, size, only.text)
	};
}
function folded(field, size, text) {
	return `\n<details><summary>${/^[a-z_]{1,40}(?:\.[a-z_]{1,40})*$/.test(field) ? field : "text"}, ${size}</summary>\n\n${fencedText(text, longestText)}\n</details>\n`;
}
function valueMarkdown(old, now) {
	if (old === null) return codeSpan(now ?? "", 300);
	if (now === null) return `~~${codeSpan(old, 300)}~~`;
	return fromTo(old, now, (text) => codeSpan(text, 300));
}
function listMarkdown({ added, removed, changed, reordered }, isNew) {
	if (reordered) return "the same in another order";
	if (isNew && added.length === 1) return spans(added, 1, 300);
	const lines = [
		...removed.map((item) => `removed ~~${codeSpan(item, 300)}~~`),
		...added.map((item) => isNew ? codeSpan(item, 300) : `added **${codeSpan(item, 300)}**`),
		...changed.map(({ item, members }) => {
			const told = members.slice(0, itemsShown).map(({ field, old, new: now }) => {
				return `${codeSpan(field, 60)} ${valueMarkdown(old, now)}`;
			});
			return `changed ${codeSpan(item, 120)}: ${told.join(", ")}`;
		})
	];
	const more = lines.length > itemsShown ? [`and ${lines.length - itemsShown} more`] : [];
	return [
		"",
		...lines.slice(0, itemsShown),
		...more
	].join("<br>");
}
function diffMarkdown(parts) {
	const lines = changedLines(parts);
	const shown = lines.slice(0, linesShown).map((line) => line === null ? "…" : line.flatMap(pieceMarkdown).join(" "));
	if (lines.length > linesShown) shown.push(`and ${counted(lines.length - linesShown, "more line")}`);
	return shown.length === 1 ? shown.join("") : ["", ...shown].join("<br>");
}
function pieceMarkdown({ is, text }) {
	if (is === "same") return text.trim() === "" ? [] : [codeSpan(text.trim(), 300)];
	const shown = codeSpan(text.trim() === "" ? text.replaceAll(/\s/gu, "␣") : text, 1e3);
	return [is === "added" ? `**${shown}**` : `~~${shown}~~`];
}
function connections({ change, refersTo, referredBy }) {
	return [...change === "added" ? [] : [["refers to", refersTo]], ["referred to by", referredBy]].flatMap(([label, links]) => links.shown.length === 0 ? [] : [`${label} ${linksMarkdown(links)}`]);
}
function linksMarkdown({ shown, more }) {
	return [...shown.map((link) => `${name(link)} (${codeSpan(link.field, 60)})`), ...more > 0 ? [`${more} more`] : []].join(", ");
}
function name({ kind, id, title }) {
	return `${kind} ${codeSpan(title ?? id, 80)}`;
}
function spans(texts, atMost, max) {
	return [...texts.slice(0, atMost).map((text) => codeSpan(text, max)), ...texts.length > atMost ? [`${texts.length - atMost} more`] : []].join(", ");
}
/** Words of ours, which a review that was read back may not have. */
function words(text) {
	return /^[a-z ]{1,30}$/.test(text) ? text : codeSpan(text, 30);
}
// src/report/review/mermaid.ts
const styles = [
	"classDef added stroke:#1a7f37,stroke-width:3px",
	"classDef modified stroke:#9a6700,stroke-width:3px",
	"classDef deleted stroke:#cf222e,stroke-width:3px,stroke-dasharray:5 5"
];
/** So many nodes and edges at most, whoever made the chain. */
const most = 200;
/** A chain as the text of a mermaid flowchart, from cause to what it causes. Titles and ids are letters, digits and numbered characters in it, nothing that mermaid reads. */
function mermaidOf({ nodes, edges }) {
	const shown = nodes.slice(0, most);
	const boxes = shown.map(({ kind, id, title, change }, at) => {
		return `n${at}["${[
			change === null ? kind : `${kind}, ${change}`,
			...title === null ? [] : [label(title, 32)],
			label(id, 32)
		].join("<br>")}"]${change === null ? "" : `:::${change}`}`;
	});
	const arrows = edges.filter(({ from, to }) => from < shown.length && to < shown.length).slice(0, most).map(({ from, to }) => `n${from} --> n${to}`);
	return ["flowchart LR", ...[
		...boxes,
		...arrows,
		...styles
	].map((line) => `  ${line}`)].map((line) => `${line}\n`).join("");
}
/** What is no letter, digit, blank, dot, comma or dash is written by its number, which mermaid shows and does not read. */
function label(text, max) {
	return printableLine(text, max).replaceAll(/[^\p{L}\p{M}\p{N} .,…-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
// src/report/review/markdown-sections.ts
/** What `cwom fix` would do is shown this far; the command shows all of it. */
const longestPatch = 6e3;
/** The mends that rules offer, as a patch with the command that carries them out. */
function fixesSection({ fixes }) {
	if (fixes === null || fixes.count === 0) return [];
	const { count, patch } = fixes;
	const folded = `<details><summary>what it changes</summary>\n\n${fencedText(patch, longestPatch, "diff")}\n</details>\n`;
	const items = [patch === "" ? "" : folded];
	return [{
		open: `\n#### To mend ${counted(count, "finding")}: \`cwom fix\`\n\n`,
		items,
		close: ""
	}];
}
/** Objects take this much of the room to be told in full; the others are told in a line. */
const shareInFull = .6;
/** The changed objects, as many in full as there is room for, and other files. */
function changeSections({ objects, files }, room) {
	const full = within(room * shareInFull, objects.map(objectMarkdown));
	return [
		foldable(counted(full.length, "changed object"), {
			open: "\n#### Changed objects\n\n",
			items: full,
			close: ""
		}),
		{
			open: full.length === 0 ? "\n#### Changed objects\n\n" : "\n#### Further changed objects\n\n",
			items: objects.slice(full.length).map(objectLine),
			close: ""
		},
		{
			open: "\n#### Other changed files of the store\n\n",
			items: files.map(({ path, change }) => `- ${codeSpan(path, 300)} ${change}\n`),
			close: "",
			atMost: 20
		}
	].filter((section) => section.items.length > 0);
}
function within(room, items) {
	let left = room;
	const end = items.findIndex((item) => {
		left -= item.length;
		return left < 0;
	});
	return end === -1 ? items : items.slice(0, end);
}
/** The chain around the change as a picture, whole; empty where there is none. */
function picture({ chain }) {
	if (chain.nodes.length === 0) return "";
	const more = chain.more === 0 ? "" : `\n… and ${counted(chain.more, "changed object")} more\n`;
	return `\n#### The chain around the change\n\n\`\`\`mermaid\n${mermaidOf(chain)}\`\`\`\n${more}`;
}
// src/report/render-summary.ts
/** The report as Markdown for a job summary or a comment: verdict, comparison, findings by rule with the worst first, changed objects, the chain around them. Untrusted text stands in code only. */
function renderSummary(report, options = {}) {
	const { review = null, elsewhere = "the log", maxChars = 3e5 } = options;
	const marker = options.marker === void 0 ? "" : `${options.marker}\n`;
	const intro = options.intro === void 0 ? "" : `\n${options.intro}\n`;
	const head = `${marker}${verdict(report)}${intro}${comparisonLine(report)}${notes(report)}`;
	const room = maxChars - head.length;
	const findings = fitSections([...findingSections(report), ...review === null ? [] : fixesSection(review)], (review?.objects.length ?? report.comparison?.changed.length ?? 0) === 0 ? room : room * .6, elsewhere);
	return head + findings + changesOf(report, review, room - findings.length, elsewhere);
}
/** What changed, the picture around it where that leaves room, and last what is not held against the change. */
function changesOf(report, review, room, elsewhere) {
	const drawn = review === null ? "" : picture(review);
	const chain = drawn.length < room / 2 ? drawn : "";
	const left = room - chain.length;
	const changes = fitSections((review === null ? [changesSection(report.comparison?.changed ?? [])] : changeSections(review, left)).filter((section) => section.items.length > 0), left, elsewhere);
	const older = [olderSection(report)].filter((section) => section.items.length > 0);
	return changes + chain + fitSections(older, left - changes.length, elsewhere);
}
function verdict(report) {
	const sentence = verdictSentence(report, (text) => codeSpan(text, 200));
	const line = `**${markOf(report)} ${sentence}**\n`;
	if (report.failure === null) return line;
	return `${line}\n${codeSpan(report.failure.message, 2e3)}\n\nhelp: ${codeSpan(report.failure.help, 2e3)}\n`;
}
function comparisonLine(report) {
	if (report.comparison === null) return "";
	const { changed, chosenBy } = report.comparison;
	return `\nComparing ${codeSpan(sidesPhrase(report.comparison, report.head), 200)}, ${counted(changed.length, "object")} changed: ${codeSpan(chosenBy, 300)}\n`;
}
function notes(report) {
	const shown = report.notes.slice(0, 10).map((note) => `- ${codeSpan(note, 500)}\n`);
	const more = report.notes.length > 10 ? `- … and ${counted(report.notes.length - 10, "more note")}\n` : "";
	return shown.length === 0 ? "" : `\n${shown.join("")}${more}`;
}
function findingSections(report) {
	return groupBy(newFindings(report), (finding) => finding.rule).map(ruleSection);
}
function changesSection(changes) {
	const table = "| kind | title | change |\n| --- | --- | --- |\n";
	const section = foldable(counted(changes.length, "changed object"), {
		open: "\n#### Changed objects\n\n",
		items: changes.map(changeRow),
		close: "",
		atMost: 50
	});
	return {
		...section,
		open: section.open + table
	};
}
function changeRow(change) {
	const title = cellSpan(change.title ?? change.id ?? change.path, 120);
	return `| ${change.kind ?? "(unknown)"} | ${title} | ${change.change} |\n`;
}
function ruleSection([rule, findings]) {
	const help = commonHelp(findings);
	const why = findings[0]?.why ?? "";
	const top = [why === "" ? "" : `why: ${codeSpan(why, 1e3)}\n\n`, help === null ? "" : `help: ${codeSpan(help, 1e3)}\n\n`];
	const found = countsPhrase(countLevels(findings));
	return foldable(found, {
		open: `\n#### ${codeSpan(rule, 100)}: ${found}\n\n${top.join("")}`,
		items: findings.map((finding) => findingItem(finding, help === null)),
		close: ""
	});
}
function olderSection(report) {
	const older = oldFindings(report);
	return {
		open: `\n<details><summary>${olderSentence(older.length)}</summary>\n\n`,
		items: older.map((finding) => `- ${finding.level} ${codeSpan(finding.rule, 100)} ${placeAndMessage(finding)}\n`),
		close: "\n</details>\n"
	};
}
function findingItem(finding, withHelp) {
	const lines = [`- ${placeAndMessage(finding)}`];
	if (finding.old !== null) lines.push(`old: ${codeSpan(finding.old, 120)}`);
	if (finding.new !== null) lines.push(`new: ${codeSpan(finding.new, 120)}`);
	for (const related of finding.related.slice(0, 3)) lines.push(`see: ${placeAndMessage(related)}`);
	if (withHelp && finding.help !== "") lines.push(`help: ${codeSpan(finding.help, 500)}`);
	return `${lines.join("<br>")}\n`;
}
function placeAndMessage({ path, line, column, message }) {
	return `${codeSpan(`${path}:${line}:${column}`, 400)} ${codeSpan(message, 1e3)}`;
}
function commonHelp(findings) {
	const help = new Set(findings.map((finding) => finding.help));
	const [only] = help;
	return help.size === 1 && only !== void 0 && only !== "" ? only : null;
}
function countLevels(findings) {
	const count = (level) => findings.filter((finding) => finding.level === level).length;
	return {
		error: count("error"),
		warning: count("warning"),
		info: count("info")
	};
}
export { fromTo as n, changedLines as r, renderSummary as t };
