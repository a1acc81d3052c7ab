import { t as apply } from "./apply-D1vFWPOh.js";
import { a as readWhole, t as printRefusal } from "./workplace-tBQXqUnb.js";
import { t as check } from "./check-GJCLmry6.js";
import { t as planFixes } from "./plan-fixes-C5YMQUse.js";
import { n as planSeals, t as hasNoSeal } from "./seal-objects-CfWSvtRf.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { t as renderPatch } from "./render-patch-NyUryspL.js";
import { r as counted } from "./sentences-D37lPjhj.js";
import { t as readFileTimes } from "./file-times-CBeQr93O.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { n as operationEnv } from "./carry-out-BPmO4xtY.js";
import { n as withChosenPlace } from "./chosen-place-Bp_Z9RBC.js";
import { r as print } from "./output-BW60d30d.js";
// src/cli/commands/run-fix.ts
/** What is told as it happens in words, and in JSON as one object in the end. */
var Account = class {
	#format;
	changed = [];
	left = [];
	findings = [];
	errors = 0;
	constructor(format) {
		this.#format = format;
	}
	say(words) {
		if (this.#format === "text") print(words);
	}
	show(transaction) {
		this.say(renderPatch(transaction));
		this.changed.push(...transaction.writes.map(({ path }) => path));
	}
	leave(label, path, why) {
		this.say(`${label}  ${printable(path)}  ${why}\n`);
		this.left.push({
			path,
			why
		});
	}
	refuse(findings) {
		this.findings.push(...findings);
		return this.#format === "text" ? printRefusal(findings) : 1;
	}
};
/** Mends the store, or shows how, and seals where that is asked for; answers the exit code. */
async function runFix({ dryRun, seal, format, ...kept }, options) {
	const account = new Account(format);
	const mended = await mend(dryRun, kept, options, account);
	const code = seal && (mended === 0 || dryRun) && await sealTheRest(dryRun, kept, options, account) !== 0 ? 1 : mended;
	if (format === "json") print(fixJson(account, dryRun));
	return code;
}
/** `changed` are the paths that were written, or with `planned` would be; `errors` are left for a person. */
function fixJson({ changed, left, findings, errors }, dryRun) {
	const written = dryRun ? "planned" : "written";
	const conclusion = findings.length > 0 ? "refused" : changed.length === 0 ? "clean" : written;
	return jsonText({
		schema: "cwom.fix/1",
		conclusion,
		changed: [...new Set(changed)],
		left,
		errors,
		findings
	});
}
function mend(dryRun, kept, { C }, account) {
	return withChosenPlace(C, kept, async (place) => {
		const store = await readWhole(place);
		const findings = await findingsIn(store.head, place);
		const fixing = await planFixes(findings, store.head, store.landed, await timesIn(place, store, findings));
		account.show(fixing.transaction);
		for (const { path, rule } of fixing.left) account.leave("left alone", path, rule);
		const { length } = fixing.mended;
		const errors = findings.filter((finding) => finding.level === "error" && !fixing.mended.includes(finding)).length;
		account.errors = errors;
		const forPerson = `${counted(errors, "error")} left for a person: cwom check\n`;
		if (length === 0) account.say(errors === 0 ? "nothing to mend\n" : `nothing to mend safely; ${forPerson}`);
		if (dryRun || length === 0) return length === 0 ? 0 : 1;
		const applied = await apply(place, fixing.transaction);
		if (applied.is === "refused") return account.refuse(applied.findings);
		account.say(`${counted(length, "finding")} mended\n`);
		if (errors > 0) account.say(forPerson);
		return 0;
	});
}
/** The seals come after the mends, whose bytes they hold; answers 1 when they are refused, or only shown. */
function sealTheRest(dryRun, kept, { C }, account) {
	return withChosenPlace(C, kept, async (place) => {
		const { head } = await readWhole(place);
		const { ready: objects = [], flawed = [] } = Object.groupBy(unsealed(head), ({ object }) => object === null ? "flawed" : "ready");
		for (const { file } of flawed) account.leave("left unsealed", file.path, "it has mistakes");
		if (objects.length === 0) return 0;
		const transaction = await planSeals(head, objects, await sealingIn(place));
		account.show(transaction);
		const applied = await apply(place, transaction, dryRun);
		if (applied.is === "refused") return account.refuse(applied.findings);
		account.say(`${counted(objects.length, "object")} ${dryRun ? "to seal" : "sealed"}\n`);
		return dryRun ? 1 : 0;
	});
}
/** The packets and snapshots that say nothing of a seal. */
function unsealed(head) {
	return [...head.of("ContextPacket"), ...head.of("ConstraintSnapshot")].filter(hasNoSeal);
}
async function sealingIn(place) {
	const { actor, now } = operationEnv(place);
	return {
		by: await actor(),
		at: now
	};
}
async function findingsIn(head, { cache, now }) {
	return (await check({
		head,
		cache,
		now
	})).findings;
}
/** History is read only when a time is missing. */
async function timesIn(place, store, findings) {
	const { now } = operationEnv(place);
	const unknown = {
		created: now,
		updated: now
	};
	const tip = findings.some(({ fix }) => fix?.is === "date") ? await place.repository.resolveCommit("HEAD") : null;
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
