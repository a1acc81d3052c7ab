import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { gitIdentity } from "./git-identity.ts";

/** A real git repository in a temporary folder, with a fixed identity and a clock that ticks one minute a commit. */
export interface TestRepository {
  /** Real path of the checkout, or of the git directory when bare. */
  readonly folder: string;
  /** Runs git in the folder and answers its stdout without the last line end; throws with stderr when it fails. */
  readonly git: (...args: string[]) => string;
  /** The same with bytes for stdin and extra environment. */
  readonly gitWith: (options: GitInput, ...args: string[]) => string;
  /** Writes a file of the work tree, with its folders. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** The text of a file of the work tree. */
  readonly read: (path: string) => string;
  /** Deletes a file or folder of the work tree. */
  readonly delete: (path: string) => void;
  /** Commits everything in the work tree (also when nothing changed) and answers the commit's id. */
  readonly commit: (message?: string) => string;
  /** Deletes the whole repository; done by itself at the end of the test that created it. */
  readonly remove: () => void;
}

/** What a git command gets besides its arguments. */
export interface GitInput {
  readonly input?: string | Uint8Array;
  readonly env?: Record<string, string>;
}

const firstCommit = Date.UTC(2026, 0, 1) / 1000;

/** A new temporary folder (real path), deleted at the end of the test that asked for it. */
export function createFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "cwom-test-")));
  removeAfterTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `git init` in a new temporary folder on branch `main`; `init` holds further arguments such as `--bare`. */
export function createRepository(...init: string[]): TestRepository {
  const repository = repositoryIn(createFolder());
  repository.git("init", "-q", "--template=", "-b", "main", ...init);
  return repository;
}

/** `git clone <arguments> <source>` into a new temporary folder; `--depth=1` needs a source written `file://…`. */
export function cloneRepository(source: string, ...args: string[]): TestRepository {
  const repository = repositoryIn(createFolder());
  repository.git("-c", "protocol.file.allow=always", "clone", "-q", "--template=", ...args, source, ".");
  return repository;
}

/** The same handle on a folder that holds a repository already: a linked work tree, a submodule's checkout. */
export function repositoryIn(folder: string): TestRepository {
  let commits = 0;
  const gitWith: TestRepository["gitWith"] = ({ input, env }, ...args) => {
    const date = `${firstCommit + commits * 60} +0000`;
    const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const output = execFileSync("git", args, {
      cwd: folder,
      env: { PATH: process.env["PATH"], HOME: folder, ...gitIdentity, ...dates, ...env },
      stdio: ["pipe", "pipe", "pipe"],
      maxBuffer: 1 << 28,
      ...(input === undefined ? {} : { input }),
    });
    return output.toString("utf8").replace(/\n$/, "");
  };
  const git = (...args: string[]): string => gitWith({}, ...args);
  return {
    folder,
    git,
    gitWith,
    write: (path, content) => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    read: (path) => readFileSync(join(folder, path), "utf8"),
    delete: (path) => rmSync(join(folder, path), { recursive: true }),
    commit: (message = "change") => {
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", message);
      commits += 1;
      return git("rev-parse", "HEAD");
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Outside a test (in a `beforeAll`) vitest has no test to hang this on; such a caller removes its folders in `afterAll`. */
function removeAfterTest(remove: () => void): void {
  try {
    onTestFinished(remove);
  } catch {
    return;
  }
}
