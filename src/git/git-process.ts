import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { Socket } from "node:net";
import { Failure } from "../failure.ts";

/** Where and with what extra environment the git binary runs. */
export interface GitPlace {
  readonly cwd: string;
  /** Added to the inherited environment, over it. */
  readonly env: Readonly<Record<string, string>>;
}

/** A running git: its stdout as it comes, and how it ended (never rejects; `code` is null when it was killed or could not start). */
export interface RunningGit {
  readonly stdout: AsyncIterable<Buffer>;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** What a finished git said. */
export interface GitOutput {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Bytes for stdin, and milliseconds after which git is ended. */
export interface GitOptions {
  readonly input?: Uint8Array;
  readonly timeout?: number;
}

/** Nothing that a repository's own configuration holds may run a program or change what is read. */
const safety = [
  "--no-optional-locks",
  "--no-replace-objects",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.ext.allow=never", "core.quotePath=false"].flatMap(
    (setting) => ["-c", setting],
  ),
];

const fixed = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** Variables that point git at another repository or change how it reads paths: the folder alone decides here. */
const redirecting =
  /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|NAMESPACE|PREFIX|IMPLICIT_WORK_TREE|INTERNAL_SUPER_PREFIX|GRAFT_FILE|REPLACE_REF_BASE|CONFIG|ATTR_SOURCE|(LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS|TRACE\w*)$/;

/** Variables that a receiving hook needs to see the objects it judges; anywhere else they redirect. */
const quarantine = /^GIT_(OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|SHALLOW_FILE)$/;

/**
 * The environment this process was started with. The one read of process.env below rank 5 (an exception in test/house.test.ts):
 * a git that runs inside a hook, or behind a proxy, cannot do without it.
 */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}

/** The index that a running git hook is about, relative to the work tree's root; undefined outside a hook. */
export function indexFileOfHook(env: Readonly<Record<string, string>>): string | undefined {
  return env["GIT_INDEX_FILE"] ?? inheritedEnvironment()["GIT_INDEX_FILE"];
}

/** Starts git; arguments are ours or validated, never a raw string of a user. */
export function startGit(place: GitPlace, args: readonly string[], options: GitOptions = {}): RunningGit {
  const { child, ended } = spawnGit(place, args, options.timeout);
  child.stdin.end(options.input ?? "");
  return { stdout: child.stdout, ended };
}

/** A git that is told one thing after another; it gives up what it has not been told to finish when this process ends. */
export interface GitTalk extends RunningGit {
  readonly pid: number | undefined;
  readonly say: (text: string) => void;
  /** Tells it that nothing more comes. */
  readonly finish: () => void;
  /** Whether this process waits for it before it ends; it does unless told otherwise. */
  readonly hold: (isHeld: boolean) => void;
}

/** Starts a git that waits for what it is told. */
export function talkToGit(place: GitPlace, args: readonly string[]): GitTalk {
  const { child, ended } = spawnGit(place, args, undefined);
  const say = (text: string): void => void child.stdin.write(text);
  const parts: object[] = [child, child.stdin, child.stdout, child.stderr];
  const held = parts.filter(isHolding);
  const hold = (isHeld: boolean): void => {
    for (const handle of held) if (isHeld) handle.ref();
    for (const handle of held) if (!isHeld) handle.unref();
  };
  return { stdout: child.stdout, ended, pid: child.pid, say, finish: () => void child.stdin.end(), hold };
}

/** The pipes of a child are sockets, though their types do not say so. */
function isHolding(handle: object): handle is ChildProcess | Socket {
  return "ref" in handle && "unref" in handle;
}

function spawnGit(place: GitPlace, args: readonly string[], timeout: number | undefined) {
  const child = spawn("git", [...safety, ...args], {
    cwd: place.cwd,
    env: environmentFor(place.env),
    stdio: ["pipe", "pipe", "pipe"],
    ...(timeout === undefined ? {} : { timeout }),
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (stderr.length < 65_536) stderr += text;
  });
  // A git that ends before it has read its stdin says why on stderr; the broken pipe itself says nothing.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("error", (error) => resolve({ code: null, stderr: error.message }));
    child.on("close", (code) => resolve({ code, stderr }));
    // A helper that outlives a git we ended may hold the pipes open for ever.
    child.on("exit", (code) => {
      if (code !== null) return;
      child.stdout.destroy();
      child.stderr.destroy();
    });
  });
  return { child, ended };
}

/** Runs git to its end with its whole stdout in memory: for short answers. */
export async function runGit(place: GitPlace, args: readonly string[], options: GitOptions = {}): Promise<GitOutput> {
  const running = startGit(place, args, options);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of running.stdout) chunks.push(chunk);
  } catch {
    // The stream of a git that was ended breaks off; `ended` tells.
  }
  return { ...(await running.ended), stdout: Buffer.concat(chunks) };
}

/** Whether a git binary new enough for what is asked of it here (2.31) can be run. */
export async function gitWorks(place: GitPlace): Promise<boolean> {
  const { code, stdout } = await runGit(place, ["version"]);
  const version = /^git version (\d+)\.(\d+)/.exec(stdout.toString("latin1"));
  if (code !== 0 || version === null) return false;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  return major > 2 || (major === 2 && minor >= 31);
}

/** What git said on stderr as a Failure; the refusal to read a stranger's repository comes with the command that allows it. */
export function gitFailure(task: string, stderr: string): Failure {
  const dubious = /dubious ownership in repository at '([^']*)'/.exec(stderr);
  if (dubious) {
    return new Failure(
      "git",
      `git does not read ${dubious[1]}: the folder belongs to another user`,
      `If you trust it: git config --global --add safe.directory '${dubious[1]}'`,
    );
  }
  return new Failure("git", `git could not ${task}: ${plainLineOf(stderr)}`, "Run `git fsck` to see what is wrong.");
}

/** The line of stderr that says what went wrong, without credentials and control characters. */
export function plainLineOf(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const line = lines.find((text) => /^(fatal|error|remote error):/.test(text)) ?? lines[0] ?? "it ended without a word";
  return withoutCredentials(line)
    .replace(/authorization:.*/gi, "AUTHORIZATION: (hidden)")
    .replace(/\p{Cc}+/gu, " ")
    .slice(0, 500);
}

/** A text without the names and passwords that stand before the hosts of addresses. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\w[\w+.-]*:\/\/)[^\s/]*@/g, "$1");
}

function environmentFor(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = inheritedEnvironment();
  const inReceivingHook = inherited["GIT_QUARANTINE_PATH"] !== undefined;
  const kept = Object.entries(inherited).filter(
    ([name]) => !redirecting.test(name) && (inReceivingHook || !quarantine.test(name)),
  );
  return { ...Object.fromEntries(kept), ...fixed, ...extra };
}
