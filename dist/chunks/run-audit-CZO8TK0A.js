import { t as auditHistory } from "./audit-history-Bv72GdDn.js";
import { n as undecidedReport } from "./empty-report-D_vOmZwK.js";
import { r as exitCodeOf, t as Failure } from "./failure-CoSUsjhv.js";
import { F as object, M as literal, V as string, z as record } from "./schemas-BfIwbAFZ.js";
import { t as exitCodeOfReport } from "./report-BMv7gfsA.js";
import { t as openRepository } from "./open-repository-esVB68mp.js";
import { r as namedCommit } from "./available-commit-DFkgirnV.js";
import { t as formats } from "./formats-C8PtmrFr.js";
import { t as rules } from "./rules-C5KsT1s6.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { t as headBranch } from "./head-branch-CWIz-qvP.js";
import { a as wantsColor, i as printFailure, r as print } from "./output-BW60d30d.js";
import { dirname, join } from "node:path";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
// src/cli/audit-anchor.ts
const anchorFile = object({
	schema: literal("cwom.audit/1"),
	/** Another version may look for more: it begins again. */
	version: literal(version),
	anchors: record(string(), string().regex(/^[0-9a-f]{40}$/))
});
/**
* The commit that the last clean audit ended at, or null where there was none. It is a hint in the git directory and may be
* lost or wrong: the audit itself sees to it that the commit lies on the branch.
*/
async function readAnchor(repository, key) {
	const name = await nameOf(repository, key);
	const anchors = await readAnchors(repository);
	return Object.hasOwn(anchors, name) ? anchors[name] ?? null : null;
}
/** Keeps the tip of a clean audit for the next one. */
async function keepAnchor(repository, key, tip) {
	const anchors = {
		...await readAnchors(repository),
		[await nameOf(repository, key)]: tip
	};
	const file = fileOf(repository);
	await mkdir(dirname(file), { recursive: true });
	const part = `${file}.${process.pid}`;
	await writeFile(part, `${JSON.stringify({
		schema: "cwom.audit/1",
		version,
		anchors
	}, null, 2)}\n`);
	await rename(part, file);
}
async function readAnchors(repository) {
	try {
		return anchorFile.parse(JSON.parse(await readFile(fileOf(repository), "utf8"))).anchors;
	} catch {
		return {};
	}
}
function fileOf(repository) {
	return join(repository.commonDir, "cwom", "audit.json");
}
async function nameOf(repository, { revision, allCommits }) {
	return `${(revision === "HEAD" || revision === "@" ? await headBranch(repository) ?? "HEAD" : revision).replace(/^refs\/heads\//, "")}${allCommits ? " (all commits)" : ""}`;
}
// src/cli/commands/run-audit.ts
/** Runs an audit, says what came of it in the format asked for, and answers the exit code. */
async function runAudit(revision, options, globals) {
	try {
		const report = await reportFor(revision, options, globals.C);
		print(render(report, options, globals));
		return exitCodeOfReport(report);
	} catch (thrown) {
		if (!(thrown instanceof Failure)) throw thrown;
		if (options.format === "text") printFailure(thrown);
		else print(render(undecidedReport(thrown, "error"), options, globals));
		return exitCodeOf(thrown);
	}
}
async function reportFor(revision, options, folder) {
	const { since, resume } = options;
	if (since !== void 0 && resume === true) throw new Failure("usage", "--since and --resume exclude each other", "give one of them");
	const repository = await openRepository(folder);
	const tip = await namedCommit(repository, revision);
	const allCommits = options.allCommits === true;
	const key = {
		revision,
		allCommits
	};
	const named = since === void 0 ? null : await namedCommit(repository, since);
	const anchor = resume === true ? await readAnchor(repository, key) : named;
	const report = await auditHistory({
		repository,
		tip,
		since: anchor,
		allCommits
	});
	if (resume === true && report.conclusion === "clean") await keepAnchor(repository, key, tip);
	return report;
}
function render(report, { format }, { color, quiet }) {
	const how = {
		color: wantsColor(process.stdout, color),
		quiet: quiet === true,
		version,
		rules
	};
	return formats[format](report, how);
}
export { runAudit };
