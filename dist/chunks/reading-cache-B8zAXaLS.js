import { t as keptReading } from "./reading-C3L4PVnI.js";
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
		putTexts: ({ oid, outline, value, note }) => {
			readings.set(oid, keptReading(JSON.parse(outline), () => JSON.parse(value)));
			if (note !== "") notes.set(oid, note);
		},
		noteOf: (oid) => notes.get(oid) ?? null,
		keepNote: (oid, note) => notes.set(oid, note),
		keepOid: () => void 0
	};
}
export { memoryCache as t };
