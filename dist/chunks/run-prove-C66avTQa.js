import { t as prove } from "./prove-CIrTfdke.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
import { t as checkFrom } from "./check-word-DagpaFsu.js";
// src/cli/commands/run-prove.ts
/** Weighs a Run or an Issue; answers the exit code, 0 whatever the verdict is. */
function runProve(id, { check = [], ...write }, globals) {
	return carryOut(prove, {
		id,
		checks: check.map(checkFrom)
	}, write, globals);
}
export { runProve };
