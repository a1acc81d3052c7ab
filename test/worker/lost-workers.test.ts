import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import { cloneRepository } from "../support/git.ts";
import { isOver, notebook, queueOf, runsOf, script, sharedQueue, startWorker, task, textOf, until } from "./queue.ts";

const quick = ["poll_seconds: 0.2", "grace_seconds: 0.3"];

describe("a worker", () => {
  it("that is stopped lets its command end, takes no more work, and ends with 0", async () => {
    const repository = await queueOf([task("The first one"), task("The second one")], ["grace_seconds: 60"]);
    const notes = notebook();
    const exec = script(`echo begin >> ${notes.file}; sleep 1; echo end >> ${notes.file}`);
    const { child, ended } = startWorker(repository, exec);
    await until(() => notes.lines().length > 0);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(notes.lines()).toEqual(["begin", "end"]);
    expect((await runsOf(repository)).map(({ status }) => status)).toEqual(["done", "ready"]);
  });

  it("that is stopped while its command goes on gives the Run back as the next attempt", async () => {
    const repository = await queueOf([task("Take for ever")], quick);
    const notes = notebook();
    const { child, ended } = startWorker(repository, script(`echo begin >> ${notes.file}; sleep 600`));
    await until(() => notes.lines().length > 0);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    const [first = {}, second = {}] = await runsOf(repository);
    expect(first).toMatchObject({ status: "failed", failure: { category: "runtime" } });
    expect(second).toMatchObject({
      status: "ready",
      executor: { actor: { actor_id: "unassigned" } },
      meta: { "cwom/attempt": { number: 2, after: textOf(first, "id") } },
    });
    expect(second["inputs"]).toEqual(first["inputs"]);
    expect((await runCwom(repository.folder, ["check"])).code).toBe(0);
  });

  it("that is killed takes its command with it, and what it left is swept by the next one of its clone", async () => {
    const repository = await queueOf([task("Be interrupted")], [...quick, "lease_seconds: 4"]);
    const notes = notebook();
    const child = `sh -c 'echo $$ >> ${notes.file}; exec sleep 600'`;
    const lost = startWorker(repository, script(`setsid ${child} & ${child} & sleep 600`));
    await until(() => notes.lines().length >= 2);
    lost.child.kill("SIGKILL");
    await lost.ended;
    await until(() => notes.lines().map(Number).every(isOver));
    expect(readdirSync(join(repository.folder, ".git/cwom/work"))).toHaveLength(1);
    const next = startWorker(repository, "true");
    await until(async () => (await runsOf(repository)).some(({ status }) => status === "done"));
    next.child.kill("SIGTERM");
    await next.ended;
    expect(readdirSync(join(repository.folder, ".git/cwom/work"))).toEqual([]);
    expect(repository.git("worktree", "list").split("\n")).toHaveLength(1);
    const [first = {}] = await runsOf(repository);
    expect(textOf(first, "failure", "message")).toMatch(/^worker \S+ is lost: it was to be heard of until /);
  });

  it("that is stopped from outside past the end of its lease has its command ended all the same, and its end comes too late", async () => {
    const server = await sharedQueue([task("Be held up")], [...quick, "lease_seconds: 4", "attempts: 2"]);
    const notes = notebook();
    const worker = startWorker(cloneRepository(server.folder), script(`echo $$ >> ${notes.file}; sleep 600`), [
      "--push",
    ]);
    await until(() => notes.lines().length > 0);
    worker.child.kill("SIGSTOP");
    await until(() => notes.lines().map(Number).every(isOver));
    const next = startWorker(cloneRepository(server.folder), "true", ["--push"]);
    await until(async () => (await runsOf(server)).some(({ status }) => status === "done"));
    worker.child.kill("SIGCONT");
    await until(() => worker.said().includes("its lease is lost"));
    for (const { child } of [worker, next]) child.kill("SIGTERM");
    expect(await Promise.all([worker.ended, next.ended])).toEqual([0, 0]);
    expect((await runsOf(server)).map(({ status }) => status)).toEqual(["failed", "done"]);
  });

  it("whose Run was taken away ends its command and writes nothing more", async () => {
    const server = await sharedQueue([task("Be taken away")], [...quick, "lease_seconds: 12"]);
    const notes = notebook();
    const clone = cloneRepository(server.folder);
    const worker = startWorker(clone, script(`echo $$ >> ${notes.file}; sleep 600`), ["--push"]);
    await until(() => notes.lines().length > 0);
    const run = textOf((await runsOf(server))[0] ?? {}, "id");
    // The worker may renew its lease meanwhile: then it is asked once more, of what stands there now.
    await until(async () => {
      const other = cloneRepository(server.folder);
      return (await runCwom(other.folder, ["run", "cancel", run, "--reason", "Not wanted.", "--push"])).code === 0;
    });
    await until(() => worker.said().includes("its lease is lost"));
    worker.child.kill("SIGTERM");
    expect(await worker.ended).toBe(0);
    expect(isOver(Number(notes.lines()[0]))).toBe(true);
    expect(await runsOf(server)).toMatchObject([{ status: "canceled" }]);
  });
});
