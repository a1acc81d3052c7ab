import { a as artifactDigestMatches, g as corpusRule, o as localPathIn, s as readLocalFiles, t as rules } from "./rules-C5KsT1s6.js";
import { t as check } from "./check-gGr5wbvS.js";
import { r as localPathOf } from "./reading-B2MIY6L8.js";
import { r as objectDigest } from "./digest-As52ZD5b.js";
import { C as array, M as literal, N as looseObject, V as string } from "./schemas-BfIwbAFZ.js";
import { t as exitCodeOfReport } from "./report-BMv7gfsA.js";
import { t as openSettled } from "./settled-repository-c3RTpWxK.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { n as reportJson } from "./render-json-DM-CAOy7.js";
import { t as renderText } from "./render-text-CZlCmQLS.js";
import { r as counted } from "./sentences-D37lPjhj.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { n as findObject } from "./find-object-igGapYwq.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { a as wantsColor, r as print } from "./output-BW60d30d.js";
import { t as revisionNamed } from "./named-revision-BOzB1LPb.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
// src/check/verify-traces.ts
/** The rule that says so where the digest of an Artifact itself is another; here for the files that it stands for. */
function traceRule({ flaws }) {
	return corpusRule(artifactDigestMatches, function* () {
		for (const { artifact, path, words } of flaws) yield {
			about: artifact,
			at: "/digest",
			message: `is the manifest of ${path}, which ${words}`,
			help: `restore ${path}`,
			args: [path]
		};
	});
}
const manifest = looseObject({
	schema: literal("cwom.trace/1"),
	files: array(looseObject({
		path: string(),
		digest: string()
	})).max(1e4)
});
/** Larger files are not read, in bytes. */
const byteLimit = 67108864;
/** Recomputes the digest of every file that the manifests of some traces list; that of the manifest itself is its Artifact's. */
async function verifyTraces(objects, revision) {
	const flaws = [];
	let files = 0;
	for (const artifact of objects) {
		const path = artifact.outline.scalars["type"] === "trace" ? localPathIn(artifact) : null;
		const bytes = path === null ? null : await bytesAt(path, revision);
		for (const { path: name, digest } of bytes === null ? [] : listedIn(bytes)) {
			const place = placeOf(posix.dirname(path ?? ""), name);
			const found = place === null ? null : await bytesAt(place, revision);
			files += 1;
			const words = found === null ? "is not there" : digestOf(found) === digest ? null : "has another digest";
			if (words !== null) flaws.push({
				artifact,
				path: place ?? name,
				words
			});
		}
	}
	return {
		files,
		flaws
	};
}
/** A path below the folder of the manifest; null for one that leads out of it. */
function placeOf(folder, name) {
	const inside = localPathOf(name.split("/").map(encodeURIComponent).join("/"));
	return inside === null ? null : `${folder}/${inside}`;
}
function listedIn(bytes) {
	try {
		return manifest.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data?.files ?? [];
	} catch {
		return [];
	}
}
async function bytesAt(path, revision) {
	const entry = await revision.entryAt(path);
	if (entry?.mode.startsWith("100") !== true) return null;
	for await (const { bytes } of revision.read([entry], byteLimit)) return bytes;
	return null;
}
function digestOf(bytes) {
	return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
// src/check/verify.ts
/** What says that nothing can be compared, as an object is not what it must be, and what compares a local file with its digest. */
function isProving({ id, level }) {
	return level === "error" || id === "packet/local-uri";
}
/** Recomputes every seal, pin and local digest of a corpus, or of what one object rests on. */
async function verify(corpus, object, cache, now) {
	const chosen = rules.filter(isProving);
	const traces = await verifyTraces(object === null ? corpus.objects : restsOn(corpus, object), corpus.revision);
	const whole = await check({
		head: corpus,
		cache,
		rules: [...chosen, traceRule(traces)],
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
		files: links.filter(isGuarded).length + traces.files,
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
