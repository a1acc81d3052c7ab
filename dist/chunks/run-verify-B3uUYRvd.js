import { a as localPathIn, o as readLocalFiles, t as rules } from "./rules-CebQCDjO.js";
import { t as check } from "./check-DqQekbcG.js";
import { r as objectDigest } from "./digest-As52ZD5b.js";
import { t as exitCodeOfReport } from "./report-BMv7gfsA.js";
import { t as openSettled } from "./settled-repository-CIlgecjv.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { n as reportJson } from "./render-json-DM-CAOy7.js";
import { t as renderText } from "./render-text-CZlCmQLS.js";
import { r as counted } from "./sentences-D37lPjhj.js";
import { r as readCorpus } from "./corpus-HJcpNTyc.js";
import { n as findObject } from "./find-object-igGapYwq.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { a as wantsColor, r as print } from "./output-BW60d30d.js";
import { t as revisionNamed } from "./named-revision-BNXsuCGj.js";
// src/check/verify.ts
/** What says that nothing can be compared, as an object is not what it must be, and what compares a local file with its digest. */
function isProving({ id, level }) {
	return level === "error" || id === "packet/local-uri";
}
/** Recomputes every seal, pin and local digest of a corpus, or of what one object rests on. */
async function verify(corpus, object, cache, now) {
	const chosen = rules.filter(isProving);
	const whole = await check({
		head: corpus,
		cache,
		rules: chosen,
		failOn: "warning",
		now
	});
	const links = object === null ? corpus.objects : restsOn(corpus, object);
	const report = object === null ? whole : only(whole, links);
	const localFiles = await readLocalFiles(corpus);
	const isGuarded = (stored) => localFiles.get(localPathIn(stored) ?? "") != null;
	return {
		report,
		seals: links.filter(({ outline }) => outline.sealDigest !== null).length,
		pins: links.flatMap(({ kind, outline }) => kind === "Run" ? outline.refs.filter(({ digest }) => digest !== null) : []).length,
		files: links.filter(isGuarded).length,
		unguarded: links.flatMap((stored) => unguardedIn(stored))
	};
}
/** An object and everything it refers to, directly or not: for an Artifact its Run, the Run's inputs, their Issue and Repo. */
function restsOn(corpus, start) {
	const found = /* @__PURE__ */ new Set([start]);
	for (const object of found) for (const { kind, id } of object.outline.refs) {
		const next = corpus.find(kind, id);
		if (next !== null) found.add(next);
	}
	return [...found];
}
function only(report, objects) {
	const paths = new Set(objects.map(({ file }) => file.path));
	const findings = report.findings.filter(({ path }) => paths.has(path));
	const count = (level) => findings.filter((finding) => finding.level === level).length;
	const counts = {
		error: count("error"),
		warning: count("warning"),
		info: count("info")
	};
	return {
		...report,
		findings,
		counts,
		objects: objects.length,
		conclusion: counts.error + counts.warning > 0 ? "findings" : "clean"
	};
}
function unguardedIn({ kind, id, outline }) {
	if (kind === "Artifact" && outline.scalars["digest"] === void 0) return [`Artifact ${id} has no digest`];
	if (kind !== "Run" || outline.scalars["status"] === "planned" || outline.scalars["status"] === "ready") return [];
	return outline.refs.filter(({ at, digest }) => at.startsWith("/inputs/") && digest === null).map((ref) => `Run ${id} has not pinned ${ref.kind} ${ref.id}`);
}
// src/cli/commands/run-verify.ts
/** Verifies the store, or what one object rests on; answers the exit code. */
async function runVerify(id, { head, format }, { C, color, quiet }) {
	const repository = await openSettled(C);
	const cache = memoryCache();
	const corpus = await readCorpus(await revisionNamed(repository, head), cache);
	const object = id === void 0 ? null : findObject(corpus, id);
	const verification = await verify(corpus, object, cache, (/* @__PURE__ */ new Date()).toISOString());
	if (format === "json") {
		const digest = object === null ? null : objectDigest(object.value);
		print(verificationJson(verification, digest));
		return exitCodeOfReport(verification.report);
	}
	print(renderText(verification.report, {
		color: wantsColor(process.stdout, color),
		quiet: quiet === true
	}));
	if (quiet !== true) print(words(verification) + (object === null ? "" : `digest:     ${objectDigest(object.value)}\n`));
	return exitCodeOfReport(verification.report);
}
/** The report of a check, and beside it what was recomputed; `digest` is that of the one object which was asked for. */
function verificationJson({ report, seals, pins, files, unguarded }, digest) {
	return jsonText({
		...reportJson(report),
		recomputed: {
			seals,
			pins,
			files
		},
		unguarded,
		digest
	});
}
function words({ seals, pins, files, unguarded }) {
	return `recomputed: ${counted(seals, "seal")}, ${counted(pins, "pin")}, ${counted(files, "digest of a file", "digests of files")}\n` + unguarded.map((line) => `no digest:  ${printable(line)}\n`).join("");
}
export { runVerify };
