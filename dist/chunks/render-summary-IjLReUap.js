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
	return omitted === 0 ? page : `${page}${restSentence(omitted, elsewhere)}`;
}
/** What is said in place of items for which there is no room. */
function restSentence(omitted, elsewhere) {
	return `\n… and ${omitted} more, which ${elsewhere} has.\n`;
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
const unfolded = 10;
const firstShown = 3;
/** A section of more than ten items as its first three and the others, which are folded away; one of fewer as it is. */
function splitUp(section) {
	const { items, open } = section;
	if (items.length <= unfolded) return [section];
	const rest = items.slice(firstShown);
	return [{
		open,
		items: items.slice(0, firstShown),
		close: ""
	}, {
		open: `\n<details><summary>${rest.length} more</summary>\n\n`,
		items: rest,
		close: `\n</details>\n${section.close}`
	}];
}
/** A section whose items are folded away under `summary` (our own words only: GitHub reads no Markdown there) when there are more than ten. */
function foldable(summary, section) {
	if (section.items.length <= unfolded) return section;
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
// src/report/review/shown-fields.ts
/** The fields of an object that its heading of `max` characters of the title does not say already. */
function shownFields({ change, title, fields }, max) {
	if (change !== "added" || title === null || title.length > max) return fields;
	return fields.filter((field) => !/^(?:title|name|summary)$/.test(field.field) || newText(field) !== title);
}
/** What a field says now, where it is one text; null where it says nothing, or is a list. */
function newText(change) {
	if (change.is === "value") return change.new;
	return change.is === "text" ? change.parts.flatMap(({ is, text }) => is === "removed" ? [] : [text]).join("") : null;
}
// src/report/review/markdown-object.ts
/** So much of one object is shown before the rest of its fields is counted. */
const longestObject = 8e3;
const longestText = 5e3;
const longestTitle = 120;
const itemsShown = 20;
const linesShown$1 = 40;
/** One object of a change as Markdown: a heading, its fields in a list, long texts folded. Untrusted text stands in code alone. */
function objectMarkdown(object) {
	const told = shownFields(object, longestTitle).map((change) => fieldMarkdown(change, object.change === "added"));
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
		`version ${codeSpan(after.version, 60)}: ${nameMarkdown(after)}`,
		...told.map(({ line }) => line),
		...left > 0 ? [`and ${counted(left, "more field")}`] : []
	];
	const below = told.flatMap((field) => field.below ?? []);
	return `\n<details><summary>compared with the version before</summary>\n\n${listOf(lines)}${below.join("")}\n</details>\n`;
}
function listOf(lines) {
	return lines.map((line) => `- ${line}\n`).join("");
}
function within$1(room, told) {
	let left = room;
	const end = told.findIndex(({ line, below = "" }) => {
		left -= line.length + below.length;
		return left < 0;
	});
	return told.slice(0, end === -1 ? told.length : end);
}
function heading(object) {
	const found = verdictOf(object.counts);
	return `##### ${titleMarkdown(object, longestTitle)}${found === "" ? "" : `: ${found}`}\n\n`;
}
/** What an object is and what became of it; what serves an Issue is known by that one's title. */
function titleMarkdown(object, max) {
	const { kind, id, title: own, change, isUnreadable, refersTo } = object;
	const issue = refersTo.shown.find(({ field }) => field === "for_issue");
	const forIssue = issue === void 0 ? "" : ` for Issue ${codeSpan(issue.title ?? issue.id, max / 2)}`;
	return `${kind} ${codeSpan(own ?? id, max)}${forIssue} ${isUnreadable ? "cannot be read any more" : change}`;
}
/** `✖ 1 error, 2 warnings`; empty where nothing was found. */
function verdictOf(counts) {
	return `${counts.error > 0 ? "✖ " : ""}${countsPhrase(counts)}`;
}
function factsOf(object) {
	const { id, who, authors, formerPath, became } = object;
	const people = [...who.slice(0, itemsShown).map(({ role, actor }) => `${words(role)} ${codeSpan(actor, 120)}`), ...authors.length === 0 ? [] : [`committed by ${spans(authors, 3, 80)}`]];
	return [
		[`id ${codeSpan(id, 130)}`, ...people].join(", "),
		...formerPath === null ? [] : [`moved from ${codeSpan(formerPath, 300)}`],
		...became === null ? [] : [`lives on as ${nameMarkdown(became)}`],
		...stateOf$1(object)
	];
}
/** What has to be said in place of fields. */
function stateOf$1({ change, described, fields, sealed, isUnreadable, became }) {
	if (isUnreadable) return ["its file is there, and holds no object that can be read"];
	if (change === "deleted" && became !== null && !sealed) return [];
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
		below: folded$1(change.field, size, only.text)
	};
}
function folded$1(field, size, text) {
	return `\n<details><summary>${/^[a-z_]{1,40}(?:\.[a-z_]{1,40})*$/.test(field) ? field : "text"}, ${size}</summary>\n\n${fencedText(text, longestText)}\n</details>\n`;
}
/** A value that came, went or became another. */
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
	const shown = lines.slice(0, linesShown$1).map((line) => line === null ? "…" : line.flatMap(pieceMarkdown).join(" "));
	if (lines.length > linesShown$1) shown.push(`and ${counted(lines.length - linesShown$1, "more line")}`);
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
	return [...shown.map((link) => `${nameMarkdown(link)} (${codeSpan(link.field, 60)})`), ...more > 0 ? [`${more} more`] : []].join(", ");
}
/** An object by its kind and title. */
function nameMarkdown({ kind, id, title }) {
	return `${kind} ${codeSpan(title ?? id, 80)}`;
}
/** Texts in code, as many as are wanted and the count of the others. */
function spans(texts, atMost, max) {
	return [...texts.slice(0, atMost).map((text) => codeSpan(text, max)), ...texts.length > atMost ? [`${texts.length - atMost} more`] : []].join(", ");
}
/** Words of ours, which a review that was read back may not have. */
function words(text) {
	return /^[a-z ]{1,30}$/.test(text) ? text : codeSpan(text, 30);
}
// src/report/review/markdown-lines.ts
/** A change of more objects is told in groups that changed alike. */
const mostSingle = 20;
const alike = 3;
/**
* What became of each object in a line of its own: its name, its status, the names of the other fields that changed, its errors and
* warnings. Of many objects, those that changed alike share a line, and what has findings comes first.
*/
function objectLines(objects) {
	if (objects.length <= mostSingle) return objects.map(line);
	return [...Map.groupBy(worstFirst(objects), ({ kind, ...object }) => `${kind} ${stateOf(object)}${saidOf(object)}`).values()].flatMap((group) => group.length < alike ? group.map(line) : [groupLine(group)]);
}
/** What has errors before what has warnings before the others, where there are many; few stay in the order of the chain. */
function worstFirst(objects) {
	return objects.length <= mostSingle ? objects : objects.toSorted((a, b) => severity(b) - severity(a));
}
function line(object) {
	return `- ${titleMarkdown(object, 80)}${saidOf(object)}${resultOf(object)}\n`;
}
/** What a reviewer asks first of a Run and of a proof: what came of it, and which checks passed or did not. */
function resultOf({ fields }) {
	return fields.flatMap((field) => {
		if (field.field === "outputs.result_summary") return [codeSpan(newText(field) ?? "", 200)];
		return field.field === "verification.checks" && field.is === "list" ? [checksMarkdown(field.added)] : [];
	}).map((words) => `<br>${words}`).join("");
}
function checksMarkdown(checks) {
	const open = checks.filter((check) => !check.startsWith("passed: "));
	const passed = checks.length - open.length;
	return [...passed === 0 ? [] : [`${passed} passed`], ...open.length === 0 ? [] : [spans(open, 3, 120)]].join(", ");
}
function groupLine(group) {
	const [first] = group;
	if (first === void 0) return "";
	const names = spans(group.map(({ title, id }) => title ?? id), 3, 60);
	return `- ${counted(group.length, first.kind)} ${stateOf(first)}${saidOf(first)}: ${names}\n`;
}
function stateOf({ isUnreadable, change }) {
	return isUnreadable ? "cannot be read any more" : change;
}
function saidOf({ change, fields, counts, became }) {
	const found = verdictOf({
		...counts,
		info: 0
	});
	const status = fields.find((field) => field.is === "value" && /(?:^|\.)status$/.test(field.field));
	const told = [...became === null ? [] : [`lives on as ${nameMarkdown(became)}`], ...status?.is === "value" ? [valueMarkdown(status.old, status.new)] : []];
	const others = change === "modified" ? fields.filter((field) => field !== status).map(({ field }) => field) : [];
	const said = [...told, ...others.length === 0 ? [] : [spans(others, 5, 40)]].join("; ");
	return `${said === "" ? "" : `, ${said}`}${found === "" ? "" : ` (${found})`}`;
}
function severity({ counts: { error, warning } }) {
	return error > 0 ? 2 : Math.min(1, warning);
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
	const shown = `<details><summary>what it changes</summary>\n\n${fencedText(patch, longestPatch, "diff")}\n</details>\n`;
	const items = [patch === "" ? "" : shown];
	return [{
		open: `\n#### To mend ${counted(count, "finding")}: \`cwom fix\`\n\n`,
		items,
		close: ""
	}];
}
/** A change of so many objects is told in full at once; of a larger one there is a line for each, and the whole is folded. */
const mostInFull = 5;
const linesShown = 20;
/** Objects in full take this much of the room, and the lines of the rest this much. */
const [shareInFull, shareOfLines] = [.6, .3];
/** The changed objects, as many in full as there is room for, and other files. */
function changeSections(review, room, elsewhere) {
	return [...objectSections(review, room, elsewhere), fileSection(review)].filter(({ items }) => items.length > 0);
}
function objectSections({ objects }, room, elsewhere) {
	const open = `\n#### Changed objects: ${changesPhrase(objects)}\n\n`;
	const full = within(room * shareInFull, worstFirst(objects).map(objectMarkdown));
	if (objects.length <= mostInFull && full.length === objects.length) return [{
		open,
		items: full,
		close: ""
	}];
	const lines = objectLines(objects);
	const more = within(room * shareOfLines, lines.slice(linesShown));
	const left = lines.length - linesShown - more.length;
	const inFull = full.length === objects.length ? "in full" : `${full.length} of ${objects.length} in full`;
	return [
		{
			open,
			items: lines.slice(0, linesShown),
			close: full.length === 0 ? `\nIn full: ${elsewhere}.\n` : ""
		},
		folded(counted(more.length, "more line"), more, left > 0 ? restSentence(left, elsewhere) : ""),
		folded(inFull, full, full.length === objects.length ? "" : restSentence(objects.length - full.length, elsewhere))
	];
}
function folded(summary, items, rest) {
	return {
		open: `\n<details><summary>${summary}</summary>\n\n`,
		items,
		close: `${rest}\n</details>\n`
	};
}
/** `2 added, 1 deleted`. */
function changesPhrase(objects) {
	return [
		"added",
		"modified",
		"deleted"
	].map((change) => ({
		change,
		count: objects.filter((object) => object.change === change).length
	})).flatMap(({ change, count }) => count === 0 ? [] : [`${count} ${change}`]).join(", ");
}
function fileSection({ files }) {
	return {
		open: "\n#### Other changed files of the store\n\n",
		items: files.map(({ path, change }) => `- ${codeSpan(path, 300)} ${change}\n`),
		close: "",
		atMost: linesShown
	};
}
function within(room, items) {
	let left = room;
	const end = items.findIndex((item) => {
		left -= item.length;
		return left < 0;
	});
	return end === -1 ? items : items.slice(0, end);
}
/** The chain around the change as a picture, whole; empty where nothing is connected. What stands alone is told above. */
function picture({ chain }) {
	const { nodes, edges, more } = chain;
	const connected = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
	const shown = connected.flatMap((at) => nodes[at] ?? []);
	if (shown.length === 0 || shown.length < connected.length) return "";
	const place = new Map(connected.map((at, now) => [at, now]));
	return `\n#### The chain around the change\n\n\`\`\`mermaid\n${mermaidOf({
		nodes: shown,
		edges: edges.map(({ from, to }) => ({
			from: place.get(from) ?? 0,
			to: place.get(to) ?? 0
		})),
		more
	})}\`\`\`\n${more === 0 ? "" : `\n… and ${counted(more, "changed object")} more\n`}`;
}
// src/report/markdown-findings.ts
/** The new errors and warnings by rule, worst first: what is wrong, how to mend it, why it is asked for. */
function ruleSections(report) {
	const serious = newFindings(report).filter(({ level }) => level !== "info");
	return groupBy(serious, (finding) => finding.rule).flatMap(ruleSection);
}
/** The new infos, folded: they fail no check, and stand in nobody's way. */
function infoSection(report) {
	const infos = newFindings(report).filter(({ level }) => level === "info");
	return {
		open: `\n<details><summary>${counted(infos.length, "info")}, no reason to fail</summary>\n\n`,
		items: infos.map((finding) => findingItem(finding, {
			rule: true,
			help: true
		})),
		close: "\n</details>\n"
	};
}
/** The findings that stand at the base already, folded. */
function olderSection(report) {
	const older = oldFindings(report);
	return {
		open: `\n<details><summary>${olderSentence(older.length)}</summary>\n\n`,
		items: older.map((finding) => findingItem(finding, {
			rule: true,
			help: false
		})),
		close: "\n</details>\n"
	};
}
function ruleSection([rule, findings]) {
	const help = commonHelp(findings);
	const why = findings[0]?.why ?? "";
	const bottom = [...help === null ? [] : [`help: ${codeSpan(help, 1e3)}`], ...why === "" ? [] : [`why: ${codeSpan(why, 1e3)}`]];
	const [first, ...rest] = splitUp({
		open: `\n#### ${codeSpan(rule, 100)}: ${countsPhrase(countLevels(findings))}\n\n`,
		items: findings.map((finding) => findingItem(finding, {
			rule: false,
			help: help === null
		})),
		close: ""
	});
	return first === void 0 ? [] : [{
		...first,
		close: bottom.length === 0 ? "" : `\n${bottom.join("<br>")}\n`
	}, ...rest];
}
function findingItem(finding, shown) {
	const { level, rule, message, path, line, column, old, new: now, related, help } = finding;
	const lines = [`- ${shown.rule ? `${level} ${codeSpan(rule, 100)} ` : ""}${codeSpan(message, 1e3)}`, `at ${codeSpan(`${path}:${line}:${column}`, 400)}`];
	const isSaid = [old, now].every((value) => value === null || message.includes(value));
	if (old !== null && !isSaid) lines.push(`old: ${codeSpan(old, 120)}`);
	if (now !== null && !isSaid) lines.push(`new: ${codeSpan(now, 120)}`);
	for (const other of related.slice(0, 3)) {
		const place = `${other.path}:${other.line}:${other.column}`;
		lines.push(`see: ${codeSpan(other.message, 1e3)} at ${codeSpan(place, 400)}`);
	}
	if (shown.help && help !== "") lines.push(`help: ${codeSpan(help, 500)}`);
	return `${lines.join("<br>")}\n`;
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
// src/report/render-summary.ts
/** The report as Markdown for a job summary or a comment: verdict, comparison, errors and warnings by rule with the worst first, what changed, the chain around it, and folded what fails nothing. Untrusted text stands in code only. */
function renderSummary(report, options = {}) {
	const { review = null, elsewhere = "the log", maxChars = 3e5 } = options;
	const marker = options.marker === void 0 ? "" : `${options.marker}\n`;
	const intro = options.intro === void 0 ? "" : `\n${options.intro}\n`;
	const head = `${marker}${verdict(report)}${intro}${comparisonLine(report)}${notes(report)}`;
	const room = maxChars - head.length;
	const findings = fitSections([...ruleSections(report), ...review === null ? [] : fixesSection(review)], (review?.objects.length ?? report.comparison?.changed.length ?? 0) === 0 ? room : room * .6, elsewhere);
	return head + findings + changesOf(report, review, room - findings.length, elsewhere);
}
/** What changed, the picture around it where that leaves room, and last what is not held against the change. */
function changesOf(report, review, room, elsewhere) {
	const drawn = review === null ? "" : picture(review);
	const chain = drawn.length < room / 2 ? drawn : "";
	const left = room - chain.length;
	const changes = fitSections((review === null ? [changesSection(report.comparison?.changed ?? [])] : changeSections(review, left, elsewhere)).filter(hasItems), left, elsewhere);
	const rest = [infoSection(report), olderSection(report)].filter(hasItems);
	return changes + chain + fitSections(rest, left - changes.length, elsewhere);
}
function hasItems({ items }) {
	return items.length > 0;
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
export { changedLines as i, shownFields as n, fromTo as r, renderSummary as t };
