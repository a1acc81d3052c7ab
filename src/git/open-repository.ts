import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../failure.ts";
import { sha256Failure } from "./git-failures.ts";
import { gitFailure, gitWorks, runGit } from "./git-process.ts";
import type { GitPlace } from "./git-process.ts";
import { isEmbeddedBare, locateGitDir } from "./locate-git-dir.ts";
import type { GitLocation } from "./locate-git-dir.ts";
import { NativeRepository } from "./native-repository.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";
import type { GitRepository } from "./repository.ts";

/** Choices of who opens a repository. */
export interface OpenOptions {
  /** Without it: the git binary when it works, else isomorphic-git. */
  readonly adapter?: "native" | "isomorphic";
  /** Extra environment for the git binary, such as credentials by GIT_CONFIG_COUNT. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Opens the repository that a folder is in: a checkout, a linked work tree, a submodule, a bare one.
 * Failures: `no-repository`; `unsupported-repository` for a form that cannot be read safely; `git` when git refuses.
 */
export async function openRepository(folder: string, options: OpenOptions = {}): Promise<GitRepository> {
  const cwd = await existingFolder(folder);
  if (await isEmbeddedBare(cwd)) throw embeddedBare(cwd);
  const place = { cwd, env: options.env ?? {} };
  if (options.adapter !== "isomorphic") {
    const found = await locateWithGit(place);
    if (!(found instanceof Failure)) return new NativeRepository(found, place.env);
    // Asked only now: where git answers as it should, its version does not matter.
    if (options.adapter === "native" || (await gitWorks(place))) throw found;
  }
  const location = await locateGitDir(cwd);
  if (location === null) throw noRepository(cwd);
  await refuseUnreadable(location.commonDir);
  // Loaded only where there is no git: it is the largest part of the program.
  const { IsomorphicRepository } = await import("./isomorphic-repository.ts");
  return new IsomorphicRepository(location, place.env);
}

/** Where git finds the repository, in one question; the Failure where it does not, or is too old for the question. */
async function locateWithGit(place: GitPlace): Promise<GitLocation | Failure> {
  const asked = "--absolute-git-dir --path-format=absolute --git-common-dir --show-object-format --is-inside-work-tree";
  const { code, stdout, stderr } = await runGit(place, ["rev-parse", ...asked.split(" "), "--show-cdup"]);
  if (/not a git repository/.test(stderr)) return noRepository(place.cwd);
  const answer = wholeAnswer.exec(stdout.toString("utf8"))?.groups;
  if (code !== 0 || answer === undefined) return gitFailure("open the repository", stderr);
  const { gitDir = "", commonDir = "", format, up } = answer;
  if (format !== "sha1") return sha256Failure();
  return { gitDir, commonDir, workTree: up === undefined ? null : resolve(place.cwd, up) };
}

/** The way up to the work tree has no names in it, so it is one line whatever the folders are called; outside of one it does not matter. */
const wholeAnswer =
  /^(?<gitDir>[^\n]+)\n(?<commonDir>[^\n]+)\n(?<format>sha\d+)\n(?:true\n(?<up>(?:\.\.\/)*)\n|false\n[^]*)$/;

function embeddedBare(folder: string): Failure {
  const message = `${folder} looks like a bare repository inside another checkout: its configuration may be anybody's`;
  return new Failure("unsupported-repository", message, "name a folder of the checkout itself");
}

async function existingFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) {
    throw new Failure(
      "no-repository",
      `there is no folder ${folder}`,
      "Name a folder of a git repository: cwom -C <folder>",
    );
  }
  return await realpath(folder);
}

function noRepository(folder: string): Failure {
  return new Failure(
    "no-repository",
    `${folder} is not in a git repository`,
    "Run this inside a repository, name one with -C <folder>, or make one: git init",
  );
}
