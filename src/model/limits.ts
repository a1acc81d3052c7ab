/** Longest id of an object, a Ref or an Actor, in characters (code points). */
export const idLimit = 128;
/** Longest name or title, in characters. */
export const nameLimit = 512;
/** Longest summary, statement or preview, in characters. */
export const summaryLimit = 4_000;
/** Longest instructions, description and any other text, in characters. */
export const textLimit = 65_536;
/** Largest file of the store, in bytes. */
export const fileByteLimit = 512 * 1024;
/** Deepest nesting of mappings and lists in a file; the root is level 1. */
export const nestingLimit = 32;
/** Most keys, values, items and comments of a file, together: each takes a reader about 2 KB of memory. */
export const entryLimit = 65_536;
/** Most flaws that are listed for one object. */
export const flawLimit = 50;
