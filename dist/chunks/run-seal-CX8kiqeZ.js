import { t as seal } from "./seal-DJJQgf1l.js";
import { t as carryOut } from "./carry-out-B8NOrpvB.js";
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
