import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gitFailure, runGit, withoutCredentials } from "./git-process.ts";
import { openRepository } from "./open-repository.ts";
import type { GitRepository } from "./repository.ts";
import { ownerToken } from "./write/owner.ts";

/** A bare repository beside a clone whose `origin` is some address; made, and empty, where there is none for that address yet. */
export async function keptClone({ commonDir }: GitRepository, url: string): Promise<GitRepository> {
  const name = createHash("sha256").update(url).digest("hex").slice(0, 24);
  const folder = join(commonDir, "cwom", "repositories", name);
  if (!existsSync(folder)) await make(folder, url);
  return await openRepository(folder);
}

/** Made beside its place and then moved, so that nobody finds half of it. */
async function make(folder: string, url: string): Promise<void> {
  const unfinished = join(dirname(folder), `new-${ownerToken()}`);
  await mkdir(unfinished, { recursive: true });
  const place = { cwd: unfinished, env: {} };
  try {
    for (const args of [
      ["init", "--quiet", "--bare", "--template=", "--object-format=sha1", "."],
      ["config", "remote.origin.url", url],
    ]) {
      const { code, stderr } = await runGit(place, args);
      if (code !== 0) throw gitFailure(`make a clone of ${withoutCredentials(url)}`, stderr);
    }
    await rename(unfinished, folder);
  } catch (thrown) {
    // Somebody else may have made it meanwhile.
    if (!existsSync(folder)) throw thrown;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
