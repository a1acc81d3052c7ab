import { t as check } from "./check-gGr5wbvS.js";
import { s as isFinalStatus, u as kindNames } from "./enums-CzFq0Rxf.js";
import { t as inSpecOrder } from "./in-spec-order-CmXGpu8S.js";
import { n as sealKey, r as toPlainSpec, t as pinsKey } from "./to-plain-spec-C1ZgjUjg.js";
import { r as objectDigest } from "./digest-As52ZD5b.js";
import { t as excerpt } from "./printable-bEUe1wzd.js";
import { i as pointerStep } from "./json-BOP16j8H.js";
import { r as localPathOf } from "./reading-B2MIY6L8.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as openSettled } from "./settled-repository-c3RTpWxK.js";
import { t as logLine } from "./log-line-DqMpL6pu.js";
import { t as renderText } from "./render-text-CZlCmQLS.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { n as findObject } from "./find-object-igGapYwq.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { a as wantsColor, r as print } from "./output-BW60d30d.js";
import { t as revisionNamed } from "./named-revision-BOzB1LPb.js";
// src/export/in-export-order.ts
/** Objects by kind in the order of the chain of causes, and within a kind by id in UTF-16 order, wherever their files stand. */
function inExportOrder(objects) {
	return objects.toSorted((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || compareText(a.id, b.id));
}
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
// src/export/json-line.ts
/** A value as one line of JSON with its LF. `##[`, which a workflow runner obeys in a log, is written with an escape: the same value for every JSON parser. */
function jsonLine(value) {
	return `${JSON.stringify(value).replaceAll("##[", String.raw`##\u005b`)}\n`;
}
// src/export/object-lines.ts
/** Every object as written, defaults not filled in, one a line. */
const exportLines = (corpus, chosen) => {
	return {
		text: inExportOrder(chosen ?? corpus.objects).map(({ kind, value }) => lineOf(kind, value)).join(""),
		notes: [],
		refused: []
	};
};
/** The same for a reader that knows nothing but the plain spec: what is additive stands in `meta`. */
const exportStrict = (corpus, chosen) => {
	const lines = [];
	const refused = [];
	for (const object of inExportOrder(chosen ?? corpus.objects)) {
		const plain = toPlainSpec(object.kind, object.value);
		const reason = reasonAgainst(object, plain);
		if (reason !== null) refused.push(`${object.file.path}: ${reason}`);
		else if (plain !== null) lines.push(lineOf(object.kind, plain));
	}
	return {
		text: lines.join(""),
		notes: [],
		refused
	};
};
function lineOf(kind, value) {
	return jsonLine(inSpecOrder(kind, value));
}
/** A store may live with unknown members by its own settings; the plain spec does not. */
function reasonAgainst(object, plain) {
	if (plain === null) return `meta has ${pinsKey} or ${sealKey} already, where a pin or the seal would go`;
	const [flaw] = object.outline.schemaFlaws;
	return flaw === void 0 ? null : `${flaw.pointer} is no member of the plain spec`;
}
// src/export/digest-set.ts
/** Hex digits of the standard algorithms that people use (in-toto DigestSet v1.1). */
const hexDigits = /* @__PURE__ */ new Map([
	["md5", [32]],
	["sha1", [40]],
	["sha224", [56]],
	["sha256", [64]],
	["sha384", [96]],
	["sha512", [128]],
	["sha3_256", [64]],
	["sha3_384", [96]],
	["sha3_512", [128]],
	["gitCommit", [40, 64]],
	["gitTree", [40, 64]],
	["gitBlob", [40, 64]],
	["gitTag", [40, 64]],
	["cwom-jcs1", [64]]
]);
/** A digest written `<algorithm>:<value>` as a DigestSet, hex in lower case; null for what is none. An algorithm that nobody here knows keeps its value as it is. */
function digestSetOf(digest) {
	const [, algorithm, value] = /^([a-z][\w.-]*):([a-z0-9][\w+/=.-]*)$/i.exec(digest) ?? [];
	if (algorithm === void 0 || value === void 0) return null;
	const lengths = hexDigits.get(algorithm);
	if (lengths === void 0) return { [algorithm]: value };
	return /^[0-9a-f]+$/i.test(value) && lengths.includes(value.length) ? { [algorithm]: value.toLowerCase() } : null;
}
// src/export/valid-object.ts
/** An object of a corpus that was checked without an error. Throws a TypeError where it is not there or not valid: such a corpus was not checked. */
function validObject(corpus, kind, id) {
	const object = corpus.find(kind, id)?.object ?? null;
	if (object === null) throw new TypeError(`${kind} ${id} is not in the store, or not valid`);
	return object;
}
// src/export/resource-descriptor.ts
/** Describes a thing that has a title and perhaps an address: a path of the repository is its name, a web address where it is had from. The address as written is kept as `cwom_uri`. */
function describe(thing) {
	const { title, urn, uri, digest, mediaType } = thing;
	const annotations = {
		...uri !== null && { cwom_uri: uri },
		...thing.annotations
	};
	return {
		name: (uri === null ? null : localPathOf(uri)) ?? title,
		uri: urn,
		digest: (digest === null ? null : digestSetOf(digest)) ?? void 0,
		downloadLocation: webAddressOf(uri) ?? void 0,
		mediaType: mediaType ?? void 0,
		annotations: Object.keys(annotations).length === 0 ? void 0 : annotations
	};
}
/** Only the web: a reader may follow a downloadLocation, and must not be led to a script or to a file of its own. */
function webAddressOf(uri) {
	const url = uri === null ? null : URL.parse(uri);
	return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
/** The same descriptors, those that share a name told apart by the last part of their uri. */
function withUniqueNames(descriptors) {
	const named = Map.groupBy(descriptors, ({ name }) => name);
	return descriptors.map((descriptor) => {
		const { name, uri } = descriptor;
		return named.get(name)?.length === 1 ? descriptor : {
			...descriptor,
			name: `${name} (${uri.slice(uri.lastIndexOf(":") + 1)})`
		};
	});
}
// src/export/urn.ts
const prefix = "urn:cwom:v0.1";
/** What a Run is to SLSA: the template that README.md beside this file describes. */
const runBuildType = `${prefix}:run`;
/** The name of an object outside its store, `urn:cwom:v0.1:<Kind>:<id>`; with a JSON pointer, of a place in it. */
function objectUrn(kind, id, pointer) {
	const urn = `${prefix}:${kind}:${encodeURIComponent(id)}`;
	return pointer === void 0 ? urn : `${urn}#${pointer}`;
}
/** The name of who executed a Run, and where: `urn:cwom:v0.1:executor:<runtime>:<actor_kind>:<actor_id>`, each part percent-encoded. */
function executorUrn(runtime, actor) {
	const parts = [
		runtime,
		actor.actor_kind,
		actor.actor_id
	].map(encodeURIComponent);
	return `${prefix}:executor:${parts.join(":")}`;
}
// src/export/resolved-dependencies.ts
/** What a Run was given (§4.6): its inputs as they were pinned, and the documents and data that its ContextPackets name. */
function resolvedDependencies(run, corpus) {
	const { context_packets: packets, doctrine_refs: doctrine, constraint_snapshot: snapshot } = run.inputs;
	return [...[
		...packets,
		...snapshot === null ? [] : [snapshot],
		...doctrine
	].map(describeInput), ...packets.flatMap((packet) => describeContents(validObject(corpus, "ContextPacket", packet.id)))];
}
/** An input that the Run did not pin has no digest: what it has today is not what the Run was told. */
function describeInput({ kind, id, digest }) {
	return describe({
		title: `${kind}/${id}`,
		urn: objectUrn(kind, id),
		uri: null,
		digest,
		mediaType: null
	});
}
function describeContents(packet) {
	const { documents, data_blobs: blobs } = packet.inputs;
	const urnOf = (list, index) => objectUrn(packet.kind, packet.id, pointerStep(`/inputs/${list}`, index));
	return [...documents.map(({ title, uri, digest }, index) => describe({
		title,
		urn: urnOf("documents", index),
		uri,
		digest,
		mediaType: null
	})), ...blobs.map(({ name, uri, digest, media_type: mediaType }, index) => describe({
		title: name,
		urn: urnOf("data_blobs", index),
		uri,
		digest,
		mediaType
	}))];
}
// src/export/provenance.ts
/** How a Run made what it made: asked for by its Issue, told by its inputs, executed by its executor. */
function provenanceOf(run, corpus, byproducts) {
	const { executor, telemetry } = run;
	return {
		buildDefinition: {
			buildType: runBuildType,
			externalParameters: externalParameters(run, corpus),
			internalParameters: {
				mode: run.mode,
				executor
			},
			resolvedDependencies: resolvedDependencies(run, corpus)
		},
		runDetails: {
			builder: { id: executorUrn(executor.runtime, executor.actor) },
			metadata: {
				invocationId: run.id,
				startedOn: telemetry.started_at ?? void 0,
				finishedOn: telemetry.ended_at ?? void 0
			},
			byproducts
		}
	};
}
/** What somebody else decided: what was asked for, where, and which inputs were given; their digests are those of the resolved dependencies. */
function externalParameters(run, corpus) {
	const issue = validObject(corpus, "Issue", run.for_issue.id);
	const repo = validObject(corpus, "Repo", run.repo.id);
	const { context_packets: packets, doctrine_refs: doctrine, constraint_snapshot: snapshot } = run.inputs;
	return {
		issue: {
			uri: urnOf(issue),
			title: issue.title,
			type: issue.type,
			acceptanceCriteria: issue.acceptance.criteria,
			testsExpected: issue.acceptance.tests_expected ?? []
		},
		repo: {
			uri: urnOf(repo),
			slug: repo.slug
		},
		contextPackets: packets.map(urnOf),
		constraintSnapshot: snapshot === null ? null : urnOf(snapshot),
		doctrineRefs: doctrine.map(urnOf)
	};
}
function urnOf({ kind, id }) {
	return objectUrn(kind, id);
}
// src/export/statements.ts
/** One Statement a line for each Run that is over and produced something with a digest; notes say which Runs and digests have no place in one. */
const exportStatements = (corpus, chosen) => {
	const made = artifactsByRun(corpus);
	const runs = inExportOrder(corpus.of("Run")).map((stored) => ({
		stored,
		artifacts: made.get(stored.id) ?? []
	}));
	const lines = [];
	const notes = (chosen ?? []).filter((object) => !runs.some((run) => concerns(object, run))).map(noteOnOther);
	for (const entry of runs) {
		if (chosen !== null && !chosen.some((object) => concerns(object, entry))) continue;
		const run = validObject(corpus, "Run", entry.stored.id);
		const statement = isFinalStatus(run.status) ? statementOf(run, entry, corpus) : null;
		if (statement !== null) lines.push(jsonLine(statement));
		notes.push(...notesOn(run, entry.artifacts, statement));
	}
	return {
		text: lines.join(""),
		notes,
		refused: []
	};
};
function artifactsByRun(corpus) {
	const artifacts = inExportOrder(corpus.of("Artifact")).map(({ id }) => validObject(corpus, "Artifact", id));
	return Map.groupBy(artifacts, (artifact) => artifact.produced_by.id);
}
/** Whether an object is the Run, what it produced, or the Issue it is for. */
function concerns({ kind, id }, { stored, artifacts }) {
	if (kind === "Run") return id === stored.id;
	if (kind === "Artifact") return artifacts.some((artifact) => artifact.id === id);
	return kind === "Issue" && stored.outline.refs.some((ref) => ref.at === "/for_issue" && ref.id === id);
}
function noteOnOther({ kind, id }) {
	return `${kind} ${id} has no statement: name a Run, what a Run produced, or an Issue with Runs`;
}
function statementOf(run, { stored, artifacts }, corpus) {
	const subject = artifacts.filter(isSubject).map(describeArtifact);
	if (subject.length === 0) return null;
	const others = artifacts.filter((artifact) => !isSubject(artifact)).map(describeArtifact);
	return {
		_type: "https://in-toto.io/Statement/v1",
		subject: withUniqueNames(subject),
		predicateType: "https://slsa.dev/provenance/v1",
		predicate: provenanceOf(run, corpus, [describeRun(run, stored), ...others])
	};
}
/** A log or a trace is on the way, not what the Run was for; without a digest nothing can be a subject. */
function isSubject({ type, digest }) {
	return type !== "log" && type !== "trace" && digest !== null && digestSetOf(digest) !== null;
}
function describeArtifact(artifact) {
	const { kind, id, type, title, uri, digest, media_type: mediaType, verification } = artifact;
	const annotations = {
		cwom_type: type,
		cwom_verification: verification.status
	};
	return describe({
		title,
		urn: objectUrn(kind, id),
		uri,
		digest,
		mediaType,
		annotations
	});
}
/** The record of the Run itself, so that how it ended is part of what is said. */
function describeRun({ kind, id, status, failure }, { value }) {
	const annotations = {
		cwom_status: status,
		...failure !== null && { cwom_failure: failure }
	};
	const digest = objectDigest(value);
	return describe({
		title: `${kind}/${id}`,
		urn: objectUrn(kind, id),
		uri: null,
		digest,
		mediaType: null,
		annotations
	});
}
function notesOn(run, artifacts, statement) {
	if (!isFinalStatus(run.status)) return [`Run ${run.id} is ${run.status}: it has a statement once it is over`];
	const none = statement === null ? [`Run ${run.id} has no statement: nothing it produced can be told by a digest`] : [];
	const odd = artifacts.flatMap(({ id, digest }) => digest === null || digestSetOf(digest) !== null ? [] : [`Artifact ${id} is no subject: ${excerpt(digest)} is no digest such as sha256:<hex> or gitCommit:<hex>`]);
	return [...none, ...odd];
}
// src/export/formats.ts
/** Every format of `cwom export --format`, by name (interfaces.md). */
const exporters = {
	jsonl: exportLines,
	"in-toto": exportStatements,
	strict: exportStrict
};
// src/cli/commands/run-export.ts
/** Checks a revision's store, then writes its export to stdout, and answers the exit code; 1, with the reasons on stderr and nothing on stdout, where the check or the format finds an error. */
async function runExport(ids, options, globals) {
	const format = formatOf(options);
	const { corpus, report } = await readChecked(await openSettled(globals.C), options.head);
	if (report.conclusion !== "clean") {
		say([renderText(report, {
			color: wantsColor(process.stderr, globals.color),
			quiet: true
		}).trimEnd()]);
		say(["nothing is exported from a store with errors"]);
		return 1;
	}
	const chosen = ids.length === 0 ? null : [...new Set(ids.map((id) => findObject(corpus, id)))];
	const { text, notes, refused } = exporters[format](corpus, chosen);
	if (refused.length > 0) {
		say(refused.map((line) => logLine(line, 1e3)));
		say(["nothing is exported, as something would be lost"]);
		return 1;
	}
	if (globals.quiet !== true) say(notes.map((note) => `note  ${logLine(note, 1e3)}`));
	print(text);
	return 0;
}
function formatOf({ format, strict }) {
	if (strict !== true) return format ?? "jsonl";
	if (format !== "in-toto") return "strict";
	throw new Failure("usage", "--strict is about objects, and in-toto statements hold none", "leave one of them out");
}
/** What is checked is what is exported: the store is read once. */
async function readChecked(repository, head) {
	const cache = memoryCache();
	const corpus = await readCorpus(await revisionNamed(repository, head), cache);
	return {
		corpus,
		report: await check({
			head: corpus,
			cache,
			now: (/* @__PURE__ */ new Date()).toISOString()
		})
	};
}
function say(lines) {
	for (const line of lines) process.stderr.write(`${line}\n`);
}
export { runExport };
