import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import { cloneRepository, createFolder } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { notebook, runsOf, script, sharedQueue, startWorker, storeAt, task, textOf, until } from "./queue.ts";
import type { Working } from "./queue.ts";

/** How much: `CWOM_TEST_WORKERS=16 CWOM_TEST_TASKS=100 CWOM_TEST_KILLS=40` is a heavy day. */
const workers = Number(process.env["CWOM_TEST_WORKERS"] ?? 4);
const tasks = Number(process.env["CWOM_TEST_TASKS"] ?? 6);
const kills = Number(process.env["CWOM_TEST_KILLS"] ?? 3);

/** Small enough that a lost worker is noticed soon, long enough that a live one on a slow machine is not. */
const settings = ["lease_seconds: 10", "poll_seconds: 0.3", "attempts: 50", "grace_seconds: 0.2"];

async function openRuns(server: TestRepository): Promise<number> {
  const runs = await runsOf(server);
  return runs.filter(({ status }) => status === "ready" || status === "running").length;
}

describe("workers on many machines, with git alone between them", () => {
  it(
    "carry out every Task, each Run once, though workers are killed at any moment",
    { timeout: 3_600_000 },
    async () => {
      const queue = Array.from({ length: tasks }, (_, index) => task(`Task number ${index + 1}`));
      const server = await sharedQueue(queue, settings);
      const notes = notebook();
      const exec = script(`echo "begin $CWOM_RUN" >> ${notes.file}\nsleep 0.2\necho "end $CWOM_RUN" >> ${notes.file}`);
      const start = (): Working => {
        const clone = cloneRepository(server.folder);
        // Nobody comes after a worker that is killed here to sweep what it left.
        return startWorker(clone, exec, ["--push"], { TMPDIR: createFolder() });
      };
      const team = Array.from({ length: workers }, start);
      for (let left = kills; left > 0; left -= 1) {
        await new Promise((next) => setTimeout(next, 300 + Math.random() * 3_000));
        const place = Math.floor(Math.random() * team.length);
        team[place]?.child.kill("SIGKILL");
        team[place] = start();
      }
      await until(async () => (await openRuns(server)) === 0);
      for (const { child } of team) child.kill("SIGTERM");
      const said = await Promise.all(team.map(async ({ ended, said: words }) => `${await ended} ${words()}`));

      const runs = await runsOf(server);
      const store = await storeAt(server);
      const doneFor = Map.groupBy(
        runs.filter(({ status }) => status === "done"),
        (run) => textOf(run, "for_issue", "id"),
      );
      // Every Task is done, and once.
      expect(doneFor.size, said.join("\n")).toBe(tasks);
      expect([...doneFor.values()].map(({ length }) => length)).toEqual(Array(tasks).fill(1));
      // No Run began twice, and what is done has ended.
      const lines = notes.lines();
      expect(new Set(lines).size).toBe(lines.length);
      for (const run of runs) if (run["status"] === "done") expect(lines).toContain(`end ${textOf(run, "id")}`);
      // What is not done is a failed attempt, and the next one names it.
      for (const run of runs.filter(({ status }) => status !== "done"))
        expect(run).toMatchObject({ status: "failed", failure: { category: "runtime" } });
      const after = runs.map((run) => textOf(run, "meta", "cwom/attempt", "after")).filter((id) => id !== "");
      expect(after.toSorted()).toEqual(
        runs.flatMap((run) => (run["status"] === "failed" ? [textOf(run, "id")] : [])).toSorted(),
      );
      expect(store.files.every(({ reading, slot }) => slot.is !== "object" || reading !== null)).toBe(true);

      const clone = cloneRepository(server.folder);
      for (const command of [["check"], ["audit"], ["verify"]]) {
        const ended = await runCwom(clone.folder, command);
        expect(ended, ended.stdout + ended.stderr).toMatchObject({ code: 0 });
      }
      rmSync(clone.folder, { recursive: true, force: true });
    },
  );
});
