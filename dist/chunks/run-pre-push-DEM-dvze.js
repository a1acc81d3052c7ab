import { n as readStdin } from "./read-named-CEVWLFTo.js";
import { n as checkCommits, t as branchUpdates } from "./ref-updates-gNK149aR.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as openRepository } from "./open-repository-esVB68mp.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { n as verdictOf } from "./verdict-C0VX5SxI.js";
// src/cli/hooks/run-pre-push.ts
/** Judges what is about to be pushed to a remote, branch by branch; answers the worst exit code. */
async function runPrePush(folder, remote) {
	const repository = await openRepository(folder);
	const cache = memoryCache();
	let worst = 0;
	for (const update of branchUpdates((await readStdin()).toString("utf8"), "pre-push")) {
		const { after } = update;
		if (after === null) continue;
		const check = () => checkPushed(repository, {
			...update,
			after
		}, remote, cache);
		worst = Math.max(worst, await verdictOf(`the push to ${update.ref}`, check));
	}
	return worst;
}
async function checkPushed(repository, { before, after }, remote, cache) {
	if (before !== null && await repository.readCommit(before) === null) throw notFetched(remote, before);
	const base = before ?? await forkPoint(repository, after, remote);
	const chosenBy = before === null ? "a new branch: from where it left the default branch" : "what the remote has";
	const now = (/* @__PURE__ */ new Date()).toISOString();
	return await checkCommits({
		repository,
		base,
		head: after,
		chosenBy,
		rewritten: false,
		now,
		cache
	});
}
/** Where a new branch left the remote's default branch, as far as this clone knows that; null when it does not. */
async function forkPoint(repository, head, remote) {
	for (const name of [
		"HEAD",
		"main",
		"master"
	]) {
		const tip = await repository.resolveCommit(`refs/remotes/${remote}/${name}`);
		if (tip !== null) return await repository.mergeBase(tip, head);
	}
	return null;
}
function notFetched(remote, oid) {
	const message = `the remote has commit ${oid.slice(0, 7)}, which is not in this clone`;
	return new Failure("base-unavailable", message, `fetch it first: git fetch ${remote}`);
}
export { runPrePush };
