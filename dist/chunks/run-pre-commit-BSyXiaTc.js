import { t as checkRepository } from "./check-repository-CtBG_wuV.js";
import { t as openRepository } from "./open-repository-esVB68mp.js";
import { t as cacheFor } from "./reading-cache-CpPwHZP2.js";
import { n as verdictOf } from "./verdict-C0VX5SxI.js";
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
