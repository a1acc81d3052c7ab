import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { cwomSource } from "./cwom-process.ts";
import { gitIdentity } from "./git-identity.ts";

/** A `cwom serve` of its own. */
export interface ServedProcess {
  /** Where it listens: `http://127.0.0.1:…`. */
  readonly url: string;
  readonly process: ChildProcess;
  /** Its exit code, once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What it has said on stderr so far. */
  readonly said: () => string;
}

/** Starts `cwom serve` on a free port in a folder, and waits until it listens; it is gone after the test. */
export async function serveIn(
  folder: string,
  args: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<ServedProcess> {
  const env = { PATH: process.env["PATH"], HOME: folder, ...gitIdentity, ...more };
  const child = spawn(process.execPath, [cwomSource, "-C", folder, "serve", "--port", "0", ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close").then(([code]: unknown[]) => (typeof code === "number" ? code : null));
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, "line").then(([line]: unknown[]) => String(line)), ended]);
  if (typeof first === "string") return { url: first, process: child, ended, said: () => said };
  throw new Error(`cwom serve ended with ${first}: ${said}`);
}
