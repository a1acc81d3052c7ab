import { t as checkRepository } from "./check-repository-VPgOhB0n.js";
import { t as openRepository } from "./open-repository-CBxsy_0f.js";
import { t as cacheFor } from "./reading-cache-QqN0d7v_.js";
import { n as verdictOf } from "./verdict-4i3oK_iW.js";
// src/cli/hooks/run-pre-commit.ts
/** Judges what is about to be committed; answers the exit code. */
async function runPreCommit(folder) {
	return await verdictOf("the commit", async () => {
		const repository = await openRepository(folder);
		const now = /* @__PURE__ */ new Date();
		const cache = await cacheFor(repository, now.getTime());
		const report = await checkRepository({
			repository,
			...cache === null ? {} : { cache },
			staged: true,
			now: now.toISOString()
		});
		cache?.close();
		return report;
	});
}
export { runPreCommit };
