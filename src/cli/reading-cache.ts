import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { GitRepository } from "../git/repository.ts";
import type { IndexPlace } from "../query/index-file.ts";
import type { FileCache } from "../store/cache.ts";

/**
 * The cache of readings in the git directory of a repository, or null where there is to be none: on a runner, which starts
 * afresh and trusts nothing it did not read, and when this runs from its sources, which may change under it.
 */
export async function cacheFor(repository: GitRepository, now: number): Promise<FileCache | null> {
  if (keepsNothing()) return null;
  const { openFileCache } = await import("../store/cache.ts");
  return openFileCache(join(repository.commonDir, "cwom", "cache.sqlite"), buildId(), now);
}

/** The same for a command that most likely reads a few objects only. */
export async function lateCacheFor(repository: GitRepository, now: number): Promise<FileCache | null> {
  if (keepsNothing()) return null;
  const [{ openFileCache }, { lateCache }] = await Promise.all([
    import("../store/cache.ts"),
    import("../store/late-cache.ts"),
  ]);
  return lateCache(() => openFileCache(join(repository.commonDir, "cwom", "cache.sqlite"), buildId(), now));
}

/** Where the derived index of a checkout is kept, beside the cache; null where the cache is kept nowhere either. */
export function indexPlaceFor({ commonDir, gitDir }: GitRepository, now: number): IndexPlace | null {
  if (keepsNothing()) return null;
  // Each work tree has files, and so an index, of its own.
  const build = createHash("sha256").update(`${buildId()}\0${gitDir}`).digest("hex");
  return { folder: join(commonDir, "cwom"), build, unique: String(process.pid), now };
}

function keepsNothing(): boolean {
  return process.env["GITHUB_ACTIONS"] === "true" || import.meta.filename.endsWith(".ts");
}

/** What tells this build from any other: its chunks are named by their content. */
function buildId(): string {
  const chunks = import.meta.dirname;
  const names = readdirSync(chunks, { recursive: true, encoding: "utf8" }).toSorted();
  const sizes = names.map((name) => `${name} ${statSync(join(chunks, name)).size}`);
  return createHash("sha256").update(sizes.join("\n")).digest("hex");
}
