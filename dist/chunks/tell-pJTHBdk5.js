import { n as Raced, r as exitCodeOf, t as Failure } from "./failure-CoSUsjhv.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { o as fileByteLimit } from "./json-BOP16j8H.js";
import { n as isOfStore } from "./layout-DeakROi7.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { n as errorForbids, t as apply } from "./apply-BIgiKGeE.js";
import { t as renderPatch } from "./render-patch-NyUryspL.js";
import { i as openBranch, n as personHere, r as commitTo } from "./actor-rUXkA6Vk.js";
import { t as mergeFile } from "./merge-file-Dsjra8mb.js";
import { i as openWorkTree, t as printRefusal } from "./workplace-k7szFChc.js";
import { t as headBranch } from "./head-branch-CWIz-qvP.js";
import { r as resultSchema } from "./failure-json-BisXqFGa.js";
import { i as printFailure, r as print } from "./output-BW60d30d.js";
// src/store/merge-stores.ts
/**
* Merges two stores that came of one, file by file; a file that one side left alone is taken as the other has it.
* Files that are the same in all three may be left out of all three.
*/
function mergeStores({ base, ours, theirs }) {
	const paths = /* @__PURE__ */ new Set([
		...base.keys(),
		...ours.keys(),
		...theirs.keys()
	]);
	const writes = [];
	const conflicts = [];
	for (const path of [...paths].toSorted()) {
		const before = ours.get(path) ?? null;
		const merged = mergeFile(path, {
			base: base.get(path) ?? null,
			ours: before,
			theirs: theirs.get(path) ?? null
		});
		if (merged.is === "conflict") conflicts.push({
			...merged,
			path
		});
		else if (merged.bytes !== before && !isSame$1(merged.bytes, before)) writes.push({
			path,
			before,
			after: merged.bytes
		});
	}
	return {
		writes,
		conflicts
	};
}
function isSame$1(a, b) {
	return a !== null && b !== null && Buffer.compare(a, b) === 0;
}
// src/apply/share.ts
/** How often a push that lost a race is merged anew. */
const attempts = 10;
/**
* Brings a branch to its remote: fetches, merges what others pushed field by field, checks the merge, and pushes with a lease.
* Failure `conflict` when others are faster every time, or have changed files beside the store that a person must merge.
*/
async function share(branch, remote) {
	const { repository, writer, ref } = branch;
	for (let left = attempts; left > 0; left -= 1) {
		const theirs = await writer.fetchBranch(remote.name, remote.branch);
		const ours = await repository.resolveCommit(ref);
		if (ours === null) throw new Failure("usage", `${ref} has no commit to share`, "make one first");
		if (theirs !== null && await repository.isAncestor(ours, theirs) === true) return {
			is: "shared",
			commit: ours
		};
		if (theirs !== null && await repository.isAncestor(theirs, ours) !== true) {
			const merged = await mergeWith(branch, ours, theirs);
			if (merged !== null) return merged;
			continue;
		}
		if (await writer.push({
			remote: remote.name,
			branch: remote.branch,
			oid: ours,
			expected: theirs
		}) === "pushed") return {
			is: "shared",
			commit: ours
		};
	}
	throw tooFast(remote);
}
/** Brings what others pushed into a branch, and pushes nothing; null when it holds all of it, else what a person must decide first. */
async function catchUp(branch, remote) {
	const { repository, writer, ref } = branch;
	for (let left = attempts; left > 0; left -= 1) {
		const theirs = await writer.fetchBranch(remote.name, remote.branch);
		const ours = await repository.resolveCommit(ref);
		if (theirs === null || ours === null || await repository.isAncestor(theirs, ours) === true) return null;
		const merged = await mergeWith(branch, ours, theirs);
		if (merged !== null) return merged;
	}
	throw tooFast(remote);
}
function tooFast({ name, branch }) {
	return new Failure("conflict", `others push to ${name} ${branch} all the time`, "run it again");
}
/** Makes a merge of both; null when it is made, or has to be tried anew. */
async function mergeWith(branch, ours, theirs) {
	const { repository } = branch;
	const base = await repository.mergeBase(ours, theirs);
	if (base === null) throw new Failure("usage", "the two branches have no common history", "merge them by hand");
	const [left = [], right = []] = await changesSince(repository, base, [ours, theirs]);
	const beside = await besideTheStore(repository, left, right);
	const paths = [...left, ...right].map(({ path }) => path).filter(isOfStore);
	const [was, mine, other] = await Promise.all([
		base,
		ours,
		theirs
	].map((commit) => filesAt(repository, commit, paths)));
	const merged = mergeStores({
		base: was ?? /* @__PURE__ */ new Map(),
		ours: mine ?? /* @__PURE__ */ new Map(),
		theirs: other ?? /* @__PURE__ */ new Map()
	});
	if (merged.conflicts.length > 0) return {
		is: "undecided",
		conflicts: merged.conflicts
	};
	const place = await openBranch(branch);
	if (place.tree.commit !== ours) return null;
	const summary = `Merge the work of others (${theirs.slice(0, 7)})`;
	const applied = await apply(place, {
		summary,
		writes: merged.writes
	}, true, errorForbids);
	if (applied.is === "refused") return {
		is: "refused",
		findings: applied.findings
	};
	try {
		await commitTo(branch, ours, {
			summary,
			writes: [...merged.writes, ...beside]
		}, [theirs]);
	} catch (thrown) {
		if (!(thrown instanceof Raced)) throw thrown;
	}
	return null;
}
async function changesSince(repository, base, tips) {
	const [from, ...to] = await Promise.all([base, ...tips].map(async (oid) => (await repository.readCommit(oid))?.tree ?? null));
	const pairs = to.flatMap((tree) => tree === null ? [] : [{
		from: from ?? null,
		to: tree
	}]);
	const changes = [];
	for await (const change of repository.compareTrees(pairs, "")) changes.push(change);
	return changes;
}
/** What only they changed beside the store is taken as they have it; what cannot be taken as a plain file is for a person. */
async function besideTheStore(repository, ours, theirs) {
	const mine = new Map(ours.map((change) => [change.path, change]));
	const taken = theirs.filter((change) => !isOfStore(change.path) && !isSame(mine.get(change.path), change));
	const hard = taken.find(({ path, from, to }) => mine.has(path) || !isPlain(from) || !isPlain(to));
	if (hard !== void 0) throw new Failure("conflict", `others changed ${hard.path} too, which is no work object`, "merge by hand: git pull");
	const contents = await blobsOf(repository, taken.flatMap(({ from, to }) => [from?.oid ?? [], to?.oid ?? []].flat()));
	return taken.map(({ path, from, to }) => ({
		path,
		before: from === null ? null : contents.get(from.oid) ?? null,
		after: to === null ? null : contents.get(to.oid) ?? null
	}));
}
function isSame(mine, { to }) {
	return mine !== void 0 && mine.to?.oid === to?.oid && mine.to?.mode === to?.mode;
}
function isPlain(entry) {
	return entry === null || entry.mode === "100644";
}
async function filesAt(repository, commit, paths) {
	const entries = (await repository.listPaths(commit, paths)).filter(({ mode }) => mode.startsWith("100"));
	const contents = await blobsOf(repository, entries.map(({ oid }) => oid));
	return new Map(entries.flatMap(({ path, oid }) => contents.has(oid) ? [[path, contents.get(oid) ?? Buffer.alloc(0)]] : []));
}
async function blobsOf(repository, oids) {
	const contents = /* @__PURE__ */ new Map();
	for await (const { oid, bytes } of repository.readBlobs(oids, besideByteLimit)) {
		if (bytes === null) throw new Failure("conflict", "others changed a file too large to be merged here", "git pull");
		contents.set(oid, bytes);
	}
	return contents;
}
/** Bytes of one file that is taken over; objects are far smaller. */
const besideByteLimit = 64 * fileByteLimit;
// src/cli/chosen-place.ts
/** The files of the checkout, for a person to commit, or with `commit` or `push` the branch. Failure `usage` where HEAD is no branch or nobody is named as the one who commits. */
async function choosePlace({ repository, cache, now }, { stage, commit, push }) {
	if (commit !== true && push === void 0) return {
		is: "files",
		open: () => openWorkTree(repository, cache, now, stage === true)
	};
	const ref = await headBranch(repository);
	if (ref === null) throw new Failure("usage", "HEAD is at no branch", "check one out: git switch <branch>");
	const branch = {
		repository,
		writer: await repository.writer(),
		ref,
		person: await personHere(repository),
		cache,
		now
	};
	return {
		is: "branch",
		open: () => openBranch(branch),
		branch
	};
}
// src/cli/tell.ts
/** Says what became of an operation, for a person or as one JSON object, and answers the exit code. */
function tell(told, format, isQuiet) {
	const { performed } = told;
	if (format === "json") print(jsonText(resultJson(told)));
	if (performed.is === "refused") return format === "json" ? 1 : printRefusal(performed.findings);
	if (format !== "json") tellWritten(performed, format, isQuiet);
	return tellShared(told);
}
function tellWritten({ is, outcome, commit }, format, isQuiet) {
	const isTold = !isQuiet && format !== "id";
	const [main] = outcome.objects;
	if (is === "planned") print(renderPatch(outcome.transaction));
	else if (format === "id") print(main === void 0 ? "" : `${printable(main.id)}\n`);
	else if (!isQuiet) for (const touched of outcome.objects) print(lineFor(touched));
	if (commit !== null && isTold) print(commitLine(commit, outcome.transaction));
	if (outcome.note !== void 0 && isTold) print(`${printable(outcome.note)}\n`);
	else if (outcome.objects.length === 0 && isTold) print("nothing to change\n");
}
/** The line that tells a commit. */
function commitLine(commit, { summary }) {
	return `committed  ${commit}  ${printable(summary)}\n`;
}
/** The commit that the remote has now; null where it has none of it. */
function pushedCommit(shared) {
	return shared !== null && "is" in shared && shared.is === "shared" ? shared.commit : null;
}
/** Says on stderr what became of the push, and answers the exit code: 1 where a person must decide first, else as its Failure says. */
function tellShared({ shared, remote }) {
	if (shared === null) return 0;
	const where = printable(remote ?? "");
	if (shared instanceof Failure) {
		process.stderr.write("committed here, but not pushed\n");
		printFailure(shared);
		return exitCodeOf(shared);
	}
	if (shared.is === "shared") {
		process.stderr.write(`pushed  ${shared.commit} to ${where}\n`);
		return 0;
	}
	process.stderr.write("committed here, but not pushed: what others pushed does not fit\n");
	if (shared.is === "refused") return printRefusal(shared.findings);
	for (const { path, pointer, why, base, ours, theirs } of conflictsOf(shared)) {
		process.stderr.write(`  ${printable(path)} ${printable(pointer.slice(1))}: ${why}\n`);
		process.stderr.write(`    was ${base}\n    here ${ours}\n    there ${theirs}\n`);
	}
	process.stderr.write(`help  ${decide(where)}\n`);
	return 1;
}
/** `pushed` is the commit that the remote has now; the conclusion `unpushed` has a failure that says why it has none. */
function resultJson({ performed, shared, remote }) {
	const { is, outcome, commit, findings } = performed;
	const { objects, note = null, transaction } = outcome;
	const result = {
		schema: resultSchema,
		conclusion: is,
		summary: transaction.summary,
		note,
		commit,
		pushed: null
	};
	if (shared === null) return {
		...result,
		objects,
		findings
	};
	if (shared instanceof Failure) {
		const { code, message, help } = shared;
		return {
			...result,
			conclusion: "unpushed",
			failure: {
				code,
				message,
				help
			},
			objects,
			findings
		};
	}
	if (shared.is === "shared") return {
		...result,
		pushed: shared.commit,
		objects,
		findings
	};
	return {
		...result,
		conclusion: "unpushed",
		failure: {
			code: "conflict",
			message: "what others pushed does not fit",
			help: decide(remote ?? "")
		},
		conflicts: shared.is === "undecided" ? conflictsOf(shared) : [],
		objects,
		findings: shared.is === "refused" ? shared.findings : findings
	};
}
function decide(where) {
	return `decide it in a merge: git pull --no-rebase ${where}`;
}
function conflictsOf({ conflicts: files }) {
	return files.flatMap(({ path, conflicts }) => conflicts.map((open) => ({
		path,
		...open
	})));
}
function lineFor({ kind, id, path, change, value }) {
	const title = JSON.stringify(kinds[kind].titleOf(value));
	return `${change}  ${kind} ${printable(id)} ${printable(title)}  ${printable(path)}\n`;
}
export { choosePlace as a, tellShared as i, pushedCommit as n, catchUp as o, tell as r, share as s, commitLine as t };
