import { gitFailure, gitWorks, runGit } from "./git-process.ts";
import type { GitRepository } from "./repository.ts";

/** One setting of a clone. */
export interface LocalSetting {
  readonly key: string;
  readonly value: string;
}

/** Writes settings into a clone's own configuration, those that differ; answers the keys that it wrote, or null where there is no git to write them with. */
export async function writeLocalSettings(
  { commonDir }: GitRepository,
  settings: readonly LocalSetting[],
): Promise<string[] | null> {
  const place = { cwd: commonDir, env: {} };
  if (!(await gitWorks(place))) return null;
  const written: string[] = [];
  for (const { key, value } of settings) {
    const { stdout } = await runGit(place, ["config", "--local", "--get", key]);
    if (stdout.toString("utf8") === `${value}\n`) continue;
    const { code, stderr } = await runGit(place, ["config", "--local", key, value]);
    if (code !== 0) throw gitFailure(`set ${key}`, stderr);
    written.push(key);
  }
  return written;
}
