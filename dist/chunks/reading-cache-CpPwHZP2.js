import { createHash } from "node:crypto";
import { join } from "node:path";
import { readdirSync, statSync } from "node:fs";
// src/cli/reading-cache.ts
/**
* The cache of readings in the git directory of a repository, or null where there is to be none: on a runner, which starts
* afresh and trusts nothing it did not read, and when this runs from its sources, which may change under it.
*/
async function cacheFor(repository, now) {
	if (keepsNothing()) return null;
	const { openFileCache } = await import("./cache-D8ecFORH.js");
	return openFileCache(join(repository.commonDir, "cwom", "cache.sqlite"), buildId(), now);
}
/** The same for a command that most likely reads a few objects only. */
async function lateCacheFor(repository, now) {
	if (keepsNothing()) return null;
	const [{ openFileCache }, { lateCache }] = await Promise.all([import("./cache-D8ecFORH.js"), import("./late-cache-BO6izSbU.js")]);
	return lateCache(() => openFileCache(join(repository.commonDir, "cwom", "cache.sqlite"), buildId(), now));
}
/** Where the derived index of a checkout is kept, beside the cache; null where the cache is kept nowhere either. */
function indexPlaceFor({ commonDir, gitDir }, now) {
	if (keepsNothing()) return null;
	const build = createHash("sha256").update(`${buildId()}\0${gitDir}`).digest("hex");
	return {
		folder: join(commonDir, "cwom"),
		build,
		unique: String(process.pid),
		now
	};
}
function keepsNothing() {
	return process.env["GITHUB_ACTIONS"] === "true" || import.meta.filename.endsWith(".ts");
}
/** What tells this build from any other: its chunks are named by their content. */
function buildId() {
	const chunks = import.meta.dirname;
	const sizes = readdirSync(chunks, {
		recursive: true,
		encoding: "utf8"
	}).toSorted().map((name) => `${name} ${statSync(join(chunks, name)).size}`);
	return createHash("sha256").update(sizes.join("\n")).digest("hex");
}
export { indexPlaceFor as n, lateCacheFor as r, cacheFor as t };
