import { t as seal } from "./seal-BnZii5LF.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
// src/cli/commands/run-seal.ts
/** Seals objects in the work tree and answers the exit code. */
function runSeal(ids, { all, as: actor, ...options }, globals) {
	return carryOut(seal, {
		ids,
		all: all === true,
		actor
	}, options, globals);
}
export { runSeal };
