import { t as checkRepository } from "./check-repository-CtBG_wuV.js";
import { n as undecidedReport } from "./empty-report-D_vOmZwK.js";
import { r as exitCodeOf, t as Failure } from "./failure-CoSUsjhv.js";
import { t as exitCodeOfReport } from "./report-BMv7gfsA.js";
import { t as openSettled } from "./settled-repository-c3RTpWxK.js";
import { t as workflowOf } from "./runner-DFMi6341.js";
import { t as formats } from "./formats-C8PtmrFr.js";
import { t as rules } from "./rules-C5KsT1s6.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { a as wantsColor, i as printFailure, r as print } from "./output-BW60d30d.js";
import { t as cacheFor } from "./reading-cache-CpPwHZP2.js";
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
async function reportFor(options, folder) {
	const { base, head, staged, failOn } = options;
	const repository = await openSettled(folder);
	const now = /* @__PURE__ */ new Date();
	const cache = options.cache ? await cacheFor(repository, now.getTime()) : null;
	const report = await checkRepository({
		repository,
		...cache === null ? {} : { cache },
		...base === void 0 ? {} : { base },
		...head === void 0 ? {} : { head },
		staged: staged === true,
		workflow: () => workflowOf(repository, process.env),
		failOn,
		now: now.toISOString()
	});
	cache?.close();
	return report;
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
