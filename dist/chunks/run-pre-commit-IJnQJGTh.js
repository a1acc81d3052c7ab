import { t as checkRepository } from "./check-repository-cYP0Qb9R.js";
import { t as openRepository } from "./open-repository-CkHKKtIq.js";
import { t as cacheFor } from "./reading-cache-Drnxpav_.js";
import { r as verdictOf } from "./verdict-B2sd3g8Y.js";
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
