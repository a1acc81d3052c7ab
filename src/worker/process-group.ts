import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Kills the group when the pipe to this process breaks, which it does however this process ends, or when the time is over; then
 * those that left the group but carry the mark. Not every shell's `kill` knows a signal's name before a group, or `--`: each knows
 * this form. The clock is a child of the guard, of its group, and ends the guard when it has done its work.
 */
const guardScript = `end() {
  kill -9 "-$1"
  for file in /proc/[0-9]*/environ; do
    grep -qsF -e "$2" "$file" || continue
    pid=\${file#/proc/}
    kill -9 "\${pid%/environ}"
  done
}
(sleep "$3" && end "$1" "$2" && kill -9 $$) < /dev/null &
read -r _
end "$1" "$2"
kill -9 -$$`;

/** Ends the executor when this process cannot. */
export interface Guard {
  /** It stands down. */
  end(): void;
}

/**
 * Starts the guard of a process group: should this process die, or not be heard of for so many seconds (be it stopped, or without
 * a turn), the group dies, and what carries its mark.
 */
export function guardGroup(group: number, mark: string, seconds: number): Guard {
  const args = ["-c", guardScript, "cwom-guard", String(group), mark, seconds.toFixed(2)];
  const env = { PATH: "/usr/local/bin:/usr/bin:/bin" };
  const guard = spawn("/bin/sh", args, { detached: true, env, stdio: ["pipe", "ignore", "ignore"] });
  guard.on("error", () => undefined);
  guard.stdin?.on("error", () => undefined);
  return {
    end: () => {
      if (guard.pid !== undefined && guard.exitCode === null && guard.signalCode === null)
        signalGroup(guard.pid, "SIGKILL");
    },
  };
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
