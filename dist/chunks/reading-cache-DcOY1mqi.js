import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
// src/cli/reading-cache.ts
/**
* The cache of readings in the git directory of a repository, or null where there is to be none: on a runner, which starts
* afresh and trusts nothing it did not read, and when this runs from its sources, which may change under it.
*/
async function cacheFor(repository, now) {
	if (process.env["GITHUB_ACTIONS"] === "true" || import.meta.filename.endsWith(".ts")) return null;
	const { openFileCache } = await import("./cache-DX-Nu_KK.js");
	return openFileCache(join(repository.commonDir, "cwom", "cache.sqlite"), buildId(), now);
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
export { cacheFor as t };
