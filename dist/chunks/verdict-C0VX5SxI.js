import { r as exitCodeOf, t as Failure } from "./failure-CoSUsjhv.js";
import { t as exitCodeOfReport } from "./report-BMv7gfsA.js";
import { t as renderText } from "./render-text-CZlCmQLS.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { i as printFailure, n as failureOf } from "./output-BW60d30d.js";
// src/cli/hooks/verdict.ts
/**
* Runs one check of a hook, says on stderr what stands against it, and answers the exit code: nothing is said of what is clean,
* and a repository without a store has nothing to be held against it. Never throws: what cannot be decided is refused.
*/
async function verdictOf(what, check) {
	try {
		const report = await check();
		const code = exitCodeOfReport(report);
		if (code !== 0) tell(what, renderText(report, {
			color: false,
			quiet: true
		}));
		return code;
	} catch (thrown) {
		const failure = failureOf(thrown);
		if (failure.code === "no-store") return 0;
		tell(what, "");
		printFailure(failure);
		return exitCodeOf(failure);
	}
}
/** A refusal of something that no report is about. */
function refuse(what, message, help) {
	tell(what, "");
	printFailure(new Failure("usage", message, help));
	return 1;
}
function tell(what, text) {
	process.stderr.write(`cwom: ${printable(what)} is refused\n${text}`);
}
export { verdictOf as n, refuse as t };
