import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { r as commitTo, t as actorHere } from "./actor-rUXkA6Vk.js";
import { n as performPlan, r as planOf } from "./perform-Qw8EPA8r.js";
import { a as choosePlace, o as catchUp, r as tell, s as share } from "./tell-pJTHBdk5.js";
import { n as placeFacts, t as newUlid } from "./new-ulid-DcPLl4jp.js";
import { i as openWorkTree, n as withRepository } from "./workplace-k7szFChc.js";
import { t as readInput } from "./read-input-C5v5VJt_.js";
// src/apply/perform-shared.ts
/** How often what lost a race between clones is planned anew. */
const attempts = 10;
/**
* Performs a plan on a branch and brings the branch to its remote. An exclusive one is planned on what the remote has,
* and taken back and planned anew where another clone was faster, so that it ends with its own words on who was first.
*/
async function performShared(plan, performing, { branch, remote, isExclusive }) {
	for (let left = attempts;; left -= 1) {
		if (isExclusive) await catchUpOrFail(branch, remote);
		const performed = await performPlan(plan, {
			...performing,
			dryRun: false
		});
		if (performed.is === "refused") return {
			performed,
			shared: null
		};
		const shared = await shareOrFailure(branch, remote);
		if (!(isExclusive && !(shared instanceof Failure) && shared.is !== "shared") || left === 0 || !await takeBack(branch, performed)) return {
			performed,
			shared
		};
	}
}
async function shareOrFailure(branch, remote) {
	try {
		return await share(branch, remote);
	} catch (thrown) {
		if (thrown instanceof Failure) return thrown;
		throw thrown;
	}
}
async function catchUpOrFail(branch, remote) {
	const unshared = await catchUp(branch, remote);
	if (unshared === null) return;
	const [open] = unshared.is === "undecided" ? unshared.conflicts : unshared.findings;
	throw new Failure("conflict", `what is committed here does not fit what others pushed to ${remote.name} ${remote.branch}: ${open?.path ?? ""}`, `decide it in a merge first: git pull --no-rebase ${remote.name} ${remote.branch}`);
}
/** Undoes a commit by another one; false where that would take away an object, or somebody has gone on from there. */
async function takeBack(branch, { outcome, commit }) {
	const { summary, writes } = outcome.transaction;
	if (commit === null || writes.some(({ before }) => before === null)) return false;
	const inverse = writes.map(({ path, before, after }) => ({
		path,
		before: after,
		after: before
	}));
	try {
		await commitTo(branch, commit, {
			summary: `Take back: ${summary}`,
			writes: inverse
		});
		return true;
	} catch (thrown) {
		if (thrown instanceof Raced) return false;
		throw thrown;
	}
}
// src/cli/carry-out.ts
/** Carries an operation out in the checkout that a folder is in, says what became of it, and answers the exit code: 0 done or shown, 1 refused, or not pushed. */
async function carryOut(operation, given, options, { C: folder, quiet }) {
	const input = readInput(operation, given);
	return await withRepository(folder, async (shop) => {
		const place = await choosePlace(shop, options);
		const plan = planOf(operation, input, operationEnv);
		const isExclusive = operation.isExclusive === true;
		const done = await carryOutAt(plan, place, {
			...options,
			isExclusive
		}).catch((thrown) => place.is === "files" ? Promise.reject(thrown) : refuseUnseen(thrown, shop, plan));
		return tell(done, options.format, quiet === true);
	});
}
/** Carries out what is planned, an operation or what is none, in a place that is chosen; what loses a race is planned anew. */
async function carryOutAt(plan, place, { push, dryRun, isExclusive = false }) {
	const { open } = place;
	if (dryRun === true || push === void 0 || place.is === "files") return {
		performed: await performPlan(plan, {
			open,
			dryRun: dryRun === true
		}),
		shared: null,
		remote: null
	};
	const { branch } = place;
	const remote = {
		name: push === true ? "origin" : push,
		branch: branch.ref.replace(/^refs\/heads\//, "")
	};
	return {
		...await performShared(plan, { open }, {
			branch,
			remote,
			isExclusive
		}),
		remote: `${remote.name} ${remote.branch}`
	};
}
/** Throws what was thrown; where it would have gone well in the files of the checkout, with the reason that it did not on the branch. */
async function refuseUnseen(thrown, { repository, cache, now }, plan) {
	if (!(thrown instanceof Failure) || thrown.code !== "usage" || repository.workTree === null) throw thrown;
	const open = () => openWorkTree(repository, cache, now);
	if (await performPlan(plan, {
		open,
		dryRun: true
	}).catch(() => null) === null) throw thrown;
	throw new Failure("usage", `as of the last commit, ${thrown.message}`, "what the files have beside it is to be committed first: git add cwom && git commit; or leave out --commit");
}
/** The world as operations on a checkout see it. */
function operationEnv(place) {
	return {
		...placeFacts(place),
		newId: newUlid,
		actor: () => actorHere(place.repository)
	};
}
export { carryOutAt as n, operationEnv as r, carryOut as t };
