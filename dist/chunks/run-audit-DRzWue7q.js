import { n as exitCodeOf, t as Failure } from "./failure-DnepG_F2.js";
import { a as compare, b as storeFolder, g as readConfig, i as incidentsOf, n as historyRewritten, p as defaultConfig, r as historyImmutable, s as readCorpus, t as rules, v as configPath, y as slotOf } from "./rules-DbzDLzxJ.js";
import { t as memoryCache } from "./reading-cache-D9FUWnlG.js";
import { a as placeFindings, f as shortOid, i as findingsOf, l as commitRevision, o as noWorkflows, r as sealedContents, t as openRepository, u as emptyRevision } from "./open-repository-DdpZlrcN.js";
import { d as fileByteLimit, t as kinds } from "./kinds-BfRb48Kp.js";
import { _ as object, m as literal, x as string, y as record } from "./schemas-BvcUUXdG.js";
import { n as readBytes } from "./reading-Cu8Hpa4z.js";
import { o as undecidedReport } from "./render-sarif-Dyv1J0Iy.js";
import { t as exitCodeOfReport } from "./report-BMv7gfsA.js";
import { o as namedCommit } from "./render-text-DA6mY84q.js";
import { t as formats } from "./formats-BeWOs9g7.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { n as printFailure, r as wantsColor, t as print } from "./output-BV61bHsp.js";
import { dirname, join } from "node:path";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
// src/check/audit/history-steps.ts
/** The most changed files of a history that are held at once. */
const maxChanges = 5e6;
/**
* Reads a history down to its first commit or to `since`. A `since` that is not met on the way (the branch was rewritten, or a
* merge took another side first) is compared with the tip as a last step: what stood there must stand here.
*/
async function walkSteps(repository, walk) {
	const { commits, start } = await commitsOf(repository, walk);
	const pairs = commits.flatMap((commit) => parentsOf(commit, walk).map((parent) => ({
		commit,
		parent
	})));
	const [tip] = commits.slice(-1);
	if (walk.since !== start && tip !== void 0) pairs.push({
		commit: tip,
		parent: walk.since
	});
	const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
	const compared = [];
	for (const pair of pairs) {
		const from = pair.parent === null ? null : await treeOf(repository, trees, pair.parent);
		if (from !== pair.commit.tree) compared.push({
			...pair,
			trees: {
				from,
				to: pair.commit.tree
			}
		});
	}
	const steps = [];
	let [at, held] = [0, 0];
	const answers = repository.compareTrees(compared.map((pair) => pair.trees), storeFolder);
	for await (const changes of answers) {
		const pair = compared[at++];
		if (pair === void 0 || changes.length === 0) continue;
		held += changes.length;
		if (held > maxChanges) throw tooLong();
		steps.push({
			commit: pair.commit,
			parent: pair.parent,
			changes
		});
	}
	return {
		commits: commits.length,
		start,
		steps
	};
}
/** Oldest first. */
async function commitsOf(repository, { tip, since, allCommits }) {
	const without = allCommits && since !== null && await repository.isAncestor(since, tip) === true ? since : null;
	const commits = [];
	let start = without;
	for await (const commit of repository.history({
		tip,
		firstParent: !allCommits,
		without
	})) {
		if (!allCommits && commit.oid === since) {
			start = since;
			break;
		}
		commits.push(commit);
	}
	return {
		commits: commits.toReversed(),
		start
	};
}
function parentsOf({ parents }, { allCommits }) {
	const wanted = allCommits ? parents : parents.slice(0, 1);
	return wanted.length === 0 ? [null] : wanted;
}
async function treeOf(repository, trees, commit) {
	const known = trees.get(commit);
	if (known !== void 0) return known;
	const facts = await repository.readCommit(commit);
	if (facts === null) throw new Failure("base-unavailable", `commit ${commit} of the history is not in this clone`, "run git fsck; in a shallow clone: git fetch --unshallow");
	trees.set(commit, facts.tree);
	return facts.tree;
}
function tooLong() {
	return new Failure("unsupported-repository", `the history changes work objects more than ${maxChanges} times`, "audit it in parts: cwom audit <revision>, then cwom audit --since <revision>");
}
// src/check/audit/landed.ts
/** Everything sealed that ever stood in a history, and for each object the version that later ones must equal. */
var Landed = class {
	#references = /* @__PURE__ */ new Map();
	/** Every path and content an object ever had: with one alone nothing can have happened to it but deletion. */
	#forms = /* @__PURE__ */ new Map();
	#withSeal = /* @__PURE__ */ new Set();
	#blobs;
	constructor(blobs) {
		this.#blobs = blobs;
	}
	/** How many objects stood there; with `explicit`, of those that ever carried a seal. */
	count(seal) {
		return seal === "landing" ? this.#forms.size : this.#withSeal.size;
	}
	/** The version that an object landed with, with a seal where one was rightly added later; undefined before it landed. */
	reference(key) {
		return this.#references.get(key);
	}
	/** Takes note of a form that an object has somewhere in the history. */
	note(file) {
		const sealed = this.#blobs.in(file);
		if (sealed === null || file === null) return;
		const form = `${file.mode} ${file.oid} ${file.path}`;
		const forms = this.#forms.get(sealed.key);
		if (forms === void 0) this.#forms.set(sealed.key, /* @__PURE__ */ new Set([form]));
		else forms.add(form);
		if (sealed.hasSeal) this.#withSeal.add(sealed.key);
	}
	/** Whether a step may have done something to a sealed object, or does no more than bring new ones in. */
	mayConcern(step) {
		return step.changes.some((change) => this.#blobs.in(oldFile(change)) !== null || [this.#blobs.in(newFile(change))].some((sealed) => sealed !== null && this.#formsOf(sealed) > 1));
	}
	/** For each object in the files of one tree the version that counts: the one at its rightful path first. */
	holders(files) {
		const holders = /* @__PURE__ */ new Map();
		for (const file of files) {
			const key = this.#blobs.in(file)?.key;
			if (key !== void 0 && (!holders.has(key) || isHome(file.path, key))) holders.set(key, file);
		}
		return holders;
	}
	/** Takes a version as what later ones must equal; without one, an object that was rightly taken away. */
	land(key, file) {
		if (file === void 0) this.#references.delete(key);
		else this.#references.set(key, file);
	}
	#formsOf({ key }) {
		return this.#forms.get(key)?.size ?? 0;
	}
};
/** A change's file as it was. */
function oldFile({ path, from }) {
	return from === null ? null : {
		path,
		...from
	};
}
/** A change's file as it became. */
function newFile({ path, to }) {
	return to === null ? null : {
		path,
		...to
	};
}
function isHome(path, key) {
	const slot = slotOf(path);
	return slot.is === "object" && `${slot.kind}/${slot.id}` === key;
}
// src/check/audit/judge-step.ts
/**
* What one step did to sealed objects, by the rules of an ordinary comparison. Its base is the parent, but for objects that
* were gone there, and for those that get back what they landed with: these are held against what landed.
*/
async function judgeStep(step, knowledge) {
	const { repository, blobs, landed } = knowledge;
	const before = step.parent === null ? [] : await repository.listTree(step.parent, storeFolder);
	const after = await repository.listTree(step.commit.oid, storeFolder);
	await blobs.learn([...before, ...after]);
	const keys = keysOf(step, blobs);
	const holders = {
		before: landed.holders(before),
		after: landed.holders(after)
	};
	const expected = withRestored(before, restoredBy(keys, holders, landed), blobs);
	const paths = /* @__PURE__ */ new Set([...step.changes.map(({ path }) => path), configPath]);
	for (const file of [...expected, ...after]) if (keys.has(blobs.in(file)?.key ?? "")) paths.add(file.path);
	const cache = memoryCache();
	const base = await corpusOf(repository, step.parent, only(expected, paths), cache);
	const head = await corpusOf(repository, step.commit.oid, only(after, paths), cache);
	const comparison = compare(base, head, {
		chosenBy: "a commit and its parent",
		rewritten: false
	});
	const incidents = incidentsOf(comparison, {
		config: readConfig(base).config,
		now: step.commit.committedAt,
		localFiles: /* @__PURE__ */ new Map(),
		contents: await sealedContents(comparison),
		workflows: noWorkflows
	}, step.commit);
	for (const key of keys) settle(key, holders, incidents.length > 0, landed);
	return incidents;
}
/** A corpus of some files of a commit, or of no commit where there is none. */
async function corpusOf(repository, commit, entries, cache) {
	const revision = commit === null ? emptyRevision : await commitRevision(repository, commit);
	return await readCorpus({
		...revision,
		entries: () => Promise.resolve([...entries])
	}, cache);
}
function keysOf({ changes }, blobs) {
	const files = changes.flatMap((change) => [oldFile(change), newFile(change)]);
	return new Set(files.flatMap((file) => blobs.in(file)?.key ?? []));
}
/** What landed, for the objects that are not to be compared with the parent. */
function restoredBy(keys, { before, after }, landed) {
	const restored = /* @__PURE__ */ new Map();
	for (const key of keys) {
		const reference = landed.reference(key);
		const was = before.get(key);
		const isBack = was === void 0 || was.oid !== reference?.oid && after.get(key)?.oid === reference?.oid;
		if (reference !== void 0 && isBack) restored.set(key, reference);
	}
	return restored;
}
/** The files before a step, with what landed in place of what stood there. */
function withRestored(before, restored, blobs) {
	const paths = new Set([...restored.values()].map(({ path }) => path));
	return [...before.filter((entry) => !paths.has(entry.path) && !restored.has(blobs.in(entry)?.key ?? "")), ...[...restored.values()].map((file) => ({
		...file,
		size: null
	}))];
}
/** What stands after a step is what later ones must equal, unless the step, or one before it, did wrong. */
function settle(key, { before, after }, isWrong, landed) {
	const reference = landed.reference(key);
	const was = before.get(key);
	const isFaithful = !isWrong && (was === void 0 || was.oid === reference?.oid);
	if (reference === void 0 || isFaithful) landed.land(key, after.get(key));
}
function only(entries, paths) {
	return entries.filter(({ path }) => paths.has(path)).toSorted((a, b) => a.path < b.path ? -1 : 1);
}
// src/check/audit/sealed-blobs.ts
/** A first line that leaves no way for the rest to be a readable sealed object: most of a history need not be parsed. */
const otherKind = /^kind: (?:Repo|Issue|DoctrineRef|Run|Artifact)\n/;
/** Which blobs of a history hold a sealed object; each is read and parsed once, and nothing of its content is kept. */
var SealedBlobs = class {
	#repository;
	#known = /* @__PURE__ */ new Map();
	constructor(repository) {
		this.#repository = repository;
	}
	/** Reads those that are not known yet, in one batch. */
	async learn(files) {
		const unknown = /* @__PURE__ */ new Set();
		for (const file of files) if (file !== null && mayHoldObject(file) && !this.#known.has(file.oid)) unknown.add(file.oid);
		for await (const { oid, bytes } of this.#repository.readBlobs([...unknown], fileByteLimit)) this.#known.set(oid, bytes === null ? null : sealedIn(bytes));
	}
	/** What a file holds, where it was learned and may hold an object at all. */
	in(file) {
		return file !== null && mayHoldObject(file) ? this.#known.get(file.oid) ?? null : null;
	}
};
function mayHoldObject({ path, mode }) {
	const { is } = slotOf(path);
	return mode.startsWith("100") && (is === "object" || is === "misplaced");
}
function sealedIn(bytes) {
	if (otherKind.test(Buffer.from(bytes.subarray(0, 32)).toString("latin1"))) return null;
	const { kind, id, sealDigest } = readBytes(bytes).outline;
	if (kind === null || id === null || !kinds[kind].sealed) return null;
	return {
		key: keyOf(kind, id),
		hasSeal: sealDigest !== null
	};
}
function keyOf(kind, id) {
	return `${kind}/${id}`;
}
// src/check/audit/audit-history.ts
/**
* Proves that no ContextPacket or ConstraintSnapshot ever changed once a commit had it, or names each commit that changed one.
* A `since` that is no ancestor of the tip is a finding, and the whole history is audited. Throws a Failure where the history is
* not all here, and `no-store` where there never was a store.
*/
async function auditHistory(options) {
	const { repository, tip } = options;
	const isKnown = options.since !== null && await repository.readCommit(options.since) !== null;
	const walked = await walkSteps(repository, {
		...options,
		since: isKnown ? options.since : null
	});
	const blobs = new SealedBlobs(repository);
	const knowledge = {
		repository,
		blobs,
		landed: new Landed(blobs)
	};
	await learn(walked, knowledge);
	const incidents = await judge(walked, knowledge);
	const corpus = await tipCorpus(repository, tip, incidents);
	const findings = [...await rewrittenFindings(options, walked, isKnown), ...findingsOf(historyImmutable, { config: defaultConfig }, historyImmutable.check(incidents))];
	const placed = await placeFindings(findings.map((finding) => ({
		finding,
		isNew: true
	})), corpus, /* @__PURE__ */ new Map());
	const sealed = knowledge.landed.count(readConfig(corpus).config.seal);
	return {
		conclusion: findings.length === 0 ? "clean" : "findings",
		objects: sealed,
		head: `the history of commit ${shortOid(tip)}`,
		comparison: null,
		counts: {
			error: findings.length,
			warning: 0,
			info: 0
		},
		old: 0,
		suppressed: 0,
		findings: placed,
		audit: {
			commits: walked.commits,
			since: walked.start,
			sealed
		},
		notes: notesOn(options, walked),
		failOn: "error",
		failure: null
	};
}
/** Everything sealed that the steps and the commit before them hold. */
async function learn(walked, { repository, blobs, landed }) {
	const standing = walked.start === null ? [] : await repository.listTree(walked.start, storeFolder);
	const changed = walked.steps.flatMap(({ changes }) => changes.flatMap((change) => [oldFile(change), newFile(change)]));
	await blobs.learn(standing);
	await blobs.learn(changed);
	for (const file of [...standing, ...changed]) landed.note(file);
	for (const [key, file] of landed.holders(standing)) landed.land(key, file);
}
async function judge(walked, knowledge) {
	const { blobs, landed } = knowledge;
	const incidents = [];
	for (const step of walked.steps) {
		if (landed.mayConcern(step)) {
			incidents.push(...await judgeStep(step, knowledge));
			continue;
		}
		for (const change of step.changes) {
			const file = newFile(change);
			const sealed = blobs.in(file);
			if (file !== null && sealed !== null) landed.land(sealed.key, file);
		}
	}
	return incidents;
}
/** The files of the tip that findings may point into, and the settings. */
async function tipCorpus(repository, tip, incidents) {
	const entries = await repository.listTree(tip, storeFolder);
	if (entries.length === 0 && incidents.length === 0) throw noStore(tip);
	const paths = new Set(incidents.flatMap(({ remark }) => pathOf(remark.about)));
	return await corpusOf(repository, tip, entries.filter(({ path }) => path === "cwom/config.yaml" || paths.has(path)), memoryCache());
}
function pathOf(about) {
	if (about === "store" || "outside" in about) return [];
	return ["file" in about ? about.file.path : about.path];
}
/** What was audited once must stay in the history. */
async function rewrittenFindings({ repository, tip, since }, { start }, isKnown) {
	if (since === null || since === start) return [];
	if (isKnown && await repository.isAncestor(since, tip) === true) return [];
	const remark = {
		about: "store",
		message: `the history was rewritten: commit ${shortOid(since)}, audited before, is no ancestor of ${shortOid(tip)}`,
		help: "push the old commits back, then forbid forced pushes to the branch",
		args: [since, tip]
	};
	return findingsOf(historyRewritten, { config: defaultConfig }, [remark]);
}
function notesOn({ since }, { start }) {
	if (since === null || since === start) return [];
	return [`commit ${shortOid(since)} is not on the line of first parents any more: the whole history was audited`];
}
function noStore(tip) {
	const message = `there is no ${storeFolder}/ folder in commit ${shortOid(tip)}`;
	return new Failure("no-store", message, "audit a branch that has the store, or make one: cwom init");
}
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
	return `${revision === "HEAD" || revision === "@" ? await checkedOut(repository) : revision}${allCommits ? " (all commits)" : ""}`;
}
async function checkedOut(repository) {
	const head = await readFile(join(repository.gitDir, "HEAD"), "utf8").catch(() => "");
	return /^ref: (\S+)/.exec(head)?.[1]?.replace(/^refs\/heads\//, "") ?? "HEAD";
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
	const report = await auditHistory({
		repository,
		tip,
		since: resume === true ? await readAnchor(repository, key) : named,
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
