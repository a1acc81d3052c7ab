import { c as openRepository, d as undecidedReport, l as exitCodeOfReport, u as checkRepository } from "./render-sarif-p_2A-Exb.js";
import { n as exitCodeOf, t as Failure } from "./failure-DnepG_F2.js";
import { t as workflowOf } from "./runner-Boj8v7f7.js";
import { t as formats } from "./formats-d7g0eppp.js";
import { t as rules } from "./rules-B5EgArkC.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { n as printFailure, r as wantsColor, t as print } from "./output-BJRgfnYp.js";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { readdirSync, statSync } from "node:fs";
// src/cli/reading-cache.ts
/**
* The cache of readings in the git directory of a repository, or null where there is to be none: on a runner, which starts
* afresh and trusts nothing it did not read, and when this runs from its sources, which may change under it.
*/
async function cacheFor(repository, now) {
	if (process.env["GITHUB_ACTIONS"] === "true" || import.meta.filename.endsWith(".ts")) return null;
	const { openFileCache } = await import("./cache-ZuOCQaII.js");
	return openFileCache(join(repository.commonDir, "cwom", "cache.sqlite"), buildId(), now);
}
/** What tells this build from any other: its chunks are named by their content. */
function buildId() {
	const chunks = import.meta.dirname;
	const sizes = readdirSync(chunks, {
		recursive: true,
		encoding: "utf8"
	}).toSorted().map((name) => `${name} ${statSync(join(chunks, name)).size}`);
	return createHash("sha256").update(sizes.join("\n")).digest("hex");
}
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
	const repository = await openRepository(folder);
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
