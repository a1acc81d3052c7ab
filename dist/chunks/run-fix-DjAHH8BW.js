import { a as readWhole, n as withWorkplace, r as apply, t as printRefusal } from "./workplace-HG8fSzj2.js";
import { t as check } from "./check-BeWImFye.js";
import { t as editYaml } from "./edit-yaml-D9jKklrN.js";
import { n as unsealed, r as planSeals, t as sealingBy } from "./sealing-CO2En2Jj.js";
import { t as renderPatch } from "./render-patch-B5RFsiUm.js";
import { S as storeFolder, h as count } from "./rules-COrELAX_.js";
import { n as printable } from "./printable-DgtL6E-l.js";
import { t as print } from "./output-BV61bHsp.js";
// src/operations/plan-fixes.ts
/** Plans the fixes that findings offer; `landed` is the last commit's store, whose packets and snapshots are never touched. */
async function planFixes(findings, head, landed, timesOf) {
	const fixable = findings.filter(({ fix }) => fix !== void 0);
	const byFile = Map.groupBy(fixable, ({ fix, path }) => fix?.is === "add" ? fix.path : path);
	const files = [...byFile.keys()].flatMap((path) => head.at(path) ?? []);
	const contents = await head.contentsOf(files);
	const writes = [];
	const mended = [];
	const left = [];
	for (const [path, group] of byFile) {
		const before = contents.get(path);
		const planned = before === void 0 || isSealed(path, head, landed) ? null : writesFor(path, before, group, head, timesOf);
		if (planned === null) left.push(...group);
		else {
			writes.push(...planned);
			mended.push(...group);
		}
	}
	return {
		transaction: {
			summary: `Mend ${mended.length} findings`,
			writes
		},
		mended,
		left
	};
}
/** A packet or snapshot that has landed, by its kind and id or by its place, or that carries a seal. */
function isSealed(path, head, landed) {
	const object = head.objectAt(path);
	if (object === null || object.kind !== "ContextPacket" && object.kind !== "ConstraintSnapshot") return false;
	return object.outline.sealDigest !== null || landed.find(object.kind, object.id) !== null || landed.at(path) !== null;
}
function writesFor(path, before, findings, head, timesOf) {
	const text = editYaml(Buffer.from(before).toString("utf8"), findings.flatMap((finding) => editsOf(finding, timesOf)));
	if (text === null) return null;
	const after = Buffer.from(text);
	const home = findings.flatMap(({ fix }) => fix?.is === "move" ? [fix.to] : [])[0];
	if (home === void 0) return [{
		path,
		before,
		after
	}];
	if (head.at(home) !== null) return null;
	return [{
		path: home,
		before: null,
		after
	}, {
		path,
		before,
		after: null
	}];
}
function editsOf({ fix, path, frame }, timesOf) {
	switch (fix?.is) {
		case "quote": return frame === null ? [] : [{
			is: "quote",
			span: frame.span
		}];
		case "add": return [{
			is: "add",
			list: fix.list,
			item: fix.item
		}];
		case "date": {
			const { created, updated } = timesOf(path);
			return fix.members.map((key) => ({
				is: "member",
				key,
				value: key === "created_at" ? created : updated
			}));
		}
		case "move":
		case void 0: return [];
	}
}
// src/store/file-times.ts
/** The times of every file of the store that the first-parent history of a commit knows, by path. */
async function readFileTimes(repository, tip) {
	const commits = [];
	for await (const commit of repository.history({
		tip,
		firstParent: true,
		without: null
	})) commits.push(commit);
	const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
	const pairs = commits.map(({ tree, parents }) => ({
		from: trees.get(parents[0] ?? "") ?? null,
		to: tree
	}));
	const times = /* @__PURE__ */ new Map();
	let at = 0;
	for await (const changes of repository.compareTrees(pairs, storeFolder)) {
		const time = commits[at]?.committedAt ?? "";
		at += 1;
		for (const { path } of changes) times.set(path, {
			created: time,
			updated: times.get(path)?.updated ?? time
		});
	}
	return times;
}
// src/cli/commands/run-fix.ts
/** Mends the store, or shows how, and seals where that is asked for; answers the exit code. */
async function runFix({ dryRun, seal }, options) {
	const mended = await mend(dryRun, options);
	if (!seal || mended !== 0 && !dryRun) return mended;
	return await sealTheRest(dryRun, options) === 0 ? mended : 1;
}
function mend(dryRun, { C }) {
	return withWorkplace(C, async (place) => {
		const store = await readWhole(place);
		const findings = await findingsIn(store.head, place);
		const fixing = await planFixes(findings, store.head, store.landed, await timesIn(place, store, findings));
		print(renderPatch(fixing.transaction));
		for (const { path, rule } of fixing.left) print(`left alone  ${printable(path)}  ${rule}\n`);
		const { length } = fixing.mended;
		const errors = findings.filter((finding) => finding.level === "error" && !fixing.mended.includes(finding)).length;
		if (length === 0) print(errors === 0 ? "nothing to mend\n" : `nothing to mend safely; ${count(errors, "error")} left for a person: cwom check\n`);
		if (dryRun || length === 0) return length === 0 ? 0 : 1;
		const applied = await apply(place, fixing.transaction);
		if (applied.is === "refused") return printRefusal(applied.findings);
		print(`${count(length, "finding")} mended\n`);
		if (errors > 0) print(`${count(errors, "error")} left for a person: cwom check\n`);
		return 0;
	});
}
/** The seals come after the mends, whose bytes they hold; answers 1 when they are refused, or only shown. */
function sealTheRest(dryRun, { C }) {
	return withWorkplace(C, async (place) => {
		const { head } = await readWhole(place);
		const { ready: objects = [], flawed = [] } = Object.groupBy(unsealed(head), ({ object }) => object === null ? "flawed" : "ready");
		for (const { file } of flawed) print(`left unsealed  ${printable(file.path)}  it has mistakes\n`);
		if (objects.length === 0) return 0;
		const transaction = await planSeals(head, objects, await sealingBy(place));
		print(renderPatch(transaction));
		const applied = await apply(place, transaction, dryRun);
		if (applied.is === "refused") return printRefusal(applied.findings);
		print(`${count(objects.length, "object")} ${dryRun ? "to seal" : "sealed"}\n`);
		return dryRun ? 1 : 0;
	});
}
async function findingsIn(head, { cache, now }) {
	return (await check({
		head,
		cache,
		now
	})).findings;
}
/** History is read only when a time is missing. */
async function timesIn({ repository, now }, store, findings) {
	const second = now.replace(/\.\d+Z$/, "Z");
	const unknown = {
		created: second,
		updated: second
	};
	const tip = findings.some(({ fix }) => fix?.is === "date") ? await repository.resolveCommit("HEAD") : null;
	const times = tip === null ? /* @__PURE__ */ new Map() : await readFileTimes(repository, tip);
	return (path) => ({
		...times.get(path) ?? unknown,
		...landedTimes(store, path)
	});
}
/** An object that has landed under the same id keeps the times that it had there. */
function landedTimes({ head, landed }, path) {
	const object = head.objectAt(path);
	const { created_at: created, updated_at: updated } = (object === null ? null : landed.find(object.kind, object.id))?.outline.scalars ?? {};
	return {
		...created === void 0 ? {} : { created },
		...updated === void 0 ? {} : { updated }
	};
}
export { runFix };
