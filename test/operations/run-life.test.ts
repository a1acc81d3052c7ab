import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { objectDigest } from "../../src/model/digest.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { cancelRun } from "../../src/operations/cancel-run.ts";
import { failRun } from "../../src/operations/fail-run.ts";
import { finishRun } from "../../src/operations/finish-run.ts";
import { setFields } from "../../src/operations/set-fields.ts";
import { startRun } from "../../src/operations/start-run.ts";
import type { TestRepository } from "../support/git.ts";
import { flawsIn, operate, readyStore, valueOf } from "../support/operate.ts";

const ids = {
  issue: "01JD00000000000000000000B1",
  packet: "01JD00000000000000000000C1",
  snapshot: "01JD00000000000000000000D1",
  doctrine: "01JD00000000000000000000E1",
  run: "01JD00000000000000000000F1",
};
const packet = { kind: "ContextPacket", for_issue: { kind: "Issue", id: ids.issue } };

/** The Run of the sample store as it was before it began. */
function waitingRun(status: string, more: JsonObject = {}): JsonObject {
  return {
    kind: "Run",
    id: ids.run,
    status,
    telemetry: null,
    outputs: null,
    updated_at: "2026-01-05T09:00:00Z",
    ...more,
  };
}

async function start(repository: TestRepository, input: z.input<typeof startRun.input>): Promise<JsonObject> {
  const { outcome, findings } = await operate(repository.folder, startRun, input);
  expect(findings).toEqual([]);
  return valueOf(repository, outcome.objects.find(({ kind }) => kind === "Run")?.id ?? "");
}

