import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Kills the group when the pipe to this process breaks, which it does however this process ends; then those that left the group
 * but carry the mark. Not every shell's `kill` knows a signal's name before a group, or `--`: each knows this form.
 */
const guardScript = `read -r _
kill -9 "-$1"
for file in /proc/[0-9]*/environ; do
  grep -qsF -e "$2" "$file" || continue
  pid=\${file#/proc/}
  kill -9 "\${pid%/environ}"
done`;

/** Starts the guard of a process group: should this process die, the group dies too, and what carries its mark. It is ended by killing it. */
export function guardGroup(group: number, mark: string): ChildProcess {
  const args = ["-c", guardScript, "cwom-guard", String(group), mark];
  const env = { PATH: "/usr/local/bin:/usr/bin:/bin" };
  const guard = spawn("/bin/sh", args, { detached: true, env, stdio: ["pipe", "ignore", "ignore"] });
  guard.on("error", () => undefined);
  guard.stdin?.on("error", () => undefined);
  return guard;
}

/** Sends a signal to every process of a group that is left; one that is gone is no error. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (thrown) {
    if (!isGone(thrown)) throw thrown;
  }
}

/** Kills processes that left their group but still carry a mark in their environment: `NAME=value`. Only where /proc tells (Linux). */
export function killMarked(mark: string): void {
  // One that forks while it is looked for is found in a later round; what multiplies is gone when a round finds nothing.
  const giveUp = Date.now() + patience;
  do {
    const found = namesIn("/proc").filter((name) => /^\d+$/.test(name) && carries(name, mark));
    if (found.length === 0) return;
    for (const pid of found) kill(Number(pid));
  } while (Date.now() < giveUp);
}

/** Milliseconds for which processes that multiply are killed. */
const patience = 5_000;

function carries(pid: string, mark: string): boolean {
  try {
    return (
      pid !== String(process.pid) &&
      readFileSync(join("/proc", pid, "environ"), "latin1")
        .split("\0")
        .includes(mark)
    );
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (thrown) {
    if (!isGone(thrown)) throw thrown;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isGone(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && (thrown.code === "ESRCH" || thrown.code === "EPERM");
}
