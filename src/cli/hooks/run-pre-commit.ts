import { checkRepository } from "../../check/check-repository.ts";
import { openRepository } from "../../git/open-repository.ts";
import { cacheFor } from "../reading-cache.ts";
import { verdictOf } from "./verdict.ts";

/** Judges what is about to be committed; answers the exit code. */
export async function runPreCommit(folder: string): Promise<number> {
  return await verdictOf("the commit", async () => {
    const repository = await openRepository(folder);
    const now = new Date();
    const cache = await cacheFor(repository, now.getTime());
    const kept = cache === null ? {} : { cache };
    const report = await checkRepository({ repository, ...kept, staged: true, now: now.toISOString() });
    cache?.close();
    return report;
  });
}
