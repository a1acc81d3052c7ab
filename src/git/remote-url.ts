import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseGitConfig } from "./git-config.ts";
import type { GitRepository } from "./repository.ts";

/** Address of a configured remote as the repository's own configuration has it; null where there is none. Hostile text, and it may hold a password. */
export function remoteUrl({ commonDir }: Pick<GitRepository, "commonDir">, name: string): string | null {
  const settings = parseGitConfig(readFileSync(join(commonDir, "config"), "utf8"));
  const found = settings.findLast(
    ({ section, subsection, key }) => section === "remote" && subsection === name && key === "url",
  );
  return found?.value ?? null;
}
