import { describe, expect, it } from "vitest";
import { endWork } from "../../src/operations/worker/end-work.ts";
import { extendLease } from "../../src/operations/worker/extend-lease.ts";
import { retryRun } from "../../src/operations/worker/retry-run.ts";
import { takeRun } from "../../src/operations/worker/take-run.ts";
import type { TestRepository } from "../support/git.ts";
import { flawsIn, operate, readyStore, textIn, valueOf } from "../support/operate.ts";
import { failureOf } from "../git/fixtures.ts";

const run = "01JD00000000000000000000F1";
const issue = "01JD00000000000000000000B1";
const token = "0123456789abcdef";
const until = "2026-02-01T10:10:00Z";
const taking = { candidates: [run], actor: "agent:worker", worker: "w1", token, until };
const waiting = { kind: "Run", id: run, status: "ready", telemetry: null, outputs: null };

function store(): TestRepository {
  return readyStore(waiting);
}

async function taken(): Promise<TestRepository> {
  const repository = store();
  await operate(repository.folder, takeRun, taking);
  repository.commit("taken");
  return repository;
}

describe("a Run that a worker takes", () => {
  it("is running under a lease, its inputs pinned, and its Issue with it", async () => {
    const repository = store();
    expect((await operate(repository.folder, takeRun, taking)).is).toBe("written");
    expect(await valueOf(repository, run)).toMatchObject({
      status: "running",
      executor: { actor: { actor_kind: "agent", actor_id: "worker" } },
      meta: { "cwom/lease": { worker: "w1", token, until } },
      inputs: { context_packets: [{ digest: expect.stringMatching(/^cwom-jcs1:/) }] },
    });
    expect(await valueOf(repository, issue)).toMatchObject({ status: "running" });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("is the first of those that can be begun", async () => {
    const repository = store();
    const { outcome } = await operate(repository.folder, takeRun, { ...taking, candidates: ["nothing", run] });
    expect(outcome.objects[0]?.id).toBe(run);
    const none = await operate(repository.folder, takeRun, { ...taking, candidates: [run] });
    expect(none.outcome).toMatchObject({ objects: [], note: "nothing is ready" });
  });

  it("stays as it is for whoever does not know the token", async () => {
    const { folder } = await taken();
    const token2 = "fedcba9876543210";
    const ending = { status: "done", summary: "mine" } as const;
    const others = [
      () => operate(folder, extendLease, { run, token: token2, until }),
      () => operate(folder, endWork, { run, token: token2, ending, artifacts: [], files: [] }),
      () => operate(folder, retryRun, { run, token: token2, message: "gone", attempts: 3 }),
    ];
    for (const other of others) {
      const failure = await failureOf(other());
      expect(failure).toMatchObject({ code: "conflict", message: `the lease of Run ${run} is lost: w1 has it` });
    }
  });

  it("has its lease renewed by who holds it, while it runs", async () => {
    const repository = await taken();
    await operate(repository.folder, extendLease, { run, token, until: "2026-02-01T11:00:00Z" });
    expect(await valueOf(repository, run)).toMatchObject({ meta: { "cwom/lease": { until: "2026-02-01T11:00:00Z" } } });
  });

  it("is ended once: who hands in twice, because the answer was lost, changes nothing", async () => {
    const repository = await taken();
    const artifact = { run, type: "link", uri: "https://example.com/x", title: "x", checks: [] } as const;
    const bytes = Buffer.from("log");
    const work = {
      run,
      token,
      ending: { status: "done", summary: "It answers." } as const,
      artifacts: [{ ...artifact, checks: [] }],
      files: [{ path: ".cwom/runs/x/trace.log", bytes }],
    };
    expect((await operate(repository.folder, endWork, work)).is).toBe("written");
    expect(repository.read(".cwom/runs/x/trace.log")).toBe("log");
    expect(await flawsIn(repository)).toEqual([]);
    repository.commit("ended");
    const again = await operate(repository.folder, endWork, work);
    expect(again.outcome).toMatchObject({ objects: [], note: `Run ${run} is over already` });
    expect(await failureOf(operate(repository.folder, extendLease, { run, token, until }))).toMatchObject({
      code: "conflict",
    });
  });

  it("whose worker is lost is failed and tried again in one change, so often as there may be attempts", async () => {
    const repository = await taken();
    const input = { run, token, expired_before: "2026-02-01T10:11:00Z", message: "lost", attempts: 2 };
    const early = { ...input, expired_before: "2026-02-01T10:09:00Z" };
    expect(await failureOf(operate(repository.folder, retryRun, early))).toMatchObject({ code: "conflict" });
    const { outcome } = await operate(repository.folder, retryRun, input, { now: "2026-02-01T10:12:00Z" });
    const next = outcome.objects.find(({ change }) => change === "created")?.value ?? {};
    const failed = await valueOf(repository, run);
    expect(failed).toMatchObject({ status: "failed", failure: { category: "runtime", message: "lost" } });
    expect(next).toMatchObject({ status: "ready", meta: { "cwom/attempt": { number: 2, after: run } } });
    expect(next["inputs"]).toEqual(failed["inputs"]);
    expect(await flawsIn(repository)).toEqual([]);

    repository.commit("the next attempt");
    const id = textIn(next, "id");
    await operate(repository.folder, takeRun, { ...taking, candidates: [id] }, { now: "2026-02-01T10:13:00Z" });
    const last = await operate(repository.folder, retryRun, { run: id, token, message: "lost", attempts: 2 });
    expect(last.outcome.objects.filter(({ change }) => change === "created")).toEqual([]);
  });
});
