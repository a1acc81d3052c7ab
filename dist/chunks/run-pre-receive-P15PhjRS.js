import { t as auditHistory } from "./audit-history-Bv72GdDn.js";
import { n as checkCommits, t as branchUpdates } from "./ref-updates-gNK149aR.js";
import { t as openRepository } from "./open-repository-esVB68mp.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { n as readStdin } from "./read-named-CEVWLFTo.js";
import { t as headBranch } from "./head-branch-CWIz-qvP.js";
import { n as verdictOf, t as refuse } from "./verdict-C0VX5SxI.js";
// src/cli/hooks/run-pre-receive.ts
/** Judges a push on the server, branch by branch; answers the worst exit code, and git takes nothing of the push unless it is 0. */
async function runPreReceive(folder) {
	const repository = await openRepository(folder);
	const receiver = {
		repository,
		defaultBranch: await headBranch(repository),
		cache: memoryCache()
	};
	const updates = branchUpdates((await readStdin()).toString("utf8"), "pre-receive");
	if (await isHeadless(receiver, updates)) return refuseHeadless(receiver);
	let worst = 0;
	for (const update of updates) worst = Math.max(worst, await judge(receiver, update));
	return worst;
}
/** Without a default branch nothing has landed, and every push would be the first: a server whose HEAD names none protects nothing. */
async function isHeadless({ repository, defaultBranch }, updates) {
	const arrivals = updates.filter(({ after }) => after !== null);
	if (arrivals.length === 0 || arrivals.some(({ ref }) => ref === defaultBranch)) return false;
	return defaultBranch === null || await repository.resolveCommit(defaultBranch) === null;
}
function refuseHeadless({ defaultBranch }) {
	const message = `HEAD of this repository names ${defaultBranch ?? "no branch"}, which has no commit: what has landed cannot be told`;
	return refuse("the push", message, "on the server: git symbolic-ref HEAD refs/heads/<the branch that people rely on>");
}
async function judge(receiver, update) {
	const { ref, after } = update;
	const what = `the push to ${ref}`;
	if (after !== null) return await verdictOf(what, () => checkArrival(receiver, {
		...update,
		after
	}));
	if (ref !== receiver.defaultBranch) return 0;
	return refuse(what, "it would delete the default branch, and what has landed stays", "push another branch instead");
}
async function checkArrival(receiver, update) {
	const { repository, cache } = receiver;
	const { before, after } = update;
	const isDefault = update.ref === receiver.defaultBranch;
	const report = await checkCommits({
		repository,
		base: before ?? (isDefault ? null : await forkPoint(receiver, after)),
		head: after,
		chosenBy: before === null ? "a new branch" : "before and after the push",
		rewritten: isDefault && before !== null && await repository.isAncestor(before, after) !== true,
		now: (/* @__PURE__ */ new Date()).toISOString(),
		cache
	});
	if (report.conclusion !== "clean" || !isDefault || before === null) return report;
	return await auditPushed(repository, before, after) ?? report;
}
/** What single commits of the push did and others of it took back: on the default branch every commit of its own line has landed. */
async function auditPushed(repository, before, after) {
	const report = await auditHistory({
		repository,
		tip: after,
		since: before,
		allCommits: false
	});
	if (report.audit?.since !== before) return null;
	return report.conclusion === "clean" ? null : report;
}
/** Where a new branch left the default branch; null when that has no commit, or they have nothing in common. */
async function forkPoint({ repository, defaultBranch }, head) {
	const tip = defaultBranch === null ? null : await repository.resolveCommit(defaultBranch);
	return tip === null ? null : await repository.mergeBase(tip, head);
}
export { runPreReceive };
