import { t as availableCommit } from "./available-commit-DFkgirnV.js";
import { t as planFixes } from "./plan-fixes-BWUxKvtP.js";
import { n as suggestionMarkdown } from "./suggestion-markdown-65JFdaCa.js";
import { n as diffArrays } from "./libesm-SI9qp1A2.js";
import { t as differences } from "./differences-I57HkRQy.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { t as readFileTimes } from "./file-times-BWvViCUe.js";
import { hash } from "node:crypto";
// src/report/review/suggestions-of.ts
/** Lines around a changed one that a reviewer sees for certain: GitHub shows three, and two programs may not agree to the line on where a change begins. */
const around = 1;
const mostLines = 60;
/**
* The mends of a file as replacements of lines that stand in the change, each of which does its own part when it alone is taken. What
* could not be shown as it is (unseen characters, foreign line ends, an end without one) is left to the command.
*/
function suggestionsOf({ path, base, head, mended }) {
	if (!head.endsWith("\n") || !mended.endsWith("\n")) return [];
	const lines = linesOf(head);
	const isVisible = visibleIn(base === null ? null : linesOf(base), lines);
	const partOf = partsOf(head, mended);
	const seen = /* @__PURE__ */ new Map();
	return editsOf(lines, linesOf(mended)).flatMap((edit) => {
		const replaced = anchored(edit, lines, isVisible);
		if (replaced === null) return [];
		const { startLine, line, added } = replaced;
		const old = lines.slice(startLine - 1, line);
		if (!canBeShown([...old, ...added])) return [];
		const part = partOf([
			...lines.slice(0, startLine - 1),
			...added,
			...lines.slice(line)
		]);
		if (part === null) return [];
		const key = JSON.stringify([path, old]);
		const nth = seen.get(key) ?? 0;
		seen.set(key, nth + 1);
		const fingerprint = hash("sha256", `${key}${nth}`, "hex").slice(0, 32);
		return [{
			path,
			startLine,
			line,
			lines: added,
			isForm: part === "form",
			fingerprint
		}];
	});
}
/** What lines are of the whole mend: some of what it changes, or another form of the same value; null for lines that are neither. */
function partsOf(head, mended) {
	const [old, whole] = [valueOf(head), valueOf(mended)];
	if (old === null || whole === null) return () => null;
	const wanted = new Set(differences(old, whole).map((difference) => JSON.stringify(difference)));
	return (lines) => {
		const alone = valueOf(`${lines.join("\n")}\n`);
		if (alone === null) return null;
		const changed = differences(old, alone).map((difference) => JSON.stringify(difference));
		if (changed.length === 0) return "form";
		return changed.every((difference) => wanted.has(difference)) ? "some" : null;
	};
}
function valueOf(text) {
	return readBytes(Buffer.from(text)).value;
}
function linesOf(text) {
	return text.split("\n").slice(0, -1);
}
function editsOf(old, now) {
	const edits = [];
	let at = 1;
	let open = null;
	for (const { added, removed, value } of diffArrays([...old], [...now])) {
		if (!added && !removed) {
			if (open !== null) edits.push(open);
			open = null;
			at += value.length;
			continue;
		}
		open ??= {
			from: at,
			to: at,
			added: []
		};
		open = added ? {
			...open,
			added: [...open.added, ...value]
		} : {
			...open,
			to: open.to + value.length
		};
		if (removed) at += value.length;
	}
	return open === null ? edits : [...edits, open];
}
/** Whether lines from the first to the last stand in one stretch of the change as a reviewer is shown it. */
function visibleIn(base, head) {
	if (base === null) return () => true;
	const shown = /* @__PURE__ */ new Set();
	let next = 1;
	for (const { added, removed, value } of diffArrays([...base], [...head])) {
		const end = removed ? next : next + value.length;
		if (added || removed) for (let line = next - around; line < end + around; line += 1) shown.add(line);
		next = end;
	}
	return (first, last) => {
		for (let line = first; line <= last; line += 1) if (!shown.has(line)) return false;
		return true;
	};
}
/** An insertion has no line of its own: it is told as one of its neighbours with what comes beside it. */
function anchored({ from, to, added }, lines, isVisible) {
	if (to > from) return isVisible(from, to - 1) ? {
		startLine: from,
		line: to - 1,
		added
	} : null;
	const [before, after] = [lines[from - 2], lines[from - 1]];
	if (before !== void 0 && isVisible(from - 1, from - 1)) return {
		startLine: from - 1,
		line: from - 1,
		added: [before, ...added]
	};
	if (after !== void 0 && isVisible(from, from)) return {
		startLine: from,
		line: from,
		added: [...added, after]
	};
	return null;
}
function canBeShown(lines) {
	return lines.length <= mostLines && lines.every((line) => printable(line) === line && line.length <= 2e3);
}
// src/check/suggest-mends.ts
/** Files that are planned at most: a review holds few comments. */
const mostFiles = 50;
/**
* The mends of new findings that a reviewer can take on the lines of a change, as lines of the commit `tip`: the head of the pull request,
* where the check may have looked at its merge. A file that is another one there is left out. The base of the comparison must be where the
* change begins or what it is merged into.
*/
async function suggestMends(repository, { report, comparison }, tip) {
	if (comparison === null) return [];
	const offered = await offeredMends(repository, report.findings, comparison, tip);
	if (offered.length === 0) return [];
	const { head, base } = comparison;
	const times = await timesAt(repository, offered, tip);
	const planned = offered.filter(({ fix, path }) => fix?.is !== "date" || times?.has(path) === true);
	const { transaction, mended } = await planFixes(planned, head, base, (path) => times?.get(path) ?? noTimes);
	const before = await base.contentsOf(transaction.writes.flatMap(({ path }) => base.at(path) ?? []));
	return transaction.writes.flatMap((write) => {
		const found = mended.filter((finding) => mendedPath(finding) === write.path);
		return suggestionsIn(write, before.get(write.path) ?? null).flatMap((suggestion) => {
			const said = saidBy(suggestion, found);
			const body = said.length === 0 ? null : suggestionMarkdown(suggestion, said);
			return body === null ? [] : [{
				...suggestion,
				body
			}];
		});
	});
}
/** The findings whose mends belong on lines of the change: all of a file that has a new one, as the command mends them together. */
async function offeredMends(repository, findings, comparison, tip) {
	const { head } = comparison;
	const paths = new Set(findings.filter(({ isNew }) => isNew).flatMap((finding) => mendedPath(finding) ?? []));
	if (paths.size === 0) return [];
	const there = await availableCommit(repository, tip);
	const same = await unchangedAt(repository, comparison, [...paths].slice(0, mostFiles), there);
	const pinned = new Set(head.objects.flatMap(({ outline }) => outline.refs.flatMap((ref) => ref.digest === null ? [] : [keyOf(ref)])));
	return findings.filter((finding) => {
		const path = mendedPath(finding);
		const object = path === null ? null : head.objectAt(path);
		return path !== null && same.has(path) && (object === null || !pinned.has(keyOf(object)));
	});
}
function keyOf({ kind, id }) {
	return `${kind}/${id}`;
}
/** The file that a finding's mend changes. */
function mendedPath({ fix, path }) {
	if (fix === void 0 || fix.is === "move") return null;
	return fix.is === "add" ? fix.path : path;
}
/** The paths among some of the head that are the same at a commit, and whose change a reviewer sees as it is compared here. */
async function unchangedAt(repository, comparison, paths, tip) {
	const { head, base } = comparison;
	const entries = await repository.listPaths(tip, paths);
	const mayBeRenamed = await dropsText(repository, comparison);
	const same = entries.filter(({ path, oid }) => head.at(path)?.oid === oid && (base.at(path) !== null || !mayBeRenamed));
	return new Set(same.map(({ path }) => path));
}
/** Git may tell a new file as another name of one that is gone and was much like it, and then shows the lines alone that differ. */
async function dropsText(repository, { base, head }) {
	const trees = [base, head].map(async ({ revision: { commit } }) => commit === null ? null : (await repository.readCommit(commit))?.tree ?? null);
	const [from = null, to = null] = await Promise.all(trees);
	if (to === null) return true;
	for await (const changes of repository.compareTrees([{
		from,
		to
	}], "")) if (changes.some(({ path, to: now }) => now === null && /\.(?:ya?ml|json|md|txt)$/i.test(path))) return true;
	return false;
}
/** Times as `cwom fix` finds them on that commit; null where nobody asks for them, or the history is not all there. */
async function timesAt(repository, findings, tip) {
	if (!findings.some(({ fix }) => fix?.is === "date") || await repository.isShallow()) return null;
	return readFileTimes(repository, tip);
}
/** Nothing that is planned asks for it. */
const noTimes = {
	created: "",
	updated: ""
};
function suggestionsIn({ path, before, after }, base) {
	if (before === null || after === null) return [];
	return suggestionsOf({
		path,
		base: base === null ? null : textOf(base),
		head: textOf(before),
		mended: textOf(after)
	});
}
function textOf(bytes) {
	return Buffer.from(bytes).toString("utf8");
}
/** What is wrong on those lines, or for what was added there; nothing where the text is only laid out in another way. */
function saidBy({ startLine, line, isForm }, findings) {
	const there = findings.filter(({ fix, line: at }) => hasLine(fix) && at >= startLine && at <= line);
	if (there.length > 0 || isForm) return there;
	return findings.filter(({ fix }) => !hasLine(fix));
}
function hasLine(fix) {
	return fix?.is === "quote" || fix?.is === "write";
}
export { suggestMends };
