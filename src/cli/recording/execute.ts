import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable, Writable } from "node:stream";
import { BoundedLog } from "./bounded-log.ts";

/** How a command ended. */
export interface Execution {
  /** Its exit code; as in a shell 128 and the signal's number where a signal ended it, 127 where there is no such command. */
  readonly exitCode: number;
  /** The first signal that this process was sent meanwhile, and handed on; null without one. */
  readonly canceledBy: NodeJS.Signals | null;
  /** What it said, the ends of it where that is very long. */
  readonly log: string;
}

/** Where a command's words go. */
export interface Streams {
  readonly stdout: Writable;
  readonly stderr: Writable;
}

const handedOn = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs a command with this process's stdin, shows what it says as it comes and keeps it; hands signals on to it, and ends when it has. */
export async function execute(
  [program = "", ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  streams: Streams,
): Promise<Execution> {
  const log = new BoundedLog();
  const child = spawn(program, args, { env, stdio: ["inherit", "pipe", "pipe"] });
  let canceledBy: NodeJS.Signals | null = null;
  const hand = (signal: NodeJS.Signals): void => {
    // A terminal sends an interrupt to both of us: once is enough, a second one is meant.
    const isSentToBoth = signal === "SIGINT" && canceledBy === null && process.stdin.isTTY;
    canceledBy ??= signal;
    if (!isSentToBoth) child.kill(signal);
  };
  for (const signal of handedOn) process.on(signal, hand);
  show(child.stdout, streams.stdout, log);
  show(child.stderr, streams.stderr, log);
  const exitCode = await new Promise<number>((done) => {
    child.on("error", (error: NodeJS.ErrnoException) => {
      if (child.pid !== undefined) return;
      const words = `cwom: ${program} cannot be run: ${error.code ?? error.message}\n`;
      log.add(Buffer.from(words));
      streams.stderr.write(words);
      done(error.code === "ENOENT" ? 127 : 126);
    });
    child.on("close", (code, signal) => done(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
  for (const signal of handedOn) process.off(signal, hand);
  return { exitCode, canceledBy, log: log.text() };
}

/** Shows a stream as fast as it can be taken, keeps it, and goes on keeping it when nobody reads any more. */
function show(from: Readable, to: Writable, log: BoundedLog): void {
  let isRead = true;
  to.once("error", () => {
    isRead = false;
    from.resume();
  });
  from.on("data", (bytes: Buffer) => {
    log.add(bytes);
    if (!isRead || to.write(bytes)) return;
    from.pause();
    to.once("drain", () => from.resume());
  });
}
