import { t as seal } from "./seal-q6ECZ8Tz.js";
import { t as carryOut } from "./carry-out-CcsRaJfB.js";
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
