import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { needsGit, sha256Failure } from "./git-failures.ts";
import { isTrue, parseGitConfig } from "./git-config.ts";
import type { GitSetting } from "./git-config.ts";
import { isAbsent, textOf } from "./locate-git-dir.ts";

/** Throws a Failure `unsupported-repository` for a repository that isomorphic-git would misread in silence. */
export async function refuseUnreadable(commonDir: string): Promise<void> {
  refuseForm(parseGitConfig((await textOf(join(commonDir, "config"))) ?? ""));
  const alternates = await textOf(join(commonDir, "objects", "info", "alternates"));
  if (alternates?.split("\n").some((line) => line.trim() !== "" && !line.startsWith("#")) === true) {
    throw needsGit("borrows objects from another repository (objects/info/alternates)");
  }
  await refusePacks(join(commonDir, "objects", "pack"));
}

const harmlessExtensions = new Set(["noop", "noop-v1", "preciousobjects", "worktreeconfig", "relativeworktrees"]);
const maxPackBytes = 2 ** 30;

function refuseForm(settings: readonly GitSetting[]): void {
  const version = settings.findLast(({ section, key }) => section === "core" && key === "repositoryformatversion");
  if (version !== undefined && Number(version.value) > 1) throw needsGit(`has format version ${version.value}`);
  for (const { section, key, value } of settings) {
    if (section === "remote" && key === "promisor" && isTrue(value)) throw needsGit("is a partial clone");
    if (section !== "extensions" || harmlessExtensions.has(key)) continue;
    if (key === "objectformat" && value.toLowerCase() !== "sha1") throw sha256Failure();
    if (key === "partialclone") throw needsGit("is a partial clone");
    if (key === "refstorage" && value.toLowerCase() !== "files") throw needsGit(`stores its refs as ${value}`);
    // At version 0 git ignores extensions it does not know.
    if (!knownExtensions.has(key) && Number(version?.value ?? "0") > 0) throw needsGit(`has the extension "${key}"`);
  }
}

/** Extensions of a repository's form that this program knows, in lower case; whether it can do with them is another question. */
export const knownExtensions: ReadonlySet<string> = new Set([
  ...harmlessExtensions,
  "objectformat",
  "partialclone",
  "refstorage",
]);

async function refusePacks(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (name.endsWith(".promisor")) throw needsGit("is a partial clone");
    if (!name.endsWith(".pack")) continue;
    const { size } = await stat(join(folder, name)).catch(() => ({ size: 0 }));
    if (size > maxPackBytes) throw needsGit("has a pack of more than 1 GiB");
  }
}

/** Names in a folder; none when the folder is absent. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (isAbsent(thrown)) return [];
    throw thrown;
  }
}
