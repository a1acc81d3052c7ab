import { c as openRepository, d as undecidedReport, l as exitCodeOfReport, u as checkRepository } from "./render-sarif-DzY_x8vH.js";
import { n as exitCodeOf, t as Failure } from "./failure-DnepG_F2.js";
import { t as workflowOf } from "./runner-Chpm6jke.js";
import { t as formats } from "./formats-BzxyEU56.js";
import { t as rules } from "./rules-BcQZzi80.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { n as printFailure, r as wantsColor, t as print } from "./output-BJRgfnYp.js";
// src/cli/commands/run-check.ts
/** Runs a check, says what came of it in the format asked for, and answers the exit code. */
async function runCheck(options, globals) {
	try {
		const report = await reportFor(options, globals.C);
		print(render(report, options.format, globals));
		return exitCodeOfReport(report);
	} catch (thrown) {
		if (!(thrown instanceof Failure)) throw thrown;
		if (options.format === "text") printFailure(thrown);
		else print(render(undecidedReport(thrown, options.failOn), options.format, globals));
		return exitCodeOf(thrown);
	}
}
async function reportFor({ base, head, staged, failOn }, folder) {
	const repository = await openRepository(folder);
	return checkRepository({
		repository,
		...base === void 0 ? {} : { base },
		...head === void 0 ? {} : { head },
		staged: staged === true,
		workflow: () => workflowOf(repository, process.env),
		failOn,
		now: (/* @__PURE__ */ new Date()).toISOString()
	});
}
function render(report, format, { color, quiet }) {
	return formats[format](report, {
		color: wantsColor(process.stdout, color),
		quiet: quiet === true,
		version,
		rules
	});
}
export { runCheck };
