import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { gitIdentity } from "./git-identity.ts";

/** How a process ended, and all it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line's one file to start, from its sources: nothing needs to be built. */
export const cwomSource = resolve(import.meta.dirname, "../../src/cli/bin.ts");

/** Runs a program in a folder to its end, with a fixed identity for git and nothing of this process but PATH. */
export function runIn(
  folder: string,
  program: string,
  args: readonly string[],
  input = "",
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = { PATH: process.env["PATH"], HOME: folder, ...gitIdentity, ...more };
  const child = spawn(program, args, { cwd: folder, env, stdio: ["pipe", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.on("error", () => undefined).end(input);
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
}

/** Runs `cwom` from its sources in a folder. */
export function runCwom(
  folder: string,
  args: readonly string[],
  input = "",
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return runIn(folder, process.execPath, [cwomSource, ...args], input, more);
}
