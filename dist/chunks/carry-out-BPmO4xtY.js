import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { r as commitTo, t as actorHere } from "./actor-s5NudrI_.js";
import { t as perform } from "./perform-CDQF2vSf.js";
import { i as share, r as catchUp, t as tell } from "./tell-CKVgEKnr.js";
import { i as openWorkTree, n as withRepository } from "./workplace-tBQXqUnb.js";
import { t as readInput } from "./read-input-C5v5VJt_.js";
import { n as readFileFacts, t as newUlid } from "./new-ulid-CNybTsWQ.js";
import { t as choosePlace } from "./chosen-place-Bp_Z9RBC.js";
// src/apply/perform-shared.ts
/** How often what lost a race between clones is planned anew. */
const attempts = 10;
/**
* Performs an operation on a branch and brings the branch to its remote. An exclusive one is planned on what the remote has,
* and taken back and planned anew where another clone was faster, so that it ends with its own words on who was first.
*/
async function performShared(operation, input, performing, { branch, remote }) {
	const isExclusive = operation.isExclusive === true;
	for (let left = attempts;; left -= 1) {
		if (isExclusive) await catchUpOrFail(branch, remote);
		const performed = await perform(operation, input, performing);
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
		const done = await carryOutAt(operation, input, place, options).catch((thrown) => place.is === "files" ? Promise.reject(thrown) : refuseUnseen(thrown, shop, operation, input));
		return tell(done, options.format, quiet === true);
	});
}
async function carryOutAt(operation, input, place, { push, dryRun }) {
	const performing = {
		open: place.open,
		env: operationEnv,
		dryRun: dryRun === true
	};
	if (dryRun === true || push === void 0 || place.is === "files") return {
		performed: await perform(operation, input, performing),
		shared: null,
		remote: null
	};
	const { branch } = place;
	const remote = {
		name: push === true ? "origin" : push,
		branch: branch.ref.replace(/^refs\/heads\//, "")
	};
	return {
		...await performShared(operation, input, performing, {
			branch,
			remote
		}),
		remote: `${remote.name} ${remote.branch}`
	};
}
/** Throws what was thrown; where it would have gone well in the files of the checkout, with the reason that it did not on the branch. */
async function refuseUnseen(thrown, { repository, cache, now }, operation, input) {
	if (!(thrown instanceof Failure) || thrown.code !== "usage" || repository.workTree === null) throw thrown;
	const open = () => openWorkTree(repository, cache, now);
	if (await perform(operation, input, {
		open,
		env: operationEnv,
		dryRun: true
	}).catch(() => null) === null) throw thrown;
	throw new Failure("usage", `as of the last commit, ${thrown.message}`, "what the files have beside it is to be committed first: git add cwom && git commit; or leave out --commit");
}
/** The world as operations on a checkout see it. */
function operationEnv({ repository, tree, now }) {
	return {
		now: now.replace(/\.\d+Z$/, "Z"),
		newId: newUlid,
		actor: () => actorHere(repository),
		fileFacts: (path) => readFileFacts(tree, path)
	};
}
export { operationEnv as n, carryOut as t };
