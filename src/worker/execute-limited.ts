import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { BoundedLog } from "../text/bounded-log.ts";
import { guardGroup, killMarked, signalGroup } from "./process-group.ts";
import type { Guard } from "./process-group.ts";

/** What a command is executed with. */
export interface Execution {
  /** For `/bin/sh -c`. */
  readonly command: string;
  /** A program and arguments that start the shell; none where nothing stands before it. */
  readonly launcher?: readonly string[];
  readonly folder: string;
  /** All of its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** A variable of it that no other process has, as `NAME=value`: by it those are found that left the group. */
  readonly mark: string;
  readonly stdin: string;
  /** Milliseconds. */
  readonly timeLimit: number;
  /** Milliseconds between being asked to end and being ended, and that a stopped worker waits. */
  readonly grace: number;
  /** The lease is lost: the command is ended at once. */
  readonly lost: AbortSignal;
  /** Tells until when (milliseconds) the lease is, now and whenever it is renewed, until the answer is called: the command is ended then though this process be stopped. */
  readonly watchLease: (tell: (until: number) => void) => () => void;
  /** The worker is to stop: the command has the time of grace. */
  readonly stopping: AbortSignal;
  /** Takes what the command says, as it comes. */
  readonly onText: (bytes: Buffer) => void;
}

/** How a command ended. */
export interface Ended {
  /** As in a shell 128 and the signal's number where a signal ended it. */
  readonly exitCode: number;
  /** Why it was ended before it did; null where it ended by itself. */
  readonly cut: "time" | "lost" | "stopped" | null;
  /** The ends of what it said. */
  readonly log: string;
}

/** Nothing is executed before the guard stands: the command waits for a line on its fourth descriptor. */
const wrapper = 'read -r go <&3 || exit 125; exec 3<&-; command=$1; shift; exec "$@" /bin/sh -c "$command"';
/** How long the pipes of a dead command may stay open, in milliseconds: somebody who left its group may hold them. */
const lingering = 2_000;

/** Executes a command in a process group of its own, within limits; when it has ended nothing of the group is left. */
export async function executeLimited(execution: Execution): Promise<Ended> {
  const { command, launcher = [], folder, environment, lost, stopping, timeLimit, grace } = execution;
  const log = new BoundedLog();
  const child = spawn("/bin/sh", ["-c", wrapper, "cwom-executor", command, ...launcher], {
    cwd: folder,
    env: environment,
    detached: true,
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  });
  const group = child.pid;
  if (group === undefined) return { exitCode: 126, cut: null, log: `the command could not be started in ${folder}\n` };
  const ended = endOf(child);
  const closed = new Promise<void>((done) => child.once("close", () => done()));
  const keep = (bytes: Buffer): void => {
    log.add(bytes);
    execution.onText(bytes);
  };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", keep);
  const guards = new Guards(group, execution.mark);
  const unwatch = execution.watchLease((until) => guards.stand(until - Date.now()));
  const [go] = [child.stdio[3]];
  for (const stream of [child.stdin, go]) stream?.on("error", () => undefined);
  child.stdin.end(execution.stdin);
  if (go !== null && go !== undefined && "end" in go) go.end("go\n");
  const cutter = new Cutter(group, grace);
  const limit = setTimeout(() => cutter.cut("time"), Math.min(timeLimit, 2 ** 31 - 1));
  const onLost = (): void => cutter.cutNow("lost");
  const onStop = (): void => cutter.cutSoon("stopped");
  watch(lost, onLost);
  watch(stopping, onStop);
  const exitCode = await ended;
  clearTimeout(limit);
  unwatch();
  cutter.close();
  lost.removeEventListener("abort", onLost);
  stopping.removeEventListener("abort", onStop);
  signalGroup(group, "SIGKILL");
  killMarked(execution.mark);
  guards.end();
  await Promise.race([closed, after(lingering)]);
  for (const stream of [child.stdout, child.stderr]) (stream satisfies Readable).destroy();
  return { exitCode, cut: cutter.reason, log: log.text() };
}

/** One guard after the other; the next one stands before the last one stands down. */
class Guards {
  readonly #group: number;
  readonly #mark: string;
  #guard: Guard | null = null;

  constructor(group: number, mark: string) {
    this.#group = group;
    this.#mark = mark;
  }

  /** Guards for so many milliseconds from now. */
  stand(milliseconds: number): void {
    const last = this.#guard;
    this.#guard = guardGroup(this.#group, this.#mark, Math.max(milliseconds, 0) / 1000);
    last?.end();
  }

  end(): void {
    this.#guard?.end();
    this.#guard = null;
  }
}

/** Ends a group for the first reason that comes up: asked first, and killed when the time of grace is over. */
class Cutter {
  reason: Ended["cut"] = null;
  readonly #group: number;
  readonly #grace: number;
  readonly #timers = new Set<NodeJS.Timeout>();
  #isClosed = false;

  constructor(group: number, grace: number) {
    this.#group = group;
    this.#grace = grace;
  }

  cut(reason: NonNullable<Ended["cut"]>): void {
    if (this.#isClosed) return;
    this.reason ??= reason;
    signalGroup(this.#group, "SIGTERM");
    this.#later(() => signalGroup(this.#group, "SIGKILL"));
  }

  cutNow(reason: NonNullable<Ended["cut"]>): void {
    if (this.#isClosed) return;
    this.reason ??= reason;
    signalGroup(this.#group, "SIGKILL");
  }

  cutSoon(reason: NonNullable<Ended["cut"]>): void {
    this.#later(() => this.cut(reason));
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #later(action: () => void): void {
    this.#timers.add(setTimeout(action, this.#grace));
  }
}

function watch(signal: AbortSignal, action: () => void): void {
  if (signal.aborted) action();
  else signal.addEventListener("abort", action);
}

function endOf(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((done) => {
    child.once("error", () => done(126));
    child.once("exit", (code, signal) => done(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds).unref();
  });
}
