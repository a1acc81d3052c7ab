import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseGitConfig } from "./git-config.ts";
import type { GitRepository } from "./repository.ts";

/** The address of `origin`, else of the first remote, as the repository's own configuration writes it (it may hold credentials); null where there is none. */
export async function remoteUrl({ commonDir }: GitRepository): Promise<string | null> {
  const text = await readFile(join(commonDir, "config"), "utf8").catch(() => "");
  const urls = parseGitConfig(text).filter(
    ({ section, key, value }) => section === "remote" && key === "url" && value !== "",
  );
  const chosen = urls.find(({ subsection }) => subsection === "origin") ?? urls[0];
  return chosen?.value ?? null;
}
