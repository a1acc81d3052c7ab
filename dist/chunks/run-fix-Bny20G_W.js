import { a as readWhole, n as withRepository, t as printRefusal } from "./workplace-k7szFChc.js";
import { t as check } from "./check-gGr5wbvS.js";
import { t as planFixes } from "./plan-fixes-BWUxKvtP.js";
import { n as planSeals, t as hasNoSeal } from "./seal-objects-mr-fGvi-.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { t as renderPatch } from "./render-patch-NyUryspL.js";
import { r as counted } from "./sentences-D37lPjhj.js";
import { t as readFileTimes } from "./file-times-BWvViCUe.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { n as carryOutAt, r as operationEnv } from "./carry-out-DG_iOblC.js";
import { a as choosePlace, i as tellShared, n as pushedCommit, t as commitLine } from "./tell-pJTHBdk5.js";
import { r as print } from "./output-BW60d30d.js";
// src/cli/commands/run-fix.ts
/** What is told as it happens in words, and in JSON as one object in the end. */
var Account = class {
	#isText;
	changed = /* @__PURE__ */ new Set();
	left = [];
	commits = [];
	findings = [];
	pushed = null;
	errors = 0;
	constructor(format) {
		this.#isText = format === "text";
	}
	say(words) {
		if (this.#isText) print(words);
	}
	leave(label, path, why) {
		this.say(`${label}  ${printable(path)}  ${why}\n`);
		this.left.push({
			path,
			why
		});
	}
	show({ transaction }) {
		this.say(renderPatch(transaction));
		for (const { path } of transaction.writes) this.changed.add(path);
	}
	/** Says what became of it, `done` where it is written, and answers the exit code: 1 where it is refused, or only shown. */
	close({ performed, ...sharing }, done) {
		const { is, outcome, commit, findings } = performed;
		this.findings.push(...findings);
		if (is === "refused") return this.#isText ? printRefusal(findings) : 1;
		this.say(done);
		if (commit !== null) {
			this.say(commitLine(commit, outcome.transaction));
			this.commits.push(commit);
		}
		this.pushed = pushedCommit(sharing.shared);
		return is === "planned" && outcome.transaction.writes.length > 0 ? 1 : tellShared(sharing);
	}
};
/** Mends the store, or shows how, and seals where that is asked for; answers the exit code. */
function runFix(options, { C }) {
	return withRepository(C, async (shop) => {
		const account = new Account(options.format);
		const isLast = options.seal !== true;
		const commit = options.push === void 0 ? options.commit : true;
		const mended = await mend(shop, isLast ? options : {
			...options,
			push: void 0,
			commit
		}, account);
		const code = !isLast && (mended === 0 || options.dryRun === true) && await sealTheRest(shop, options, account) !== 0 ? 1 : mended;
		if (options.format === "json") print(fixJson(account, options.dryRun === true));
		return code;
	});
}
/** `changed` are the paths that were written, or with `planned` would be; `errors` are left for a person. */
function fixJson({ changed, left, commits, pushed, findings, errors }, dryRun) {
	const written = dryRun ? "planned" : "written";
	const conclusion = findings.length > 0 ? "refused" : changed.size === 0 ? "clean" : written;
	return jsonText({
		schema: "cwom.fix/1",
		conclusion,
		commits,
		pushed,
		changed: [...changed],
		left,
		errors,
		findings
	});
}
const planMending = async (place) => {
	const store = await readWhole(place);
	const { findings } = await check({
		head: store.head,
		cache: place.cache,
		now: place.now
	});
	const fixing = await planFixes(findings, store.head, store.landed, await timesIn(place, store, findings));
	const errors = findings.filter((finding) => finding.level === "error" && !fixing.mended.includes(finding)).length;
	return {
		...fixing,
		errors
	};
};
async function mend(shop, options, account) {
	const told = await carryOutAt(planMending, await choosePlace(shop, options), options);
	const { mended, left, errors, ...outcome } = told.performed.outcome;
	account.show(outcome);
	for (const { path, rule } of left) account.leave("left alone", path, rule);
	account.errors = errors;
	const forPerson = errors === 0 ? "" : `${counted(errors, "error")} left for a person: cwom check\n`;
	if (mended.length === 0) return account.close(told, errors === 0 ? "nothing to mend\n" : `nothing to mend safely; ${forPerson}`);
	return account.close(told, options.dryRun === true ? "" : `${counted(mended.length, "finding")} mended\n${forPerson}`);
}
const planSealing = async (place) => {
	const { head } = await readWhole(place);
	const unsealed = [...head.of("ContextPacket"), ...head.of("ConstraintSnapshot")].filter(hasNoSeal);
	const ready = unsealed.filter(({ object }) => object !== null);
	const { actor, now } = operationEnv(place);
	const transaction = ready.length === 0 ? {
		summary: "",
		writes: []
	} : await planSeals(head, ready, {
		by: await actor(),
		at: now
	});
	const flawed = unsealed.flatMap(({ object, file }) => object === null ? [file.path] : []);
	return {
		transaction,
		objects: [],
		sealed: ready.length,
		flawed
	};
};
/** The seals come after the mends, whose bytes they hold. */
async function sealTheRest(shop, options, account) {
	const told = await carryOutAt(planSealing, await choosePlace(shop, options), options);
	const { sealed, flawed, ...outcome } = told.performed.outcome;
	for (const path of flawed) account.leave("left unsealed", path, "it has mistakes");
	if (sealed > 0) account.show(outcome);
	const done = `${counted(sealed, "object")} ${options.dryRun === true ? "to seal" : "sealed"}\n`;
	return account.close(told, sealed === 0 ? "" : done);
}
/** History is read only when a time is missing. */
async function timesIn(place, store, findings) {
	const { now } = operationEnv(place);
	const unknown = {
		created: now,
		updated: now
	};
	const tip = findings.some(({ fix }) => fix?.is === "date") ? place.landed.commit : null;
	const times = tip === null ? /* @__PURE__ */ new Map() : await readFileTimes(place.repository, tip);
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
