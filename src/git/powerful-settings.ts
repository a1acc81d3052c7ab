import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseGitConfig } from "./git-config.ts";
import { withoutCredentials } from "./git-process.ts";
import type { GitRepository } from "./repository.ts";

/** What a clone's own configuration and hooks say, each by its name: settings may name programs that git runs, and where it pushes to. */
export type PowerfulSettings = ReadonlyMap<string, string>;

/** Reads the settings of a clone and which hooks it has. Which branch follows which is left out: that changes all the time, and has no power. */
export async function powerfulSettings({ gitDir, commonDir }: GitRepository): Promise<PowerfulSettings> {
  const found = new Map<string, string>();
  for (const file of [join(commonDir, "config"), join(gitDir, "config.worktree")]) {
    const text = await readFile(file, "utf8").catch(() => "");
    for (const { section, subsection, key, value } of parseGitConfig(text)) {
      if (section === "branch") continue;
      const name = [section, ...(subsection === null ? [] : [subsection]), key].join(".");
      // One name may have many values, and their order counts.
      found.set(name, `${found.get(name) ?? ""}${value}\0`);
    }
  }
  for (const hook of await hooksIn(join(commonDir, "hooks"))) found.set(...hook);
  return found;
}

/** Hooks that git would run; the samples it would not. */
async function hooksIn(folder: string): Promise<[name: string, state: string][]> {
  const names = await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => !name.endsWith(".sample"));
  const states = wanted.map(async (name): Promise<[string, string]> => {
    const facts = await stat(join(folder, name)).catch(() => null);
    return [`hooks/${name}`, facts === null ? "" : `${facts.ino} ${facts.size} ${facts.mtimeMs} ${facts.mode}`];
  });
  return await Promise.all(states);
}

/** Names of settings that differ, in order; a password in the address that one is about is left out. */
export function changedSettings(before: PowerfulSettings, now: PowerfulSettings): string[] {
  const names = new Set([...before.keys(), ...now.keys()]);
  const changed = [...names].filter((name) => before.get(name) !== now.get(name)).toSorted();
  return changed.map(withoutCredentials);
}
