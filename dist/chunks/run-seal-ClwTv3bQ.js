import { t as seal } from "./seal-BDfvoyOo.js";
import { t as carryOut } from "./carry-out-BHSQsutX.js";
// src/cli/commands/run-seal.ts
/** Seals objects in the work tree and answers the exit code. */
function runSeal(ids, { all, by, as, ...options }, globals) {
	return carryOut(seal, {
		ids,
		all: all === true,
		by,
		as
	}, options, globals);
}
export { runSeal };