describe("a Run that begins", () => {
  it("pins what the Issue and its latest packet name, and makes the Issue running", async () => {
    const listed = ["C1", "C2", "C3"].map((end) => ({ kind: "ContextPacket", id: `01JD00000000000000000000${end}` }));
    const repository = readyStore(
      { ...packet, id: "01JD00000000000000000000C2", version: "1.10" },
      // 1.10 comes after 1.9, and what another packet supersedes counts no more.
      { ...packet, id: "01JD00000000000000000000C3", version: "1.9", meta: { "cwom/supersedes": ids.packet } },
      { kind: "Issue", id: ids.issue, context_packets: listed },
    );
    const run = await start(repository, { issue: "B1", tools: ["npm", "git"], runtime: "ci" });
    const pin = async (kind: string, id: string): Promise<JsonObject> => ({
      kind,
      id,
      digest: objectDigest(await valueOf(repository, id)),
    });
    expect(run).toMatchObject({
      for_issue: { kind: "Issue", id: ids.issue },
      repo: { kind: "Repo", id: "01JD00000000000000000000A1" },
      status: "running",
      mode: "human",
      executor: { actor: { actor_kind: "human", actor_id: "ada" }, runtime: "ci", toolchain: ["npm", "git"] },
      inputs: {
        context_packets: [await pin("ContextPacket", "01JD00000000000000000000C2")],
        doctrine_refs: [await pin("DoctrineRef", ids.doctrine)],
        constraint_snapshot: await pin("ConstraintSnapshot", ids.snapshot),
      },
      telemetry: { started_at: "2026-02-01T10:00:00Z" },
    });
    expect(await valueOf(repository, ids.issue)).toMatchObject({
      status: "running",
      meta: { "cwom/claim": { actor_kind: "human", actor_id: "ada", claimed_at: "2026-02-01T10:00:00Z" } },
    });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("takes what is named in place of that", async () => {
    const repository = readyStore(
      { ...packet, id: "01JD00000000000000000000C2", version: "1.1", doctrine_refs: [] },
      { kind: "ConstraintSnapshot", id: "01JD00000000000000000000D2" },
      { kind: "DoctrineRef", id: "01JD00000000000000000000E2", name: "tests-first" },
    );
    const named = { packets: ["C1"], doctrine: ["E2"], snapshot: "D2", actor: "agent:coder", id: ids.run };
    expect(await start(repository, { issue: "B1", ...named })).toMatchObject({
      id: ids.run,
      mode: "agent",
      executor: { actor: { actor_kind: "agent", actor_id: "coder" } },
      inputs: {
        context_packets: [{ id: ids.packet }],
        doctrine_refs: [{ id: "01JD00000000000000000000E2" }],
        constraint_snapshot: { id: "01JD00000000000000000000D2" },
      },
    });
  });

  it("was planned before: it keeps what it has, pinned, and gets what it lacks", async () => {
    const inputs = { context_packets: [{ kind: "ContextPacket", id: ids.packet, role: "main" }] };
    const repository = readyStore(waitingRun("ready", { inputs }), {
      ...packet,
      id: "01JD00000000000000000000C2",
      version: "2",
    });
    const run = await start(repository, { run: "F1", packets: ["C2"] });
    expect(run).toMatchObject({
      status: "running",
      executor: { actor: { actor_id: "coder" } },
      inputs: {
        context_packets: [
          { id: ids.packet, role: "main", digest: objectDigest(await valueOf(repository, ids.packet)) },
          { id: "01JD00000000000000000000C2", digest: expect.stringMatching(/^cwom-jcs1:/) },
        ],
        doctrine_refs: [{ id: ids.doctrine, digest: expect.stringMatching(/^cwom-jcs1:/) }],
        constraint_snapshot: { id: ids.snapshot, digest: expect.stringMatching(/^cwom-jcs1:/) },
      },
      telemetry: { started_at: "2026-02-01T10:00:00Z" },
    });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("goes on after it was blocked, from when it began", async () => {
    const repository = readyStore(waitingRun("blocked", { telemetry: { started_at: "2026-01-06T09:00:00Z" } }));
    expect(await start(repository, { run: "F1" })).toMatchObject({
      status: "running",
      telemetry: { started_at: "2026-01-06T09:00:00Z" },
    });
  });

  it("leaves the status of an Issue that is under way, or blocked, as it is", async () => {
    for (const status of ["running", "blocked"]) {
      const repository = readyStore({ kind: "Issue", id: ids.issue, status });
      await start(repository, { issue: "B1" });
      expect(repository.git("diff", "--name-only")).toBe("");
    }
  });

  const floating = { kind: "DoctrineRef", id: "01JD00000000000000000000E2", name: "moving", version: "latest" };
  it.each([
    ["the Issue is done", [{ kind: "Issue", id: ids.issue, status: "done" }], { issue: "B1" }, "refused", "is done"],
    [
      "the Issue is canceled",
      [{ kind: "Issue", id: ids.issue, status: "canceled" }],
      { issue: "B1" },
      "refused",
      "status=ready",
    ],
    [
      "the Run is under way",
      [waitingRun("running", { telemetry: { started_at: "2026-01-06T09:00:00Z" } })],
      { run: "F1" },
      "conflict",
      "agent:coder has it since 2026-01-06T09:00:00Z",
    ],
    ["the Run is over", [{ kind: "Run", id: ids.run }], { run: "F1" }, "refused", "cwom run start --issue"],
    [
      "a pinned object has mistakes",
      [{ ...packet, id: "01JD00000000000000000000C2", version: 2 }],
      { issue: "B1", packets: ["C2"] },
      "refused",
      "cwom check",
    ],
    ["neither Issue nor Run is named", [], {}, "usage", "--issue, or --run"],
    ["both are named", [], { issue: "B1", run: "F1" }, "usage", ""],
    ["the packet is not there", [], { issue: "B1", packets: ["C9"] }, "usage", "no ContextPacket"],
  ])("is refused where %s", async (_, objects: JsonObject[], input, code, words) => {
    const repository = readyStore(...objects);
    const failed = operate(repository.folder, startRun, input);
    await expect(failed).rejects.toMatchObject({ code });
    await expect(failed).rejects.toSatisfy((thrown: Error & { help?: string }) =>
      `${thrown.message} ${thrown.help}`.includes(words),
    );
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("is refused with doctrine that has no version of its own", async () => {
    const repository = readyStore(floating);
    const { is, findings } = await operate(repository.folder, startRun, { issue: "B1", doctrine: ["E2"] });
    expect({ is, rules: findings.map(({ rule }) => rule) }).toEqual({
      is: "refused",
      rules: ["doctrine/reference-specific"],
    });
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});

describe("a Run that ends", () => {
  const running = {
    kind: "Run",
    id: ids.run,
    status: "running",
    telemetry: { started_at: "2026-02-01T09:00:00Z" },
    outputs: null,
  };

  it("says when, how long, what came of it and what it cost, after what it said before", async () => {
    const repository = readyStore(
      { ...running, outputs: { decision_log: ["Small steps."] } },
      { kind: "Artifact", id: "01JD00000000000000000000G1" },
      { kind: "Artifact", id: "01JD00000000000000000000G2" },
    );
    const given = { artifacts: ["G2", "G1"], decisions: ["No cache."], usd: 0.4, tokens: 9000, compute_s: 60 };
    await operate(repository.folder, finishRun, { id: "F1", summary: "Added it.", ...given });
    expect(await valueOf(repository, ids.run)).toMatchObject({
      status: "done",
      telemetry: { started_at: "2026-02-01T09:00:00Z", ended_at: "2026-02-01T10:00:00Z", duration_s: 3600 },
      cost: { usd: 0.4, tokens: 9000, compute_s: 60 },
      outputs: {
        artifacts: [{ id: "01JD00000000000000000000G2" }, { id: "01JD00000000000000000000G1" }],
        result_summary: "Added it.",
        decision_log: ["Small steps.", "No cache."],
      },
    });
    expect(await flawsIn(repository)).toEqual([]);
    expect(repository.git("diff", "--name-only")).toBe(`cwom/Run/${ids.run}.yaml`);
  });

  it("has failed for a reason", async () => {
    const repository = readyStore(running);
    await operate(repository.folder, failRun, { id: "F1", category: "test", message: "2 tests fail." });
    expect(await valueOf(repository, ids.run)).toMatchObject({
      status: "failed",
      failure: { category: "test", message: "2 tests fail." },
      outputs: { result_summary: "2 tests fail." },
    });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it.each([
    ["running", { duration_s: 3600, ended_at: "2026-02-01T10:00:00Z" }],
    ["planned", { ended_at: "2026-02-01T10:00:00Z" }],
    ["ready", { ended_at: "2026-02-01T10:00:00Z" }],
    ["blocked", { ended_at: "2026-02-01T10:00:00Z" }],
  ])("may be canceled while it is %s", async (status, telemetry) => {
    const repository = readyStore(status === "running" ? running : waitingRun(status));
    await operate(repository.folder, cancelRun, { id: "F1", reason: "A duplicate." });
    const run = await valueOf(repository, ids.run);
    expect(run).toMatchObject({ status: "canceled", telemetry, outputs: { result_summary: "A duplicate." } });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("does not end before it began, whatever the clock says", async () => {
    const repository = readyStore({ ...running, telemetry: { started_at: "2026-02-01T11:00:00Z" } });
    await operate(repository.folder, finishRun, { id: "F1", summary: "Done." });
    expect(await valueOf(repository, ids.run)).toMatchObject({
      telemetry: { ended_at: "2026-02-01T11:00:00Z", duration_s: 0 },
    });
  });

  it.each([
    ["done", finishRun, { id: "F1", summary: "Again." }],
    ["done", failRun, { id: "F1", message: "Late." }],
    ["failed", cancelRun, { id: "F1" }],
    ["canceled", finishRun, { id: "F1", summary: "Late." }],
  ] as const)("stays as it is once it is %s", async (status, operation, input) => {
    const repository = readyStore({ kind: "Run", id: ids.run, status });
    await expect(operate<z.ZodType>(repository.folder, operation, input)).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining(`is ${status} since 2026-01-05T10:20:00Z, and what is over stays as it is`),
    });
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("is led out of its end by no operation, unless the settings allow it or it stands for a pull request", async () => {
    const over = { kind: "Run", id: ids.run, status: "failed" };
    const back = {
      id: "F1",
      changes: [{ field: "status", how: "set" as const, value: "running" }],
    };
    const strict = readyStore(over);
    expect(await operate(strict.folder, setFields, back)).toMatchObject({
      is: "refused",
      findings: [{ rule: "run/status-transition", pointer: "/status", level: "error" }],
    });
    expect(strict.git("status", "--porcelain")).toBe("");
    const loose = readyStore(over);
    loose.write("cwom/config.yaml", "transitions: {failed: [running]}\n");
    loose.commit();
    expect(await operate(loose.folder, setFields, back)).toMatchObject({ is: "written" });
    const origin = { external_id: "github.com/4711#7", number: 7, url: "https://github.com/shop/orders/pull/7" };
    const followed = readyStore({ ...over, meta: { "github/pull_request": origin } });
    expect(await operate(followed.folder, setFields, back)).toMatchObject({ is: "written" });
  });

  it.each([
    ["ready", finishRun, { id: "F1", summary: "Done." }, "cwom run start --run"],
    ["planned", failRun, { id: "F1", message: "No." }, "cwom run cancel"],
    ["blocked", finishRun, { id: "F1", summary: "Done." }, "cwom run start --run"],
  ] as const)("has begun before: not one that is %s", async (status, operation, input, help) => {
    const repository = readyStore(waitingRun(status));
    await expect(operate<z.ZodType>(repository.folder, operation, input)).rejects.toMatchObject({
      code: "refused",
      help: expect.stringContaining(help),
    });
  });
});
