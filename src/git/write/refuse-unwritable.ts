import { join } from "node:path";
import { Failure } from "../../failure.ts";
import { isTrue, parseGitConfig } from "../git-config.ts";
import type { GitSetting } from "../git-config.ts";
import { textOf } from "../locate-git-dir.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import { knownExtensions } from "../refuse-unreadable.ts";
import { namesNow } from "./disk.ts";

/**
 * Throws a Failure `unsupported-repository` for a form of repository that cannot be written safely here, whatever can be read of
 * it; without git, for more of them. An index is judged only when it is to be written: `parseIndexFile` says the rest of it.
 */
export async function refuseUnwritable(location: GitLocation, adapter: "native" | "isomorphic"): Promise<void> {
  const files = [join(location.commonDir, "config"), join(location.gitDir, "config.worktree")];
  const texts = await Promise.all(files.map(textOf));
  const settings = texts.flatMap((text) => parseGitConfig(text ?? ""));
  const last = (section: string, key: string): string | undefined =>
    settings.findLast((setting) => setting.section === section && setting.key === key)?.value;
  const version = Number(last("core", "repositoryformatversion") ?? "0");
  if (!(version <= 1)) throw unwritable(`has format version ${version}`);
  for (const setting of settings) refuseExtension(setting, version);
  if (isTrue(last("core", "splitindex") ?? "") || namesNow(location.gitDir).some(isSharedIndex)) {
    throw unwritable("has a split index", "Join it: git update-index --no-split-index, then remove .git/sharedindex.*");
  }
  if (isTrue(last("index", "sparse") ?? "")) {
    throw unwritable("has a sparse index", "Make it whole: git sparse-checkout reapply --no-sparse-index");
  }
  const shared = last("core", "sharedrepository") ?? "false";
  if (adapter === "isomorphic" && !/^(?:false|no|off|umask|0)$/i.test(shared)) {
    throw unwritable("is shared between users (core.sharedRepository)", "Install git: with it this can be written.");
  }
}

function refuseExtension({ section, key, value }: GitSetting, version: number): void {
  if (section !== "extensions") return;
  if (key === "refstorage" && value.toLowerCase() !== "files") throw unwritable(`stores its refs as ${value}`);
  if (key === "objectformat" && value.toLowerCase() !== "sha1") throw unwritable(`has ${value} object ids`);
  // At version 0 git ignores extensions it does not know.
  if (version > 0 && !knownExtensions.has(key)) throw unwritable(`has the extension "${key}"`);
}

function isSharedIndex(name: string): boolean {
  return name.startsWith("sharedindex.");
}

function unwritable(what: string, help = "Write with git itself here: change the files and commit them."): Failure {
  return new Failure("unsupported-repository", `the repository ${what}: it is not written to`, help);
}
