import { t as Failure } from "./failure-CoSUsjhv.js";
import { d as historyRewritten, f as historyImmutable, p as incidentsOf } from "./rules-C5KsT1s6.js";
import { i as readConfig, t as defaultConfig } from "./config-Ck15J8w2.js";
import { a as slotOf, o as storeFolder, r as mayHoldObject, t as configPath } from "./layout-DeakROi7.js";
import { a as shortOid, n as emptyRevision } from "./revision-CCHKd7Vo.js";
import { a as placeFindings, i as findingsOf, n as sealedContents, r as noWorkflows } from "./check-gGr5wbvS.js";
import { o as fileByteLimit } from "./json-BOP16j8H.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { t as compare } from "./compare-Bevgjt12.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
// src/check/audit/corpora.ts
/** Corpora of parts of two commits: all their files are read at once, for a history may ask for many. */
async function readPair(repository, base, head) {
	const files = [...base.entries, ...head.entries].filter(({ mode }) => mode.startsWith("100"));
	const contents = /* @__PURE__ */ new Map();
	const oids = new Set(files.map(({ oid }) => oid));
	for await (const blob of repository.readBlobs([...oids], fileByteLimit)) contents.set(blob.oid, blob);
	const cache = memoryCache();
	return [await readCorpus(revisionOf(base, contents), cache), await readCorpus(revisionOf(head, contents), cache)];
}
/** Lists the store of commits; neighbours in a history ask for the same commit one after the other, so the last two are kept. */
var StoreListings = class {
	#repository;
	#last = [];
	constructor(repository) {
		this.#repository = repository;
	}
	/** Everything below `cwom/` in a commit given by its full id; nothing for null. */
	async of(commit) {
		if (commit === null) return [];
		const known = this.#last.find((listing) => listing.commit === commit);
		if (known !== void 0) return known.entries;
		const entries = await this.#repository.listTree(commit, storeFolder);
		this.#last = [...this.#last.slice(-1), {
			commit,
			entries
		}];
		return entries;
	}
};
function revisionOf({ commit, entries }, contents) {
	return {
		...emptyRevision,
		words: commit === null ? emptyRevision.words : `commit ${shortOid(commit)}`,
		commit,
		entries: () => Promise.resolve([...entries]),
		async *read(wanted) {
			for (const { path, oid } of wanted) {
				const content = contents.get(oid);
				if (content !== void 0) yield {
					...content,
					path
				};
			}
		}
	};
}
// src/check/audit/history-steps.ts
/** The most changed files of a history that are held at once. */
const maxChanges = 5e6;
/**
* Reads a history down to its first commit or to `since`. A `since` that is not met on the way (the branch was rewritten, or a
* merge took another side first) is compared with the tip as a last step: what stood there must stand here.
*/
async function walkSteps(repository, walk) {
	const { commits, start } = await commitsOf(repository, walk);
	const pairs = commits.flatMap((commit) => pairsOf(commit, walk));
	const tip = commits.at(-1);
	if (walk.since !== start && tip !== void 0) pairs.push({
		commit: tip,
		parent: walk.since,
		others: [],
		hasStood: true
	});
	const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
	const compared = [];
	for (const pair of pairs) {
		const from = pair.parent === null ? null : await treeOf(repository, trees, pair.parent);
		if (from !== pair.commit.tree) compared.push({
			pair,
			trees: {
				from,
				to: pair.commit.tree
			}
		});
	}
	return {
		commits: commits.length,
		start,
		steps: await stepsOf(repository, compared)
	};
}
async function stepsOf(repository, compared) {
	const steps = [];
	let [at, held] = [0, 0];
	const pairs = compared.map(({ trees }) => trees);
	for await (const changes of repository.compareTrees(pairs, storeFolder)) {
		const pair = compared[at++]?.pair;
		if (pair === void 0 || changes.length === 0) continue;
		held += changes.length;
		if (held > maxChanges) throw tooLong();
		steps.push({
			...pair,
			changes
		});
	}
	return steps;
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
function pairsOf(commit, { allCommits }) {
	const [first = null] = commit.parents;
	if (!allCommits || first === null) return [{
		commit,
		parent: first,
		others: [],
		hasStood: false
	}];
	return commit.parents.map((parent) => {
		return {
			commit,
			parent,
			others: commit.parents.filter((other) => other !== parent),
			hasStood: false
		};
	});
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
	const { repository, listings, blobs, landed } = knowledge;
	const before = await listings.of(step.parent);
	const after = await listings.of(step.commit.oid);
	await blobs.learn([...before, ...after]);
	const keys = keysOf(step, blobs);
	const holders = {
		before: landed.holders(before),
		after: landed.holders(after)
	};
	const elsewhere = await keysAt(step.others, knowledge);
	const restored = step.hasStood ? /* @__PURE__ */ new Map() : restoredBy(keys, holders, landed, elsewhere);
	const expected = withRestored(before, restored, blobs);
	const paths = /* @__PURE__ */ new Set([...step.changes.map(({ path }) => path), configPath]);
	for (const file of [...expected, ...after]) if (keys.has(blobs.in(file)?.key ?? "")) paths.add(file.path);
	const [base, head] = await readPair(repository, {
		commit: step.parent,
		entries: only(expected, paths)
	}, {
		commit: step.commit.oid,
		entries: only(after, paths)
	});
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
	for (const key of keys) settle(key, holders, {
		isWrong: incidents.length > 0,
		isRestored: restored.has(key)
	}, landed);
	return incidents;
}
function keysOf({ changes }, blobs) {
	const files = changes.flatMap((change) => [oldFile(change), newFile(change)]);
	return new Set(files.flatMap((file) => blobs.in(file)?.key ?? []));
}
/** The objects that other parents of a merge hold: with those they are compared, and not with what landed. */
async function keysAt(commits, { listings, blobs, landed }) {
	const keys = /* @__PURE__ */ new Set();
	for (const commit of commits) {
		const files = await listings.of(commit);
		await blobs.learn(files);
		for (const key of landed.holders(files).keys()) keys.add(key);
	}
	return keys;
}
/** What landed, for the objects that are not to be compared with the parent. */
function restoredBy(keys, { before, after }, landed, elsewhere) {
	const restored = /* @__PURE__ */ new Map();
	for (const key of keys) {
		const reference = landed.reference(key);
		const was = before.get(key);
		const isBack = was !== void 0 && was.oid !== reference?.oid && after.get(key)?.oid === reference?.oid || was === void 0 && !elsewhere.has(key);
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
function settle(key, { before, after }, { isWrong, isRestored }, landed) {
	const reference = landed.reference(key);
	const isFaithful = isRestored || before.get(key)?.oid === reference?.oid;
	if (reference === void 0 || isFaithful && !isWrong) landed.land(key, after.get(key));
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
		for (const file of files) if (file !== null && isLookedInto(file) && !this.#known.has(file.oid)) unknown.add(file.oid);
		for await (const { oid, bytes } of this.#repository.readBlobs([...unknown], fileByteLimit)) this.#known.set(oid, bytes === null ? null : sealedIn(bytes));
	}
	/** What a file holds, where it was learned and may hold an object at all. */
	in(file) {
		return file !== null && isLookedInto(file) ? this.#known.get(file.oid) ?? null : null;
	}
};
function isLookedInto({ path, mode }) {
	return mode.startsWith("100") && mayHoldObject(path);
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
		listings: new StoreListings(repository),
		blobs,
		landed: new Landed(blobs)
	};
	await learn(walked, knowledge);
	const incidents = await judge(walked, knowledge);
	const corpus = await tipCorpus(knowledge, tip, incidents);
	const found = findingsOf(historyImmutable, { config: defaultConfig }, historyImmutable.check(incidents));
	const findings = [...await rewrittenFindings(options, walked, isKnown), ...unique(found)];
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
async function learn(walked, { listings, blobs, landed }) {
	const standing = await listings.of(walked.start);
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
async function tipCorpus({ repository, listings }, tip, incidents) {
	const entries = await listings.of(tip);
	if (entries.length === 0 && incidents.length === 0) throw noStore(tip);
	const paths = new Set(incidents.flatMap(({ remark }) => pathOf(remark.about)));
	const [, corpus] = await readPair(repository, {
		commit: null,
		entries: []
	}, {
		commit: tip,
		entries: entries.filter(({ path }) => path === "cwom/config.yaml" || paths.has(path))
	});
	return corpus;
}
function pathOf(about) {
	if (about === "store" || "outside" in about) return [];
	return ["file" in about ? about.file.path : about.path];
}
/** Two comparisons of one commit may come to the same. */
function unique(findings) {
	return [...new Map(findings.toReversed().map((finding) => [finding.fingerprint, finding])).values()].toReversed();
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
	return new Failure("no-store", message, "audit a branch that has the store, or begin one: cwom init");
}
export { auditHistory as t };
