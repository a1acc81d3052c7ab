import { t as Failure } from "./failure-DnepG_F2.js";
import { a as commonAncestor, i as availableCommit, n as logLine, o as namedCommit, s as unavailable } from "./render-text-DA6mY84q.js";
import { s as readCorpus, t as rules } from "./rules-DbzDLzxJ.js";
import { r as printableLine } from "./printable-DgtL6E-l.js";
import { t as memoryCache } from "./reading-cache-D9FUWnlG.js";
import { t as startReadingHelper } from "./start-reading-helper-gthJ4EUb.js";
import { c as workTreeRevision, d as indexRevision, f as shortOid, l as commitRevision, n as check, u as emptyRevision } from "./open-repository-DdpZlrcN.js";
import { d as newFindings, f as oldFindings, l as groupBy, n as counted, u as levels } from "./sentences-ljwuk2yd.js";
// src/github/pull-request-pair.ts
/** How often the merge commit is asked for again when the one at hand belongs to an older head. */
const mergeTries = 3;
/**
* The pair of a pull request: what it would be merged into, and the merge. The merge commit counts only when its second
* parent is the pull request's head; a stale one is asked for again, and without one the pull request is compared from
* where it left its base branch. `mergeSha` is GITHUB_SHA where the event promises the merge commit there.
*/
async function pullRequestPair(pullRequest, mergeSha, repository) {
	const { number, head, base } = pullRequest;
	const merge = await currentMerge(repository, pullRequest, mergeSha);
	if (merge !== null) return {
		is: "pair",
		base: await availableCommit(repository, merge.base),
		head: merge.commit,
		chosenBy: `${base.ref}, merged into by the merge commit of pull request #${number}`,
		rewritten: false
	};
	const tip = await availableCommit(repository, head.sha);
	return {
		is: "pair",
		base: await branchPoint(repository, pullRequest, tip),
		head: tip,
		chosenBy: `where pull request #${number} left ${base.ref}, as it has no current merge commit`,
		rewritten: false
	};
}
/** The head of a pull request: its merge commit while that is current, else what was pushed last. */
async function pullRequestHead(pullRequest, mergeSha, repository) {
	return (await currentMerge(repository, pullRequest, mergeSha))?.commit ?? availableCommit(repository, pullRequest.head.sha);
}
/** Where a pull request left its base branch. Once merged, the branch holds the whole of it, and only the base of the payload tells. */
async function branchPoint(repository, { number, base }, tip) {
	const ancestor = await commonAncestor(repository, `refs/heads/${base.ref}`, tip);
	if (ancestor !== tip) return ancestor;
	const before = await commonAncestor(repository, base.sha, tip);
	if (before !== tip) return before;
	throw unavailable(`pull request #${number} is part of ${base.ref} already: nothing is left to compare it with`);
}
async function currentMerge(repository, pullRequest, mergeSha) {
	const { number, head } = pullRequest;
	const given = mergeSha === null ? null : await mergeAt(repository, mergeSha, head.sha);
	if (given !== null && await isIntoBase(repository, pullRequest, given)) return given;
	for (let tries = 0; tries < mergeTries; tries++) {
		const oid = await repository.fetch({
			want: `refs/pull/${number}/merge`,
			depth: "tip"
		});
		if (oid === null) return null;
		const merge = mergeOf(await repository.readCommit(oid), head.sha);
		if (merge !== null && await isIntoBase(repository, pullRequest, merge)) return merge;
	}
	return null;
}
/**
* Whether a merge commit merges into the pull request's own base branch: a pull request that was turned to another base may
* still come with the merge into the old one, which the author may own.
*/
async function isIntoBase(repository, { base }, merge) {
	if (merge.base === base.sha) return true;
	const branch = `refs/heads/${base.ref}`;
	const tip = await repository.fetch({
		want: branch,
		depth: "tip"
	});
	if (tip === null || tip === merge.base) return tip !== null;
	await availableCommit(repository, merge.base);
	await repository.fetch({
		want: branch,
		depth: "history"
	});
	return await repository.isAncestor(merge.base, tip) === true;
}
async function mergeAt(repository, oid, headSha) {
	const present = await repository.readCommit(oid);
	if (present !== null) return mergeOf(present, headSha);
	await repository.fetch({
		want: oid,
		depth: "tip"
	});
	return mergeOf(await repository.readCommit(oid), headSha);
}
/** Read from the commit object itself: a shallow clone would answer that the merge has no parents. */
function mergeOf(commit, headSha) {
	const [base, merged, ...more] = commit?.parents ?? [];
	if (commit === null || base === void 0 || merged !== headSha || more.length > 0) return null;
	return {
		commit: commit.oid,
		base
	};
}
// src/github/select-revisions.ts
/**
* The two commits that an event is about, fetched where this clone lacks them. Throws Failure `base-unavailable` when
* they cannot be had: a check that could not decide is never green.
*/
async function selectRevisions(context, repository) {
	const { event } = context;
	switch (event.name) {
		case "pull_request":
		case "pull_request_target": return pullRequestPair(event.payload.pull_request, mergeShaOf(context), repository);
		case "merge_group": return {
			is: "pair",
			base: await availableCommit(repository, event.payload.merge_group.base_sha),
			head: await availableCommit(repository, event.payload.merge_group.head_sha),
			chosenBy: "base and head of the merge group",
			rewritten: false
		};
		case "push": return pushPair(event.payload, repository);
		case "workflow_dispatch": return branchPair(context, event.payload.repository.default_branch, repository);
		case "other": return {
			is: "state",
			head: await availableCommit(repository, context.sha),
			reason: nothingToCompare(context)
		};
	}
}
/** The commit that an event is about, for a base that was named; null when the event leaves nothing to check. */
async function selectHead(context, repository) {
	const { event } = context;
	switch (event.name) {
		case "pull_request":
		case "pull_request_target": return pullRequestHead(event.payload.pull_request, mergeShaOf(context), repository);
		case "merge_group": return availableCommit(repository, event.payload.merge_group.head_sha);
		case "push": return isZero(event.payload.after) ? null : availableCommit(repository, event.payload.after);
		case "workflow_dispatch":
		case "other": return availableCommit(repository, context.sha);
	}
}
/** GITHUB_SHA is a pull request's merge commit in one of its two events; in the other it is the default branch. */
function mergeShaOf({ event, sha }) {
	return event.name === "pull_request" ? sha : null;
}
async function pushPair(payload, repository) {
	const { ref, before, after } = payload;
	if (isZero(after)) return {
		is: "skip",
		reason: `${ref} was deleted: there is nothing to check`
	};
	const head = await availableCommit(repository, after);
	if (ref.startsWith("refs/tags/")) return {
		is: "state",
		head,
		reason: "a tag was pushed: it changes no branch"
	};
	const isDefault = ref === `refs/heads/${payload.repository.default_branch}`;
	const isOfQueue = ref.startsWith("refs/heads/gh-readonly-queue/");
	if (isZero(before) || isOfQueue) return newBranch(head, isDefault, payload, repository);
	const base = await availableCommit(repository, before);
	return {
		is: "pair",
		base,
		head,
		chosenBy: payload.forced ? "before and after of a forced push" : "before and after of the push",
		rewritten: isDefault && (payload.forced || await repository.isAncestor(base, head) === false)
	};
}
function isZero(oid) {
	return /^0+$/.test(oid);
}
async function newBranch(head, isDefault, payload, repository) {
	const { default_branch } = payload.repository;
	if (isDefault) return {
		is: "pair",
		base: null,
		head,
		chosenBy: "first push of the default branch",
		rewritten: false
	};
	return fromDefaultBranch(head, default_branch, "a new branch", repository);
}
async function branchPair(context, defaultBranch, repository) {
	const head = await availableCommit(repository, context.sha);
	if (context.gitRef === `refs/heads/${defaultBranch}`) return {
		is: "state",
		head,
		reason: `${nothingToCompare(context)}; give the input base to compare`
	};
	return fromDefaultBranch(head, defaultBranch, "a branch started by hand", repository);
}
async function fromDefaultBranch(head, defaultBranch, what, repository) {
	return {
		is: "pair",
		base: await commonAncestor(repository, `refs/heads/${defaultBranch}`, head),
		head,
		chosenBy: `${what}: from where it left ${defaultBranch}`,
		rewritten: false
	};
}
function nothingToCompare({ eventName }) {
	return `the event ${eventName} has no base: only the state at head was checked`;
}
// src/check/check-repository.ts
/** Checks a repository's store and answers with a report. Throws a Failure when that cannot be done or decided. */
async function checkRepository(options) {
	const failOn = options.failOn ?? "error";
	const sides = await chooseSides(options);
	if (typeof sides === "string") return skippedReport(sides, failOn);
	const cache = options.cache ?? memoryCache();
	const head = await readCorpus(sides.head, cache, startReadingHelper);
	const base = sides.base === null ? null : await readCorpus(sides.base, cache, startReadingHelper);
	const { chosenBy, rewritten, notes } = sides;
	return check({
		head,
		base,
		cache,
		pair: {
			chosenBy,
			rewritten
		},
		rules,
		failOn,
		now: options.now,
		notes
	});
}
/** The report of a check that came to no verdict. */
function undecidedReport(failure, failOn) {
	const { code, message, help } = failure;
	return {
		...skippedReport("", failOn),
		conclusion: "undecided",
		notes: [],
		failure: {
			code,
			message,
			help
		}
	};
}
function skippedReport(reason, failOn) {
	return {
		conclusion: "clean",
		objects: 0,
		head: "nothing",
		comparison: null,
		counts: {
			error: 0,
			warning: 0,
			info: 0
		},
		old: 0,
		suppressed: 0,
		findings: [],
		notes: [reason],
		failOn,
		failure: null
	};
}
/** The sides to compare, or why there is nothing to check. */
async function chooseSides(options) {
	const { repository, base, head } = options;
	if (options.staged === true) return stagedSides(repository, base, head);
	const workflow = base === void 0 || head === void 0 ? options.workflow?.() ?? null : null;
	const headOid = head === void 0 ? null : await namedCommit(repository, head);
	if (base !== void 0) {
		const eventHead = workflow === null ? null : await selectHead(workflow, repository);
		if (workflow !== null && eventHead === null) return "the event left nothing to check";
		return comparedSides(repository, base, await headRevisionOf(repository, headOid ?? eventHead));
	}
	if (workflow !== null) return workflowSides(repository, workflow, headOid);
	return aloneSides(await headRevisionOf(repository, headOid), []);
}
function aloneSides(head, notes) {
	return {
		head,
		base: null,
		chosenBy: "",
		rewritten: false,
		notes
	};
}
async function comparedSides(repository, base, head) {
	const baseOid = await namedCommit(repository, base);
	return {
		head,
		base: await commitRevision(repository, baseOid),
		chosenBy: "asked for by name",
		rewritten: false,
		notes: await branchNotes(repository, base, baseOid, head.commit ?? "HEAD")
	};
}
async function stagedSides(repository, base, head) {
	if (head !== void 0) throw new Failure("usage", "--staged and --head exclude each other", "give one of them");
	const oid = base === void 0 ? await repository.resolveCommit("HEAD") : await namedCommit(repository, base);
	return {
		head: indexRevision(repository),
		base: oid === null ? emptyRevision : await commitRevision(repository, oid),
		chosenBy: "what is staged, against the last commit",
		rewritten: false,
		notes: []
	};
}
/** The sides of an event, with another head where one was named. */
async function workflowSides(repository, workflow, namedHead) {
	const selection = await selectRevisions(workflow, repository);
	if (selection.is === "skip") return selection.reason;
	const head = await commitRevision(repository, namedHead ?? selection.head);
	if (selection.is === "state") return aloneSides(head, [selection.reason]);
	const base = selection.base === null ? emptyRevision : await commitRevision(repository, selection.base);
	const { chosenBy, rewritten } = selection;
	return {
		head,
		base,
		chosenBy,
		rewritten,
		notes: namedHead === null || selection.base === null ? [] : await branchNotes(repository, "the event's base", selection.base, namedHead)
	};
}
/** A commit, or without one the work tree, or the commit at HEAD where there is none. */
async function headRevisionOf(repository, oid) {
	if (oid === null && repository.workTree !== null) return workTreeRevision(repository.workTree);
	return commitRevision(repository, oid ?? await namedCommit(repository, "HEAD"));
}
/** A base that moved on after the branch began shows its own later objects as deleted: worth a word. */
async function branchNotes(repository, name, base, head) {
	const headOid = await repository.resolveCommit(head);
	if (headOid === null || await repository.isAncestor(base, headOid) !== false) return [];
	const ancestor = await repository.mergeBase(base, headOid);
	if (ancestor === null) return [`${name} and the head have no common history`];
	return [`${name} has commits that the head lacks; to compare from where they parted: cwom check --base ${shortOid(ancestor)}`];
}
// src/report/render-github.ts
/** The runner keeps ten annotations a level and step and drops the rest without a word; the tenth notice is ours. */
const perLevel = 9;
const commandOf = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/**
* New findings as workflow commands, at most nine a level and the worst first, then a notice of how many more there are; a check that
* could not decide is an error of its own. Only commands, a line each: everything else that is printed goes through guardWorkflowCommands.
*/
function renderGithub(report) {
	const found = newFindings(report);
	const shown = levels.flatMap((level) => found.filter((finding) => finding.level === level).slice(0, perLevel));
	const lines = shown.map(annotation);
	if (report.failure !== null) lines.unshift(failureAnnotation(report.failure));
	const hidden = found.length - shown.length;
	if (hidden > 0) lines.push(command("notice", {}, `${counted(hidden, "more finding")} ${hidden === 1 ? "is" : "are"} in the job summary`));
	return lines.map((line) => `${line}\n`).join("");
}
/**
* A block of text that the runner prints and does not obey. The token ends the block, so it must be random, and is refused
* when it could be a command or stands in the text.
*/
function guardWorkflowCommands(text, token) {
	if (!/^[A-Za-z0-9-]{16,}$/u.test(token)) throw new RangeError("the stop token must be 16 or more letters, digits or dashes");
	if (text.toLowerCase().includes(token.toLowerCase())) throw new RangeError("the stop token stands in the text it guards");
	return `::stop-commands::${token}\n${text}${text.endsWith("\n") ? "" : "\n"}::${token}::\n`;
}
function annotation(finding) {
	const object = finding.title === null ? finding.kind ?? "" : `${finding.kind ?? ""} "${finding.title}"`;
	const title = logLine(`${finding.rule} ${object}`.trim(), 255);
	const help = finding.help === "" ? "" : `\nhelp: ${logLine(finding.help, 1e3)}`;
	const properties = {
		file: logLine(finding.path, 1e3),
		...position(finding),
		title
	};
	return command(commandOf[finding.level], properties, logLine(finding.message, 3e3) + help);
}
/** Columns stand only where the finding ends on the line it starts on: the runner refuses them otherwise. */
function position({ line, column, frame }) {
	if (frame === null) return {
		line,
		col: column
	};
	const { endLine, endColumn } = frame.span;
	if (endLine === line) return {
		line,
		col: column,
		endLine,
		endColumn
	};
	const last = endColumn === 1 ? endLine - 1 : endLine;
	return last === line ? {
		line,
		col: column,
		endLine: last
	} : {
		line,
		endLine: last
	};
}
function failureAnnotation(failure) {
	return command("error", { title: "cwom could not decide" }, `${logLine(failure.message, 3e3)}\nhelp: ${logLine(failure.help, 1e3)}`);
}
function command(name, properties, data) {
	const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escapeData(data)}`;
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/report/json-text.ts
/**
* A value as JSON with two spaces and a closing newline. What a terminal, a reader's eye or a workflow runner could take amiss
* (control, format and direction characters, lone surrogates, `##[`) is written as `\uXXXX`: the same value for every JSON parser.
*/
function jsonText(value) {
	return `${JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=##)\[/gu, escapeUnits)}\n`;
}
function escapeUnits(text) {
	return text.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0")).map((unit) => `\\u${unit}`).join("");
}
// src/report/render-json.ts
/** The report as one JSON object, `cwom.report/1` (interfaces.md): the fixed keys first and in their order, additions after them, no source frames. */
function renderJson(report) {
	return jsonText({
		schema: "cwom.report/1",
		conclusion: report.conclusion,
		objects: report.objects,
		comparison: report.comparison === null ? null : comparisonJson(report.comparison),
		counts: {
			error: report.counts.error,
			warning: report.counts.warning,
			info: report.counts.info
		},
		findings: report.findings.map(findingJson),
		head: report.head,
		old: report.old,
		suppressed: report.suppressed,
		notes: report.notes,
		failOn: report.failOn,
		failure: report.failure,
		...report.audit === void 0 ? {} : { audit: report.audit }
	});
}
function comparisonJson(comparison) {
	return {
		base: comparison.base,
		head: comparison.head,
		changed: comparison.changed.map(({ kind, id, path, change, title }) => ({
			kind,
			id,
			path,
			change,
			title
		})),
		chosenBy: comparison.chosenBy
	};
}
function findingJson(finding) {
	const { rule, level, kind, id, title, path, line, column, pointer, message, why, help } = finding;
	const { old, new: now, fingerprint, isNew, related } = finding;
	return {
		rule,
		level,
		kind,
		id,
		title,
		path,
		line,
		column,
		pointer,
		message,
		why,
		help,
		old,
		new: now,
		fingerprint,
		isNew,
		related
	};
}
// src/report/render-sarif.ts
/** GitHub shows 5,000 results of a run, 100 places of a result, and takes 255 characters of a rule's name, 1,024 of its description. */
const limit = {
	results: 5e3,
	related: 100,
	name: 255,
	description: 1024,
	text: 4e3
};
const levelOf = {
	error: "error",
	warning: "warning",
	info: "note",
	off: "none"
};
/** The report as SARIF 2.1.0 (OASIS), one run; past 5,000 results the worst are kept and the rest counted in a notification. */
function renderSarif(report, options) {
	const worstFirst = [...newFindings(report), ...oldFindings(report)];
	const kept = worstFirst.slice(0, limit.results);
	const rules = groupBy(kept, (finding) => finding.rule).map(([id, findings]) => ruleOf(id, findings, options.rules));
	return jsonText({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "cwom",
				version: options.version,
				rules
			} },
			columnKind: "utf16CodeUnits",
			invocations: [invocationOf(report, worstFirst.length - kept.length)],
			results: kept.map((finding) => resultOf(finding, report.comparison !== null))
		}]
	});
}
function ruleOf(id, findings, rules) {
	const known = rules.find((rule) => rule.id === id);
	const [first] = findings;
	const why = known?.why ?? first?.why ?? "";
	const summary = known?.summary ?? why;
	return {
		id,
		name: printableLine(id, limit.name),
		shortDescription: { text: printableLine(summary === "" ? id : summary, limit.description) },
		help: { text: printableLine(why === "" ? first?.help ?? id : why, limit.text) },
		defaultConfiguration: { level: levelOf[known?.level ?? first?.level ?? "error"] }
	};
}
function resultOf(finding, compared) {
	return {
		ruleId: finding.rule,
		level: levelOf[finding.level],
		message: messageOf(finding.help === "" ? finding.message : `${finding.message} (help: ${finding.help})`),
		locations: [{ physicalLocation: physicalLocation(finding, finding.frame?.span) }],
		partialFingerprints: { "cwom/v1": finding.fingerprint },
		...compared ? { baselineState: finding.isNew ? "new" : "unchanged" } : {},
		relatedLocations: finding.related.slice(0, limit.related).map((related, id) => ({
			id,
			message: messageOf(related.message),
			physicalLocation: physicalLocation(related)
		}))
	};
}
function physicalLocation(place, span) {
	const start = {
		startLine: place.line,
		startColumn: place.column
	};
	const region = span === void 0 ? start : {
		...start,
		endLine: span.endLine,
		endColumn: span.endColumn
	};
	return {
		artifactLocation: {
			uri: uriOf(place.path),
			uriBaseId: "%SRCROOT%"
		},
		region
	};
}
function uriOf(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
function invocationOf(report, omitted) {
	const { failure } = report;
	const notes = report.notes.map((text) => notification("info", text));
	if (omitted > 0) notes.push(notification("warning", `${counted(omitted, "more finding")} left out, the log has them`));
	if (failure !== null) notes.push(notification("error", `${failure.code}: ${failure.message} (help: ${failure.help})`));
	const executionSuccessful = failure === null && report.conclusion !== "undecided";
	return notes.length === 0 ? { executionSuccessful } : {
		executionSuccessful,
		toolExecutionNotifications: notes
	};
}
function notification(level, text) {
	return {
		level: levelOf[level],
		message: messageOf(text)
	};
}
/** A plain-text message in which no `[text](target)` of the data becomes a link (SARIF §3.11.6 escapes brackets with a backslash). */
function messageOf(text) {
	const line = printableLine(text, limit.text);
	return { text: line.includes("](") ? line.replace(/[\\[\]]/gu, String.raw`\$&`) : line };
}
export { checkRepository as a, renderGithub as i, renderJson as n, undecidedReport as o, guardWorkflowCommands as r, renderSarif as t };
