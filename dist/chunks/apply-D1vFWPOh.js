import { t as check } from "./check-GJCLmry6.js";
import { n as Raced } from "./failure-CoSUsjhv.js";
import { c as finalStatuses } from "./rules-BMh2u3oN.js";
import { r as readCorpus } from "./corpus-BOKsAMeH.js";
import { i as overlayRevision, n as scopeOf, r as withinScope, t as objectsOf } from "./objects-PJsn0jfk.js";
// src/apply/apply.ts
/** Every error is. */
const errorForbids = ({ level }) => level === "error";
/** What a program is asked for is held to more than what people merged: out of done, failed and canceled it leads no landed Run (§4.6). */
const operationForbids = (finding) => errorForbids(finding) || finding.rule === "run/status-transition" && finalStatuses.has(finding.old ?? "");
/**
* Checks a transaction against every rule and, when it brings nothing new that forbids it, writes it, whole or not at all.
* Only the part of the store that it can break is read. With `dryRun` nothing is written.
*/
async function apply(place, transaction, dryRun = false, forbids = operationForbids) {
	const findings = await newFindings(place, transaction, forbids);
	if (findings.length > 0) {
		await refuseStale(place, transaction);
		return {
			is: "refused",
			findings
		};
	}
	return {
		is: "written",
		commit: dryRun || transaction.writes.length === 0 ? null : await place.write(transaction)
	};
}
/** Failure `Raced` where a file is not as it was planned from: what was planned from old bytes may break what the new ones would not. */
async function refuseStale({ tree, cache }, { writes }) {
	const objects = objectsOf(tree, cache);
	for (const { path, before } of writes) {
		const found = await objects.bytesAt(path);
		if (found !== null && (before === null || Buffer.compare(found, before) !== 0)) throw new Raced(path);
	}
}
/** What the store would have against it with the change and has not without it. */
async function newFindings(place, transaction, forbids) {
	const planned = overlayRevision(place.tree, transaction);
	const scope = await scopeOf(transaction, place.tree, planned, place.cache);
	const after = (await report(place, planned, scope))?.findings.filter(forbids) ?? [];
	if (after.length === 0) return [];
	const before = (await report(place, place.tree, scope))?.findings.filter(forbids) ?? [];
	const known = new Set(before.map(nameOf));
	return after.filter((finding) => !known.has(nameOf(finding))).map((finding) => ({
		...finding,
		level: "error"
	}));
}
function nameOf({ rule, fingerprint }) {
	return `${rule} ${fingerprint}`;
}
/** Null where there is nothing to check yet. */
async function report({ landed, cache, now }, revision, scope) {
	const head = await readCorpus(withinScope(revision, scope), cache);
	const base = await readCorpus(withinScope(landed, scope), cache);
	if (!head.exists && !base.exists) return null;
	return check({
		head,
		base: base.exists ? base : null,
		cache,
		now
	});
}
export { errorForbids as n, apply as t };
