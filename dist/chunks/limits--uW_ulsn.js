// src/model/limits.ts
/** Longest summary, statement or preview, in characters. */
const summaryLimit = 4e3;
/** Longest instructions, description and any other text, in characters. */
const textLimit = 65536;
/** Largest file of the store, in bytes. */
const fileByteLimit = 524288;
/** Most keys, values, items and comments of a file, together: each takes a reader about 2 KB of memory. */
const entryLimit = 65536;
export { textLimit as i, fileByteLimit as n, summaryLimit as r, entryLimit as t };
