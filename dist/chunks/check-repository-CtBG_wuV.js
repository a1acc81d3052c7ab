import { t as Failure } from "./failure-CoSUsjhv.js";
import { i as unavailable, n as commonAncestor, r as namedCommit, t as availableCommit } from "./available-commit-DFkgirnV.js";
import { t as rules } from "./rules-C5KsT1s6.js";
import { t as compare } from "./compare-Bevgjt12.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { a as shortOid, n as emptyRevision, r as indexRevision, t as commitRevision } from "./revision-CCHKd7Vo.js";
import { n as workTreeRevision } from "./work-tree-B0M0TnNU.js";
import { t as check } from "./check-gGr5wbvS.js";
import { t as skippedReport } from "./empty-report-D_vOmZwK.js";
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
	return (await examineRepository(options)).report;
}
/** The same for whoever wants to tell the change as well: both sides are read once. */
async function examineRepository(options) {
	const failOn = options.failOn ?? "error";
	const sides = await chooseSides(options);
	if (typeof sides === "string") return {
		report: skippedReport(sides, failOn),
		comparison: null
	};
	const cache = options.cache ?? memoryCache();
	const head = await readCorpus(sides.head, cache);
	const base = sides.base === null ? null : await readCorpus(sides.base, cache);
	const { chosenBy, rewritten, notes } = sides;
	const pair = {
		chosenBy,
		rewritten
	};
	return {
		report: await check({
			head,
			base,
			cache,
			pair,
			rules,
			failOn,
			now: options.now,
			notes
		}),
		comparison: base === null ? null : compare(base, head, pair)
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
		chosenBy: base === void 0 ? "what is staged, against the last commit" : "what is staged, against a base asked for by name",
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
	if (base === head) return [`${name} and the head are the same commit: there is no change between them`];
	const headOid = await repository.resolveCommit(head);
	if (headOid === null || await repository.isAncestor(base, headOid) !== false) return [];
	const ancestor = await repository.mergeBase(base, headOid);
	if (ancestor === null) return [`${name} and the head have no common history`];
	return [`${name} has commits that the head lacks; to compare from where they parted: cwom check --base ${shortOid(ancestor)}`];
}
export { examineRepository as n, checkRepository as t };
