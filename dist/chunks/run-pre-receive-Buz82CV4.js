import { t as auditHistory } from "./audit-history-CooY0l-w.js";
import { n as checkCommits, t as branchUpdates } from "./ref-updates-B55lGaAr.js";
import { t as openRepository } from "./open-repository-B5QEmEcA.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { t as headBranch } from "./head-branch-CWIz-qvP.js";
import { n as refuse, r as verdictOf, t as readInput } from "./verdict-CEG9heG3.js";
// src/cli/hooks/run-pre-receive.ts
/** Judges a push on the server, branch by branch; answers the worst exit code, and git takes nothing of the push unless it is 0. */
async function runPreReceive(folder) {
	const repository = await openRepository(folder);
	const receiver = {
		repository,
		defaultBranch: await headBranch(repository),
		cache: memoryCache()
	};
	let worst = 0;
	for (const update of branchUpdates(await readInput(), "pre-receive")) worst = Math.max(worst, await judge(receiver, update));
	return worst;
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
