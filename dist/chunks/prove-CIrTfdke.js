import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject, C as array, N as looseObject, O as int, P as number, V as string, b as _enum } from "./schemas-BfIwbAFZ.js";
import { g as verificationStatuses } from "./enums-CzFq0Rxf.js";
import { b as testCheckName, c as subjectOf, f as commitCheckName, h as isFactName, o as provesKey, p as digestCheckName, r as contradictionIn, s as requiredEvidence, t as askedChecks, v as mergeCheckName, w as cutName, x as workflowCheckName, y as reviewCheckName } from "./proof-BR9HrQ2v.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { a as wordFor, t as isFinal } from "./run-state-C2pSP0-x.js";
import { l as inputsFor, n as issueOf, u as pinnedInputs } from "./start-run-dG42mcr1.js";
import { r as localPathOf } from "./reading-B2MIY6L8.js";
import { n as proofReport, r as placeOf, t as weigh } from "./weigh-DI5L0b3I.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { r as planObject } from "./new-object-BlU1S0Ro.js";
import { r as verdictOn } from "./record-artifact-1bw-1Air.js";
// src/operations/proof/latest-proof.ts
/** The proofs of a Run or Issue, by its id, the newest first: that one counts. */
function proofsOf(id, artifacts) {
	return artifacts.filter((artifact) => subjectOf(artifact) === id).toSorted(byAge).toReversed();
}
/** The older first; of two of one time the one with the smaller id. */
function byAge(a, b) {
	const [first, second] = [a, b].map(({ created_at: time }) => Date.parse(time ?? "") || 0);
	return (first ?? 0) - (second ?? 0) || (a.id < b.id ? -1 : 1);
}
// src/operations/proof/pull-requests.ts
const originKey$1 = "github/pull_request";
const origin$1 = looseObject({
	external_id: string(),
	number: int().min(1),
	head: looseObject({ sha: string() }),
	closes: array(int()).optional()
});
const issueOrigin = looseObject({
	external_id: string(),
	number: int()
});
/** Whether an Artifact is a pull request that closes an Issue: the first that it closes it is for, the others it names by number. */
function isClosing(artifact, issue) {
	const { success, data } = origin$1.safeParse(artifact.meta[originKey$1]);
	if (artifact.type !== "pr" || !success) return false;
	if (artifact.for_issue.id === issue.id) return true;
	const known = issueOrigin.safeParse(issue.meta["github/issue"]);
	if (!known.success || repositoryOf(known.data.external_id) !== repositoryOf(data.external_id)) return false;
	return data.closes?.includes(known.data.number) === true;
}
/** The pull requests that close an Issue, but those that were closed without a merge; `others` may hold the commits that they bring. */
function pullRequestsFor(issue, artifacts) {
	return artifacts.filter((artifact) => isClosing(artifact, issue) && !artifact.tags.includes("abandoned")).flatMap(({ uri, meta, digest, produced_by: run, verification }) => {
		const { success, data } = origin$1.safeParse(meta[originKey$1]);
		if (!success) return [];
		const { number, head } = data;
		const brought = artifacts.filter(({ type, produced_by: maker }) => type === "commit" && maker.id === run.id);
		const commits = /* @__PURE__ */ new Set([head.sha, ...brought.flatMap((commit) => commitOf(commit) ?? [])]);
		return [{
			number,
			uri,
			head: head.sha,
			commit: oidIn(digest) ?? head.sha,
			commits,
			checks: verification.checks
		}];
	});
}
/** What the pull request says as checks: whether it is merged, its reviews, and the checks of its head. */
function pullRequestFacts(pullRequest, isOnBranch, branch) {
	const { number, uri, commit, checks } = pullRequest;
	return [
		{
			name: mergeCheckName(number, branch),
			status: isOnBranch ? "passed" : "unverified",
			evidence_uri: uri,
			why: isOnBranch ? `git says that ${commit.slice(0, 12)} is there` : "it is not merged, or not in this clone yet"
		},
		...reviews(pullRequest),
		...others(checks, pullRequest, isOnBranch)
	];
}
const review = /^review: /;
/** One of an older head is void, and shown only where no other is of this one. */
function reviews({ checks, number, uri, head }) {
	const given = checks.filter(({ name }) => review.test(name));
	const current = given.filter(({ status }) => status !== "unverified");
	return (current.length > 0 ? current : given).map(({ name, status, evidence_uri: page }) => ({
		name: reviewCheckName(name.replace(review, ""), number),
		status,
		evidence_uri: page ?? uri,
		why: status === "unverified" ? "it is about an older head, or was dismissed" : `of head ${head.slice(0, 12)}`
	}));
}
/** What was still open, skipped or canceled when it was merged did not count then. */
function others(checks, { number, uri, head }, isMerged) {
	return checks.filter(({ name, status }) => !review.test(name) && !(isMerged && status === "unverified")).map(({ name, status, evidence_uri: page }) => ({
		name: cutName(`${/^(?:check|status): /.test(name) ? name : `check: ${name}`} (#${number})`),
		status,
		evidence_uri: page ?? uri,
		why: `of head ${head.slice(0, 12)}`
	}));
}
/** The whole id of the commit that an Artifact is; null where it says none. */
function commitOf({ digest, uri }) {
	return oidIn(digest) ?? oidIn(uri);
}
function oidIn(text) {
	return /^(?:gitCommit:|git:)?([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text ?? "")?.[1] ?? null;
}
/** `github.com/272700405` of `github.com/272700405#862`. */
function repositoryOf(externalId) {
	return externalId.replace(/#.*$/s, "");
}
// src/operations/proof/workflow-facts.ts
const originKey = "github/workflow_run";
const origin = looseObject({
	run_id: number(),
	attempt: number(),
	url: string(),
	event: string().optional(),
	head: looseObject({ sha: string() })
});
/** Whether a Run is one attempt of a workflow run that a sync brought. */
function isWorkflowRun({ meta }) {
	return origin.safeParse(meta[originKey]).success;
}
/** What the workflow runs on some commits came to: of each workflow and event the latest attempt. One that was skipped or called off decides nothing. */
function workflowFacts(runs, commits) {
	const ordered = runs.flatMap((run) => {
		const { success, data } = origin.safeParse(run.meta[originKey]);
		return success && commits.has(data.head.sha) && run.status !== "canceled" ? [{
			run,
			...data
		}] : [];
	}).toSorted((a, b) => a.run_id - b.run_id || a.attempt - b.attempt);
	return [...new Map(ordered.map((one) => [checkNameOf(one), one]))].map(([name, { run, attempt, url }]) => ({
		name,
		status: run.status === "done" ? "passed" : run.status === "failed" ? "failed" : "unverified",
		evidence_uri: url,
		why: `attempt ${attempt} is ${run.status}`
	}));
}
/** By the workflow's file; without one no two runs are of the same workflow. */
function checkNameOf({ run, run_id: number, event = "", head }) {
	const file = run.executor.toolchain.find((tool) => /\.ya?ml$/i.test(tool))?.split("/").at(-1) ?? `run ${number}`;
	return workflowCheckName(event === "" ? file : `${file} (${event})`, head.sha);
}
// src/operations/proof/surroundings.ts
/** Reads what was done for an Issue: every Run and Artifact of the store is looked at, since they name the Issue and not the other way round. */
async function readSurroundings(issue, objects) {
	const runs = (await objects.all("Run")).flatMap(({ object }) => object ?? []);
	const artifacts = (await objects.all("Artifact")).flatMap(({ object }) => object ?? []);
	return {
		works: runs.filter((run) => run.for_issue.id === issue.id && run.status === "done" && isWork(run)).toSorted((a, b) => endOf(b) - endOf(a) || (a.id < b.id ? 1 : -1)),
		workflows: runs.filter(isWorkflowRun),
		artifacts: artifacts.filter((artifact) => artifact.for_issue.id === issue.id || isClosing(artifact, issue))
	};
}
/** Whether a Run worked on its Issue: one that a pull request or workflow run is told by, or that weighed another, did not. */
function isWork(run) {
	return !isWorkflowRun(run) && run.meta["github/pull_request"] === void 0 && run.meta["cwom/proves"] === void 0;
}
/** When a Run ended, in milliseconds. */
function endOf({ telemetry: { ended_at: end }, created_at: made }) {
	return Date.parse(end ?? made ?? "") || 0;
}
// src/operations/proof/gather-claims.ts
/** What a Run, and its latest proof, say. */
function sourceOfRun(run, artifacts, asked) {
	const own = artifacts.filter(({ type, meta, produced_by: maker }) => maker.id === run.id && !unclaimed.has(type) && meta["cwom/proof"] === void 0);
	const [proof] = proofsOf(run.id, artifacts);
	const claims = [...proof === void 0 ? [] : [proof], ...own].flatMap((one) => claimsIn(one, asked));
	return {
		at: endOf(run),
		run,
		claims
	};
}
/** What others say of these: GitHub, a signature. */
const unclaimed = /* @__PURE__ */ new Set(["pr", "commit"]);
/** What the latest proof of an Issue itself says. */
function sourceOfIssue(id, artifacts, asked) {
	const [proof] = proofsOf(id, artifacts);
	return proof === void 0 ? [] : [{
		at: Date.parse(proof.created_at ?? "") || 0,
		run: null,
		claims: claimsIn(proof, asked)
	}];
}
/** The checks of an Artifact that somebody claimed: what has to be there because it is asked for, and nobody looked at, is no claim. */
function claimsIn({ verification: { checks } }, asked) {
	return checks.filter(({ name, status }) => !isFactName(name) && (status !== "unverified" || !asked.has(name))).map(({ name, status, evidence_uri: uri }) => ({
		name,
		status,
		...uri === null ? {} : { evidence_uri: uri }
	}));
}
/** Of each thing the newest source that speaks of it decides; gives the claims that count, and the sources that have one. */
function decide(sources, criteria) {
	const decided = /* @__PURE__ */ new Set();
	const claims = [];
	const deciding = [];
	for (const source of sources.toSorted((a, b) => b.at - a.at)) {
		const fresh = source.claims.filter(({ name }) => !decided.has(thing(name, criteria)));
		if (fresh.length > 0) deciding.push(source);
		claims.push(...fresh);
		for (const { name } of source.claims) decided.add(thing(name, criteria));
	}
	return {
		claims,
		deciding
	};
}
/** What a claim is about, in a form in which two claims about it are alike. */
function thing(name, criteria) {
	const place = placeOf(name, criteria);
	return place === -1 ? name.trim().replace(/^evidence: /, "") : `#${place}`;
}
// src/operations/proof/gather-made.ts
/** Looks at one Artifact again: its commit in git, its file's digest. A proof is no evidence for itself. */
async function lookAt(artifact, looking) {
	const { type, uri } = artifact;
	const oid = type === "commit" ? commitOf(artifact) : null;
	if (oid !== null) return lookAtCommit(oid, looking);
	const path = localPathOf(uri);
	const isProof = artifact.meta["cwom/proof"] !== void 0 || artifact.meta["cwom/proves"] !== void 0;
	if (path !== null) return lookAtFile(artifact, path, isProof, looking);
	const made = {
		type,
		uri,
		path: null,
		status: type === "pr" && artifact.meta["github/pull_request"] !== void 0 ? "passed" : "unverified"
	};
	return {
		made: isProof ? [] : [made],
		facts: []
	};
}
async function lookAtCommit(oid, looking) {
	const { standing, branch, pullRequests } = looking;
	const name = commitCheckName(oid, branch);
	const stands = await standing(oid);
	const made = {
		type: "commit",
		uri: `git:${oid}`,
		path: null,
		status: stands === "absent" ? "unverified" : "passed"
	};
	const found = (status, why, uri = `git:${oid}`) => ({
		made: [made],
		facts: [{
			name,
			status,
			evidence_uri: uri,
			why
		}]
	});
	if (stands === "on") return found("passed", "git says so");
	for (const { number, uri, commit, commits } of pullRequests) if (commits.has(oid) && await standing(commit) === "on") return found("passed", `pull request #${number} brought it there as ${commit.slice(0, 12)}`, uri);
	if (stands === "beside") return found("unverified", `the commit is there, and not on ${branch} yet`);
	if (stands === "unknown") return found("unverified", `this clone has not all of ${branch}: git fetch --unshallow`);
	return found(looking.failedBefore.has(name) ? "failed" : "unverified", "this clone has no such commit");
}
async function lookAtFile({ type, uri, digest }, path, isProof, { env }) {
	const file = await env.fileFacts(path);
	const isOther = file !== null && digest?.startsWith("sha256:") === true && file.digest !== digest;
	const isSame = file !== null && file.digest !== null && file.digest === digest;
	const made = {
		type,
		uri,
		path: path.replace(/^.*?\/artifacts\//, ""),
		status: isOther ? "failed" : isSame ? "passed" : "unverified"
	};
	const fact = {
		name: digestCheckName(path),
		status: "failed",
		evidence_uri: uri
	};
	return {
		made: isProof ? [] : [made],
		facts: isOther ? [{
			...fact,
			why: "the file has another digest than when it was handed in"
		}] : []
	};
}
// src/operations/proof/gather-proof.ts
/** Gathers what there is to weigh: claims of the Runs that count, what they made, and what git, GitHub and CI say of it. */
async function gatherProof(asked, objects, env) {
	const { run, issue, value } = asked;
	const { works, workflows, artifacts } = await readSurroundings(issue, objects);
	const { criteria, tests_expected: tests } = issue.acceptance;
	const { claims, counted } = said(asked, works, artifacts);
	const ids = new Set(counted.map(({ id }) => id));
	const own = artifacts.filter(({ produced_by: maker }) => ids.has(maker.id));
	const pullRequests = pullRequestsFor(issue, artifacts).filter((one) => run === null || isOf(one, own));
	const branch = (await objects.get("Repo", issue.repo.id))?.object?.default_branch ?? "main";
	const standing = remembered((oid) => env.commitStanding(oid, branch));
	const subject = run?.id ?? issue.id;
	const [latest = null] = proofsOf(subject, artifacts);
	const proofs = [.../* @__PURE__ */ new Set([subject, ...ids])].flatMap((id) => proofsOf(id, artifacts).slice(0, 1));
	const before = proofs.flatMap(({ verification }) => verification.checks.map(withWhy));
	const failedBefore = new Set(before.flatMap(({ name, status }) => status === "failed" ? [name] : []));
	const brought = new Set(pullRequests.map(({ uri }) => uri));
	const seen = artifacts.filter((one) => own.includes(one) || proofs.includes(one) || isPullRequest(one, brought));
	const looking = {
		env,
		standing,
		branch,
		pullRequests,
		failedBefore
	};
	const looked = await Promise.all(seen.map((one) => lookAt(one, looking)));
	const merges = pullRequests.map(async (one) => pullRequestFacts(one, await standing(one.commit) === "on", branch));
	const expected = new Set((tests ?? []).map(testCheckName));
	const facts = [...looked.flatMap((one) => one.facts), ...(await Promise.all(merges)).flat()];
	return {
		input: {
			criteria,
			testsExpected: tests ?? [],
			required: requiredEvidence(value),
			claims,
			made: looked.flatMap(({ made }) => made),
			facts: onceEach([...facts, ...workflowFacts(workflows, commitsOf(own, pullRequests))]),
			tests: null,
			testsUri: null,
			earlier: before.filter(({ name }) => expected.has(name)),
			evidence: await evidenceOf(claims, env),
			logUri: null
		},
		latest,
		basis: counted[0] ?? null
	};
}
/** The claims that count, and the Runs that do: of all Runs those that decide something, and the newest, whatever it says. */
function said({ run, issue, value, claims }, works, artifacts) {
	const runs = run === null ? works : [run];
	const asked = new Set(askedChecks(value));
	const { criteria } = issue.acceptance;
	const ofRuns = runs.map((one) => sourceOfRun(one, artifacts, asked));
	const now = {
		at: Number.POSITIVE_INFINITY,
		run: null,
		claims
	};
	const others = run === null ? sourceOfIssue(issue.id, artifacts, asked) : [];
	const deciding = new Set(decide(ofRuns, criteria).deciding.map((source) => source.run));
	return {
		claims: decide([
			now,
			...others,
			...ofRuns
		], criteria).claims,
		counted: runs.filter((one, index) => index === 0 || deciding.has(one))
	};
}
/** Whether a pull request brings what a Run made: one of its commits, or the pull request itself. */
function isOf({ commits, uri }, own) {
	return own.some((one) => one.type === "pr" && one.uri === uri || one.type === "commit" && commits.has(commitOf(one) ?? ""));
}
function isPullRequest({ type, uri }, wanted) {
	return type === "pr" && wanted.has(uri);
}
/** The commits that CI may have looked at. */
function commitsOf(own, pullRequests) {
	const made = own.flatMap((one) => one.type === "commit" ? commitOf(one) ?? [] : []);
	return /* @__PURE__ */ new Set([...made, ...pullRequests.flatMap(({ head, commit }) => [head, commit])]);
}
function withWhy({ name, status, evidence_uri: uri }) {
	return {
		name,
		status,
		...uri === null ? {} : { evidence_uri: uri },
		why: "an earlier proof says so"
	};
}
/** Two Artifacts may be of one commit. */
function onceEach(facts) {
	return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
}
function remembered(ask) {
	const answers = /* @__PURE__ */ new Map();
	return (oid) => {
		const answer = answers.get(oid) ?? ask(oid);
		answers.set(oid, answer);
		return answer;
	};
}
/** Where the evidence of claims is: a file that the repository has, or an address, which nobody looks up. */
async function evidenceOf(claims, { fileFacts }) {
	const found = [...new Set(claims.flatMap(({ evidence_uri: uri }) => uri ?? []))].map(async (uri) => {
		const path = localPathOf(uri);
		if (path === null) return [uri, /^[a-z][a-z0-9+.-]*:/i.test(uri) ? uri : null];
		return [uri, await fileFacts(path) === null ? null : uri];
	});
	return new Map(await Promise.all(found));
}
// src/operations/proof/plan-proof.ts
/** Plans the Run of a weighing, over at once, with the inputs of what was weighed; its report, and the file of that. */
async function planProof({ subject, proof, issue, basis, actor }, changes, objects, env) {
	const [run, artifact] = [env.newId(), env.newId()];
	const { folder } = (await objects.settings()).work.trace;
	const path = `${folder}/${run}/report.json`;
	const uri = path.split("/").map(encodeURIComponent).join("/");
	const { artifact: report, bytes } = proofReport(subject, uri, proof);
	const { checks, meta, ...members } = report;
	const forIssue = {
		kind: "Issue",
		id: issue.id
	};
	const proves = { [provesKey]: subject.id };
	const done = {
		id: run,
		for_issue: forIssue,
		...basis === null ? {} : { repo: {
			kind: "Repo",
			id: basis.repo.id
		} },
		status: "done",
		executor: {
			actor: { ...actor },
			runtime: "cwom prove"
		},
		inputs: await inputsOf(basis, issue, objects),
		telemetry: {
			started_at: env.now,
			ended_at: env.now,
			duration_s: 0
		},
		outputs: {
			artifacts: [{
				kind: "Artifact",
				id: artifact
			}],
			result_summary: `Weighed ${subject.kind} ${subject.id}: ${wordsOf(proof)}.`
		},
		meta: proves
	};
	const verification = checks.length === 0 ? {} : { verification: verdictOn(checks) };
	const said = {
		...members,
		...verification,
		meta: {
			...meta,
			...proves
		}
	};
	const produced = {
		id: artifact,
		produced_by: {
			kind: "Run",
			id: run
		},
		for_issue: forIssue
	};
	await planObject(changes, "Run", done, objects, env);
	await planObject(changes, "Artifact", {
		...produced,
		...said
	}, changes.objects, env);
	const outcome = changes.outcome(`Prove ${subject.kind} ${subject.id}: ${proof.verdict}`);
	const { summary, writes } = outcome.transaction;
	return {
		transaction: {
			summary,
			writes: [...writes, {
				path,
				before: null,
				after: bytes
			}]
		},
		objects: outcome.objects.toReversed(),
		note: wordsOf(proof)
	};
}
/** What the Run that is weighed was given, pins and all; without one, what a Run for the Issue would be given now. */
async function inputsOf(basis, issue, objects) {
	const given = basis === null ? void 0 : (await objects.get("Run", basis.id))?.value["inputs"];
	if (given !== void 0 && isMapping(given)) return given;
	return pinnedInputs(await inputsFor(issue, {
		packets: [],
		doctrine: [],
		snapshot: null
	}, objects));
}
/** A proof in a line: `partial: 3 passed, 1 unverified (It is fast)`. */
function wordsOf({ verdict, checks }) {
	const counts = [
		"passed",
		"failed",
		"unverified"
	].flatMap((status) => {
		const count = checks.filter((one) => one.status === status).length;
		return count === 0 ? [] : [`${count} ${status}`];
	});
	const open = checks.flatMap(({ name, status }) => status === "passed" ? [] : [name]);
	const named = open.length > 3 ? [...open.slice(0, 3), "…"] : open;
	return `${verdict}: ${counts.join(", ")}${named.length === 0 ? "" : ` (${named.join("; ")})`}`;
}
// src/operations/proof/prove.ts
const check = strictObject({
	name: string().min(1).max(4e3).describe("A criterion by its text or number, a piece of evidence, or anything else."),
	status: _enum(verificationStatuses).describe("What you found."),
	evidence_uri: string().min(1).max(4096).optional().describe("Where the evidence is; an agent has to name it.")
});
/** Weighs a Run that is over, or an Issue, from what is in the store and in git now: a new report, of a Run of its own; nothing where it would say the same as the latest. */
const prove = operation({
	name: "prove",
	summary: "weigh a Run that is over, or an Issue, by what the store and git say now, and write the proof",
	input: strictObject({
		id: string().min(1).describe("The Run or Issue."),
		checks: array(check).max(200).default([]).describe("What you found yourself, of criteria or of anything else.")
	}),
	plan: async ({ id, checks }, objects, env) => {
		const found = await objects.find(id, "Run", "Issue");
		const stored = found.kind === "Run" ? await objects.find(found.id, "Run") : null;
		const run = stored === null ? null : overRun(stored);
		const issue = stored === null ? await objects.find(found.id, "Issue") : await issueOf(stored, objects);
		if (issue.object === null) throw new Failure("refused", `Issue ${issue.id} has mistakes`, "mend them first: cwom check");
		const actor = await env.actor();
		const claims = checks.map((one) => claimOf(one, actor));
		const gathered = await gatherProof({
			run,
			issue: issue.object,
			value: issue.value,
			claims
		}, objects, env);
		const proof = weigh(gathered.input);
		const changes = new Changes(objects, env.now);
		const subject = {
			kind: run === null ? "Issue" : "Run",
			id: found.id
		};
		if (gathered.latest !== null && isSame(gathered.latest, proof)) return {
			...changes.outcome(""),
			note: `${wordsOf(proof)}, as Artifact ${gathered.latest.id} says already`
		};
		return planProof({
			subject,
			proof,
			issue,
			basis: gathered.basis,
			actor
		}, changes, objects, env);
	}
});
function overRun(stored) {
	if (stored.object !== null && isFinal(stored)) return stored.object;
	const help = stored.object === null ? "see what is wrong: cwom check" : "wait until it is over, or end it: cwom run finish";
	throw new Failure("refused", `Run ${stored.id} is ${stored.object?.status ?? "unreadable"}, and only what is over can be weighed`, help);
}
/** A person's word counts, in their own name; that of an agent or a program only with evidence. */
function claimOf({ name, status, evidence_uri: uri }, actor) {
	const by = wordFor(actor);
	if (uri !== void 0) return {
		name,
		status,
		evidence_uri: uri,
		by
	};
	return {
		name,
		status: actor.actor_kind === "human" || status !== "passed" ? status : "unverified",
		by
	};
}
/** Whether a proof that is there already says all that this one would. */
function isSame(latest, { checks }) {
	return contradictionIn(latest) === null && saidBy(latest.verification.checks) === saidBy(checks);
}
function saidBy(checks) {
	return JSON.stringify(checks.map(({ name, status, evidence_uri: uri = null }) => [
		name,
		status,
		uri
	]));
}
export { prove as t };
