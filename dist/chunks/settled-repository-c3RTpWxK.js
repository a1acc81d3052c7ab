import { t as openRepository } from "./open-repository-esVB68mp.js";
import { d as namesNow, o as writingFolder } from "./journal-CBRUCPsF.js";
import { t as ownerState } from "./owner-qz4qnRET.js";
// src/git/write/left-behind.ts
/** Whether processes that died left transactions that are neither finished nor undone. */
function isLeftBehind(commonDir) {
	return namesNow(writingFolder(commonDir)).some((name) => ownerState(name) === "dead");
}
// src/cli/settled-repository.ts
/** The repository that a folder is in, what a killed process left half written being finished or undone first: nobody is told of half a change. */
async function openSettled(folder) {
	const repository = await openRepository(folder);
	if (isLeftBehind(repository.commonDir)) await (await repository.writer()).recover();
	return repository;
}
export { openSettled as t };
