import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../failure.ts";
import { gitFailure, runGit } from "./git-process.ts";
import type { GitPlace } from "./git-process.ts";
import type { GitRepository } from "./repository.ts";
import { checkOid } from "./revision-name.ts";

/** A checkout for somebody who is not trusted, with a repository of its own behind it. */
export interface LentWorkTree {
  readonly folder: string;
  /** A bare repository that borrows the objects of the one it was made from: settings, hooks, branches and remotes are its own. */
  readonly gitDir: string;
}

const timeout = 600_000;

/**
 * Checks a commit out into a new folder, as a work tree of a new repository. Whatever is done there with git, be it to
 * settings, hooks, branches or its housekeeping, changes nothing of the repository that lends its objects. Needs the git binary.
 */
export async function lendWorkTree(repository: GitRepository, lent: LentWorkTree, commit: string): Promise<void> {
  if (repository.adapter !== "native")
    throw new Failure("git", "a work tree cannot be made without the git binary", "Install git.");
  const refs = await done(homeOf(repository), ["for-each-ref", ...refFormat], "list the branches");
  await borrow(repository, lent.gitDir, objectsOf(repository.commonDir));
  await writeFile(join(lent.gitDir, "packed-refs"), refs);
  const args = ["worktree", "add", "--quiet", "--force", "--detach", lent.folder, checkOid(commit)];
  await done({ cwd: dirname(lent.gitDir), env: { GIT_DIR: lent.gitDir } }, args, `check ${commit} out`);
}

/** As `packed-refs` has them. */
const refFormat = ["--format=%(objectname) %(refname)", "refs/heads", "refs/remotes", "refs/tags"];

/**
 * Takes commits of a lent work tree over, with all that they need, and makes no ref of them. What is broken or missing stays
 * where it is: who needs it finds that it is not there. `scratch` is a folder that may be made for it.
 */
export async function takeOver(
  repository: GitRepository,
  { gitDir }: LentWorkTree,
  oids: readonly string[],
  scratch: string,
): Promise<void> {
  const missing: string[] = [];
  for (const oid of oids) if ((await repository.readCommit(oid)) === null) missing.push(oid);
  if (missing.length === 0 || !(await isAsLent(repository, gitDir))) return;
  try {
    // Only objects are looked at over there, each by its content: no setting of that repository counts.
    await borrow(repository, scratch, objectsOf(gitDir));
    for (const oid of missing) await runGit(homeOf(repository), [...taking, scratch, checkOid(oid)], { timeout });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Every object is checked, no ref moves, no housekeeping begins. */
const taking = (
  "-c protocol.version=2 -c protocol.file.allow=always -c fetch.fsckObjects=true -c fetch.writeCommitGraph=false fetch --quiet " +
  "--upload-pack=git-upload-pack --no-tags --no-write-fetch-head --no-recurse-submodules --no-auto-maintenance --refmap="
).split(" ");

/** Whether its objects are still borrowed from here, and all of them are plain files: git would wait for a pipe, or follow a link. */
async function isAsLent({ commonDir }: GitRepository, gitDir: string): Promise<boolean> {
  try {
    const entries = await readdir(objectsOf(gitDir), { recursive: true, withFileTypes: true });
    if (!entries.every((entry) => entry.isFile() || entry.isDirectory())) return false;
    return (await readFile(alternatesOf(gitDir), "utf8")) === lenderLine(objectsOf(commonDir));
  } catch {
    return false;
  }
}

/** Makes an empty bare repository that finds its objects elsewhere; it is as shallow as the one that it comes from. */
async function borrow({ commonDir }: GitRepository, gitDir: string, objects: string): Promise<void> {
  await mkdir(gitDir);
  const args = ["init", "--quiet", "--bare", "--template=", "--object-format=sha1", "--initial-branch=main", "."];
  await done({ cwd: gitDir, env: {} }, args, "make a repository");
  await mkdir(dirname(alternatesOf(gitDir)), { recursive: true });
  await writeFile(alternatesOf(gitDir), lenderLine(objects));
  await copyFile(join(commonDir, "shallow"), join(gitDir, "shallow")).catch(() => undefined);
}

function objectsOf(gitDir: string): string {
  return join(gitDir, "objects");
}

function alternatesOf(gitDir: string): string {
  return join(objectsOf(gitDir), "info", "alternates");
}

function lenderLine(objects: string): string {
  return `${objects}\n`;
}

function homeOf({ workTree, gitDir }: GitRepository): GitPlace {
  return { cwd: workTree ?? gitDir, env: {} };
}

async function done(place: GitPlace, args: readonly string[], task: string): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(place, args, { timeout });
  if (code !== 0) throw gitFailure(task, stderr);
  return stdout;
}
