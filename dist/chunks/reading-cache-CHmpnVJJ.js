// src/store/reading-cache.ts
/** A cache that lives as long as the process. */
function memoryCache() {
	const readings = /* @__PURE__ */ new Map();
	const notes = /* @__PURE__ */ new Map();
	return {
		oidOf: (entry) => entry.oid === "" ? null : entry.oid,
		get: (oid) => readings.get(oid) ?? null,
		put: (oid, reading) => {
			readings.set(oid, reading);
			return reading;
		},
		noteOf: (oid) => notes.get(oid) ?? null,
		keepNote: (oid, note) => notes.set(oid, note),
		keepOid: () => void 0
	};
}
export { memoryCache as t };
