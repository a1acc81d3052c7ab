import { realpath, stat } from "node:fs/promises";
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
  const adapter = options.adapter ?? ((await gitWorks(place)) ? "native" : "isomorphic");
  if (adapter === "native") return new NativeRepository(await locateWithGit(place), place.env);
  const location = await locateGitDir(cwd);
  if (location === null) throw noRepository(cwd);
  await refuseUnreadable(location.commonDir);
  // Loaded only where there is no git: it is the largest part of the program.
  const { IsomorphicRepository } = await import("./isomorphic-repository.ts");
  return new IsomorphicRepository(location, place.env);
}

async function locateWithGit(place: GitPlace): Promise<GitLocation> {
  const asked = ["--absolute-git-dir", "--path-format=absolute", "--git-common-dir", "--show-object-format"];
  const { code, stdout, stderr } = await runGit(place, ["rev-parse", ...asked, "--is-inside-work-tree"]);
  if (/not a git repository/.test(stderr)) throw noRepository(place.cwd);
  const [gitDir, commonDir, format, isInside, ...more] = stdout.toString("utf8").trimEnd().split("\n");
  if (code !== 0 || gitDir === undefined || commonDir === undefined || more.length > 0) {
    throw gitFailure("open the repository", stderr);
  }
  if (format !== "sha1") throw sha256Failure();
  if (isInside !== "true") return { gitDir, commonDir, workTree: null };
  const top = await runGit(place, ["rev-parse", "--path-format=absolute", "--show-toplevel"]);
  if (top.code !== 0) throw gitFailure("find the work tree", top.stderr);
  return { gitDir, commonDir, workTree: top.stdout.toString("utf8").replace(/\n$/, "") };
}

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
