import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
// src/store/late-cache.ts
/** Reading so many files again costs less than opening the readings that were kept of a large store. */
const few = 100;
/** A cache for who most likely reads a few objects only, whatever the size of the store: it is opened when more are read, and else never. */
function lateCache(open) {
	const early = /* @__PURE__ */ new Map();
	const memory = memoryCache();
	let opened = null;
	const cache = () => opened ?? memory;
	const openNow = () => {
		opened = open();
		for (const [oid, reading] of early) if (opened.get(oid) === null) opened.put(oid, reading);
	};
	return {
		oidOf: (entry) => cache().oidOf(entry),
		get: (oid) => cache().get(oid),
		put: (oid, reading) => {
			if (opened === null) early.set(oid, reading);
			if (opened === null && early.size > few) openNow();
			return cache().put(oid, reading);
		},
		noteOf: (oid) => cache().noteOf(oid),
		keepNote: (oid, note) => cache().keepNote(oid, note),
		keepOid: (entry, oid) => cache().keepOid(entry, oid),
		close: () => opened?.close()
	};
}
export { lateCache };
