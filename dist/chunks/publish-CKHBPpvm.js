import { a as warning, i as setOutput } from "./core-ACZXvWz3.js";
import { t as renderReportWithReview } from "./render-review-json-bDfXsrG3.js";
import { t as renderSummary } from "./render-summary-IjLReUap.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { r as printableLine } from "./printable-bEUe1wzd.js";
import { dirname, join, resolve } from "node:path";
import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
// src/action/publish.ts
/** Hands a finished report on: outputs, job summary, files, comment, suggestions. Each is tried; one that fails is a warning. */
async function publish(report, { describe, suggest }, inputs, env) {
	await attempt("set the outputs", () => setOutputs(report));
	const review = await attempt("tell the change in words", describe) ?? null;
	await attempt("write the job summary", () => writeSummary(report, review, env));
	await attempt("write the report", () => writeReport(report, review, env));
	await attempt("write the SARIF file", () => writeSarif(report, inputs, env));
	await attempt("write the comment", () => comment(report, review, inputs, env));
	await attempt("suggest the mends", () => suggestOn(suggest, inputs, env));
}
async function attempt(what, action) {
	try {
		return await action();
	} catch (thrown) {
		const reason = thrown instanceof Error ? thrown.message : String(thrown);
		warning(`could not ${what}: ${printableLine(reason, 500)}`);
		return;
	}
}
async function writeSummary(report, review, env) {
	const file = env["GITHUB_STEP_SUMMARY"];
	if (file !== void 0 && file !== "") await appendFile(file, renderSummary(report, {
		review,
		elsewhere: "the file of the output report"
	}));
}
function setOutputs(report) {
	setOutput("conclusion", report.conclusion);
	setOutput("errors", report.counts.error);
	setOutput("warnings", report.counts.warning);
	setOutput("base", report.comparison?.base ?? "");
	setOutput("head", report.comparison?.head ?? report.commit ?? "");
	setOutput("changed", report.comparison?.changed.length ?? 0);
}
async function writeReport(report, review, env) {
	const file = join(env["RUNNER_TEMP"] ?? ".", "cwom-report.json");
	await writeFile(file, renderReportWithReview(report, review));
	setOutput("report", file);
}
async function writeSarif(report, { sarifFile }, env) {
	if (sarifFile === "") return;
	const [{ renderSarif }, { rules }] = await Promise.all([import("./render-sarif-B28BnpBj.js"), import("./rules-D9rHgLU9.js")]);
	const file = resolve(env["GITHUB_WORKSPACE"] ?? ".", sarifFile);
	await mkdir(dirname(file), { recursive: true });
	await rm(file, { force: true });
	await writeFile(file, renderSarif(report, {
		version,
		rules
	}), { flag: "wx" });
}
async function comment(report, review, inputs, env) {
	if (inputs.comment === "never" || inputs.token === "") return;
	const { commentOn } = await import("./comment-BCDXb_g9.js");
	await commentOn(report, review, inputs, env);
}
async function suggestOn(suggest, inputs, env) {
	if (inputs.comment === "never" || inputs.suggestions === "never" || inputs.token === "") return;
	const { suggestMendsOn } = await import("./suggest-BlOn3b2q.js");
	await suggestMendsOn(suggest, inputs, env);
}
export { publish };
