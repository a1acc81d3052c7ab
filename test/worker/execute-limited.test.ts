import { describe, expect, it } from "vitest";
import { executeLimited } from "../../src/worker/execute-limited.ts";
import type { Ended, Execution } from "../../src/worker/execute-limited.ts";
import { createFolder } from "../support/git.ts";
import { isOver, notebook, until } from "./queue.ts";

/** Executes a command with all the time of the world, unless said. */
function execute(command: string, changes: Partial<Execution> = {}): Promise<Ended> {
  const mark = `CWOM_MARK=${Math.random().toString(36)}`;
  const never = new AbortController().signal;
  return executeLimited({
    command,
    folder: createFolder(),
    environment: { PATH: process.env["PATH"] ?? "", CWOM_MARK: mark.slice("CWOM_MARK=".length) },
    mark,
    stdin: "told\n",
    timeLimit: 600_000,
    grace: 200,
    lost: never,
    watchLease: leaseFor(600_000),
    stopping: never,
    onText: () => undefined,
    ...changes,
  });
}

/** A lease that is never renewed, in milliseconds from now. */
function leaseFor(milliseconds: number): Execution["watchLease"] {
  return (tell) => {
    tell(Date.now() + milliseconds);
    return () => undefined;
  };
}

const renewed: Execution["watchLease"] = (tell) => {
  tell(Date.now() + 60_000);
  tell(Date.now() + 120_000);
  return () => undefined;
};

describe("a command that a worker executes", () => {
  it.each([
    ["ends by itself", "cat", 0, "told\n"],
    ["reads nothing of what it is told", "echo done", 0, "done\n"],
    ["ends with a code", "echo no >&2; exit 7", 7, "no\n"],
    ["is ended by a signal", "kill -KILL $$", 137, ""],
    ["is none", "no-such-program-at-all 2>/dev/null", 127, ""],
  ])("%s", async (_name, command, exitCode, log) => {
    expect(await execute(command)).toEqual({ exitCode, cut: null, log });
  });

  it("is asked to end when its time is over", async () => {
    const ended = await execute("trap 'echo asked; exit 3' TERM; sleep 600 & wait", { timeLimit: 500, grace: 60_000 });
    expect(ended).toEqual({ exitCode: 3, cut: "time", log: "asked\n" });
  });

  it("is killed when it does not listen", async () => {
    const ended = await execute('trap "" TERM; while :; do sleep 1; done', { timeLimit: 300, grace: 100 });
    expect(ended).toMatchObject({ exitCode: 137, cut: "time" });
  });

  it("is killed at once when the lease is lost", async () => {
    const lost = new AbortController();
    const ended = execute("trap 'echo asked' TERM; echo begun; sleep 600", {
      lost: lost.signal,
      onText: () => lost.abort(),
    });
    expect(await ended).toMatchObject({ exitCode: 137, cut: "lost", log: "begun\n" });
  });

  it("is ended with the lease by its guard, should the worker itself have no turn to do so; a renewal puts that off", async () => {
    const child = "setsid sleep 600 & sleep 600";
    expect(await execute(child, { watchLease: leaseFor(300) })).toMatchObject({ exitCode: 137, cut: null });
    expect(await execute("echo done", { watchLease: renewed })).toMatchObject({ exitCode: 0, log: "done\n" });
  });

  it("may end within the time of grace when the worker stops, and is ended after it", async () => {
    const stop = new AbortController();
    const [stopping, onText] = [stop.signal, () => stop.abort()];
    expect(await execute("echo begun; sleep 0.1", { stopping, onText, grace: 60_000 })).toMatchObject({
      exitCode: 0,
      cut: null,
    });
    const late = new AbortController();
    const ended = execute("echo begun; sleep 600", { stopping: late.signal, onText: () => late.abort() });
    expect(await ended).toMatchObject({ cut: "stopped" });
  });

  it("leaves no child behind: those of its group die with it, and on Linux those that left it too", async () => {
    const notes = notebook();
    const child = `echo $$ >> ${notes.file}; exec sleep 600`;
    const command = `sh -c '${child}' & setsid sh -c '${child}' & until [ "$(wc -l 2>/dev/null < ${notes.file})" = 2 ]; do sleep 0.05; done`;
    expect(await execute(command)).toMatchObject({ exitCode: 0 });
    const pids = notes.lines().map(Number);
    expect(pids).toHaveLength(2);
    await until(() => pids.every(isOver));
  });

  it("does not keep the worker where somebody unknown holds its output open", async () => {
    const notes = notebook();
    // Without its mark nobody can tell whose child it is: that it goes on is not promised away.
    const command = `env -i PATH="$PATH" setsid sh -c 'echo $$ >> ${notes.file}; exec sleep 600' & until [ -s ${notes.file} ]; do sleep 0.05; done`;
    expect(await execute(command)).toMatchObject({ exitCode: 0, cut: null });
    for (const pid of notes.lines()) process.kill(Number(pid), "SIGKILL");
  });
});
