import { t as Failure } from "./failure-CoSUsjhv.js";
import { C as array, E as discriminatedUnion, F as object, M as literal, O as int, V as string, b as _enum, w as boolean } from "./schemas-BfIwbAFZ.js";
import { n as connect } from "./client-Db5X3wKf.js";
import { r as keepComment, t as commentFor } from "./comment-BFfBonqY.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { constants } from "node:fs";
import { open, readFile } from "node:fs/promises";
// src/github/pull-request-of-run.ts
const oid$1 = string().regex(/^[0-9a-f]{40}$/);
const payload = object({
	workflow_run: object({
		event: string(),
		conclusion: string().nullish(),
		head_sha: oid$1,
		head_branch: string(),
		head_repository: object({
			id: int(),
			owner: object({ login: string() })
		})
	}),
	repository: object({ full_name: string().regex(/^[\w.-]+\/[\w.-]+$/) })
});
/** Reads the payload of `workflow_run`; null for a run that was not about a pull request, a Failure `usage` for another payload. */
function readFinishedRun(text) {
	const parsed = payload.safeParse(JSON.parse(text));
	if (!parsed.success) throw new Failure("usage", "the event is no finished workflow run", "use on: workflow_run");
	const { workflow_run: run, repository } = parsed.data;
	if (run.event !== "pull_request") return null;
	const [owner = "", repo = ""] = repository.full_name.split("/");
	return {
		owner,
		repo,
		headSha: run.head_sha,
		headBranch: run.head_branch,
		headRepository: {
			id: run.head_repository.id,
			owner: run.head_repository.owner.login
		},
		conclusion: run.conclusion ?? null
	};
}
/** Number of the one open pull request whose head is still the commit of the run; null when it moved on, or more than one has that head. */
async function pullRequestOfRun(octokit, run) {
	const { owner, repo, headSha, headBranch, headRepository } = run;
	const { data } = await octokit.pulls.list({
		owner,
		repo,
		state: "open",
		head: `${headRepository.owner}:${headBranch}`,
		per_page: 100
	});
	const [only, ...others] = data.filter(({ head }) => head.sha === headSha && head.repo?.id === headRepository.id);
	return only === void 0 || others.length > 0 ? null : only.number;
}
// src/report/review/review.ts
function many(item) {
	return array(item).readonly();
}
const kind$1 = _enum(kindNames);
const change = _enum([
	"added",
	"modified",
	"deleted"
]);
const level = _enum([
	"error",
	"warning",
	"info"
]);
const counts = object({
	error: int().nonnegative(),
	warning: int().nonnegative(),
	info: int().nonnegative()
});
const named = object({
	kind: kind$1,
	id: string(),
	title: string().nullable()
});
const textPart = object({
	is: _enum([
		"same",
		"removed",
		"added"
	]),
	text: string()
});
const valueChange = object({
	is: literal("value"),
	field: string(),
	old: string().nullable(),
	new: string().nullable()
});
const textChange = object({
	is: literal("text"),
	field: string(),
	parts: many(textPart)
});
const memberChange = object({
	field: string(),
	old: string().nullable(),
	new: string().nullable()
});
const listChange = object({
	is: literal("list"),
	field: string(),
	added: many(string()),
	removed: many(string()),
	changed: many(object({
		item: string(),
		members: many(memberChange)
	})),
	reordered: boolean()
});
const fieldChange = discriminatedUnion("is", [
	valueChange,
	textChange,
	listChange
]);
const link = named.extend({ field: string() });
const links = object({
	shown: many(link),
	more: int().nonnegative()
});
const reviewedObject = named.extend({
	path: string(),
	change,
	formerPath: string().nullable(),
	isUnreadable: boolean().default(false),
	sealed: boolean(),
	became: named.nullable(),
	after: named.extend({
		version: string(),
		fields: many(fieldChange)
	}).nullable(),
	described: boolean(),
	fields: many(fieldChange),
	who: many(object({
		role: string(),
		actor: string()
	})),
	authors: many(string()),
	refersTo: links,
	referredBy: links,
	counts,
	findings: many(object({
		rule: string(),
		level,
		message: string()
	}))
});
const chain = object({
	nodes: many(named.extend({ change: change.nullable() })),
	edges: many(object({
		from: int().nonnegative(),
		to: int().nonnegative()
	})),
	more: int().nonnegative()
});
/** What a review is read back with from a file that somebody else may have written. */
const reviewSchema = object({
	objects: many(reviewedObject),
	files: many(object({
		path: string(),
		change
	})),
	chain,
	fixes: object({
		count: int().nonnegative(),
		patch: string()
	}).nullable()
});
// src/report/read-report.ts
const text = string();
const maybe = text.nullable();
const oid = string().regex(/^[0-9a-f]{40}$/).nullable();
const whole = int().nonnegative();
const kind = _enum(kindNames).nullable();
const place = object({
	path: text,
	line: whole,
	column: whole,
	message: text
});
const finding = place.extend({
	rule: text,
	level: _enum([
		"error",
		"warning",
		"info"
	]),
	kind,
	id: maybe,
	title: maybe,
	pointer: maybe,
	why: text,
	help: text,
	old: maybe,
	new: maybe,
	fingerprint: text,
	isNew: boolean(),
	related: array(place)
});
const changed = object({
	kind,
	id: maybe,
	title: maybe,
	path: text,
	change: _enum([
		"added",
		"modified",
		"deleted"
	])
});
const reportSchema = object({
	schema: literal("cwom.report/1"),
	conclusion: _enum([
		"clean",
		"findings",
		"undecided"
	]),
	objects: whole,
	comparison: object({
		base: oid,
		head: oid,
		changed: array(changed),
		chosenBy: text
	}).nullable(),
	counts: object({
		error: whole,
		warning: whole,
		info: whole
	}),
	findings: array(finding.transform((found) => ({
		...found,
		frame: null
	}))),
	head: text,
	old: whole,
	suppressed: whole,
	notes: array(text),
	failOn: _enum(["error", "warning"]),
	failure: object({
		code: text,
		message: text,
		help: text
	}).nullable(),
	review: reviewSchema.nullable().default(null)
});
/** Reads a report back that anybody may have written; what is no whole `cwom.report/1` is a Failure `usage`. All its text is hostile. */
function readReport(json) {
	const parsed = reportSchema.safeParse(valueOf(json));
	if (!parsed.success) {
		const [flaw] = parsed.error.issues;
		throw noReport(flaw === void 0 ? "" : `: ${flaw.path.join(".")}`);
	}
	const { review, schema: _, ...report } = parsed.data;
	return {
		report,
		review
	};
}
function valueOf(json) {
	try {
		return JSON.parse(json);
	} catch {
		throw noReport(", nor any JSON");
	}
}
function noReport(how) {
	return new Failure("usage", `the file is no report of a check${how}`, "hand on the file that the output report of the check names, made by this version");
}
// src/action/relay-report.ts
const mostBytes = 33554432;
const intro = "As told by the pull request's own workflow run, which the pull request can change. What counts is the required check.";
/**
* Posts the report of a finished run on its pull request, and answers in one line what was done. The pull request is the one that
* GitHub's own event leads to; of the report nothing is believed: its text is shown as every hostile text is.
*/
async function relayReport(inputs, env) {
	const { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: eventPath } = env;
	if (event !== "workflow_run" || eventPath === void 0) throw new Failure("usage", "mode comment posts what a finished workflow run reported", "use on: workflow_run");
	const run = readFinishedRun(await readFile(eventPath, "utf8"));
	if (run === null) return "nothing posted: the run was not about a pull request";
	const { report, review } = readReport(await readSmall(inputs.reportFile));
	if (report.conclusion === "clean" && run.conclusion !== "success") return "nothing posted: the report says clean, and the run did not end well";
	const octokit = connect(inputs.token, env);
	const number = await pullRequestOfRun(octokit, run);
	if (number === null) return "nothing posted: no single open pull request has the run's commit as its head";
	const { owner, repo } = run;
	return `the comment on pull request #${number} was ${await keepComment(octokit, {
		owner,
		repo,
		number,
		...commentFor(report, review, inputs, intro)
	})}`;
}
/** A file out of somebody's archive: no link, no pipe, and no larger than a report may be. */
async function readSmall(path) {
	if (path === "") throw new Failure("usage", "the input report-file is empty", "name the report that was downloaded");
	const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	try {
		const facts = await file.stat();
		if (!facts.isFile() || facts.size > mostBytes) throw new Failure("usage", "report-file is no plain file of at most 32 MiB", "name the report that was downloaded");
		return await file.readFile("utf8");
	} finally {
		await file.close();
	}
}
export { relayReport };
