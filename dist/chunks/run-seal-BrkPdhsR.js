import { t as seal } from "./seal-BmQJ-4bi.js";
import { t as carryOut } from "./carry-out-CCFY6K5U.js";
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
