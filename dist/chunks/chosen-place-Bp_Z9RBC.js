import { i as openBranch, n as personHere } from "./actor-s5NudrI_.js";
import { i as openWorkTree, n as withRepository } from "./workplace-tBQXqUnb.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as headBranch } from "./head-branch-CWIz-qvP.js";
// src/cli/chosen-place.ts
/** The files of the checkout, for a person to commit, or with `commit` or `push` the branch. Failure `usage` where HEAD is no branch or nobody is named as the one who commits. */
async function choosePlace({ repository, cache, now }, { stage, commit, push }) {
	if (commit !== true && push === void 0) return {
		is: "files",
		open: () => openWorkTree(repository, cache, now, stage === true)
	};
	const ref = await headBranch(repository);
	if (ref === null) throw new Failure("usage", "HEAD is at no branch", "check one out: git switch <branch>");
	const branch = {
		repository,
		writer: await repository.writer(),
		ref,
		person: await personHere(repository),
		cache,
		now
	};
	return {
		is: "branch",
		open: () => openBranch(branch),
		branch
	};
}
/** Does something in the place that is chosen so, in the repository that a folder is in. */
function withChosenPlace(folder, keeping, action) {
	return withRepository(folder, async (shop) => action(await (await choosePlace(shop, keeping)).open()));
}
export { withChosenPlace as n, choosePlace as t };
