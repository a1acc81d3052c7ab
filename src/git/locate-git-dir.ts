import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";

/** Where a repository's parts are, as real paths; `workTree` is null for a bare one and inside a git directory. */
export interface GitLocation {
  readonly gitDir: string;
  readonly commonDir: string;
  readonly workTree: string | null;
}

/** The repository that a folder (a real path) is in, found the way git finds it: `.git` folder, `.git` file, bare. Null when there is none. */
export async function locateGitDir(folder: string): Promise<GitLocation | null> {
  for (let at = folder; ; at = dirname(at)) {
    const gitDir = await gitDirOf(join(at, ".git"));
    if (gitDir !== null) return { gitDir, commonDir: await commonDirOf(gitDir), workTree: at };
    if (await isGitDir(at)) return { gitDir: at, commonDir: await commonDirOf(at), workTree: null };
    if (at === dirname(at)) return null;
  }
}

/**
 * Whether the repository a folder is in is a bare one that lies in somebody's checkout: such files can be committed, and a git
 * that discovers them obeys their configuration.
 */
export async function isEmbeddedBare(folder: string): Promise<boolean> {
  const location = await locateGitDir(folder);
  if (location === null || location.workTree !== null) return false;
  // What is called .git cannot be committed.
  if (location.gitDir.split(sep).includes(".git")) return false;
  for (let at = dirname(location.gitDir); ; at = dirname(at)) {
    if ((await gitDirOf(join(at, ".git"))) !== null) return true;
    if (at === dirname(at)) return false;
  }
}

/** A file's text; null when there is none to read at that path. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (thrown) {
    if (isAbsent(thrown)) return null;
    throw thrown;
  }
}

/** Whether an error of the file system says that nothing, or no file, is at a path. */
export function isAbsent(thrown: unknown): boolean {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}

/** The git directory a `.git` stands for: itself, or the folder that a `.git` file of a linked work tree or submodule names. */
async function gitDirOf(dotGit: string): Promise<string | null> {
  if (await isGitDir(dotGit)) return await realpath(dotGit);
  const target = /^gitdir: (.+?)[\r\n]*$/.exec((await textOf(dotGit)) ?? "")?.[1];
  if (target === undefined) return null;
  const gitDir = resolve(dirname(dotGit), target);
  return (await isGitDir(gitDir)) ? await realpath(gitDir) : null;
}

async function isGitDir(folder: string): Promise<boolean> {
  if ((await textOf(join(folder, "HEAD"))) === null) return false;
  const common = await commonDirOf(folder);
  return (await isFolder(join(common, "objects"))) && (await isFolder(join(common, "refs")));
}

async function commonDirOf(gitDir: string): Promise<string> {
  const written = await textOf(join(gitDir, "commondir"));
  if (written === null) return gitDir;
  const common = resolve(gitDir, written.trim());
  return await realpath(common).catch(() => common);
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
