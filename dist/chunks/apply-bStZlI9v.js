import { t as check } from "./check-CHofTKNh.js";
import { n as Raced } from "./failure-CoSUsjhv.js";
import { r as readCorpus } from "./corpus-C3GHO-vR.js";
import { i as overlayRevision, n as scopeOf, r as withinScope, t as objectsOf } from "./objects-2iUksznf.js";
// src/apply/apply.ts
/**
* Checks a transaction against every rule and, when it brings no new error, writes it, whole or not at all.
* Only the part of the store that it can break is read. With `dryRun` nothing is written.
*/
async function apply(place, transaction, dryRun = false) {
	const findings = await newErrors(place, transaction);
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
/** Errors that the store would have with the change and does not have without it. */
async function newErrors(place, transaction) {
	const planned = overlayRevision(place.tree, transaction);
	const scope = await scopeOf(transaction, place.tree, planned, place.cache);
	const after = errorsIn(await report(place, planned, scope));
	if (after.length === 0) return [];
	const known = new Set(errorsIn(await report(place, place.tree, scope)).map(nameOf));
	return after.filter((finding) => !known.has(nameOf(finding)));
}
function errorsIn(found) {
	return (found?.findings ?? []).filter(({ level }) => level === "error");
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
export { apply as t };
