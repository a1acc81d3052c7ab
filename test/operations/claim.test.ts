import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { claim } from "../../src/operations/claim.ts";
import type { ActorValue } from "../../src/operations/operation.ts";
import { setFields } from "../../src/operations/set-fields.ts";
import { runCwom } from "../support/cwom-process.ts";
import { ada, flawsIn, operate, readyStore, valueOf } from "../support/operate.ts";

const issueId = "01JD00000000000000000000B1";
const runId = "01JD00000000000000000000F1";
const otherIssue = { kind: "Issue", id: "01JD00000000000000000000B2", title: "Open the port", context_packets: [] };
const agent: ActorValue = { actor_kind: "agent", actor_id: "coder" };

describe("a claim of an Issue", () => {
  it("makes it running, and assigns it", async () => {
    const repository = readyStore();
    await operate(repository.folder, claim, { id: "B1", actor: "agent:coder" });
    expect(await valueOf(repository, issueId)).toMatchObject({
      status: "running",
      assignees: [{ actor_kind: "agent", actor_id: "coder" }],
      meta: { "cwom/claim": { actor_kind: "agent", actor_id: "coder", claimed_at: "2026-02-01T10:00:00Z" } },
    });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("is the same again for whoever has it, and is refused for everybody else, with the name and the time", async () => {
    const repository = readyStore();
    await operate(repository.folder, claim, { id: "B1" }, { actor: agent });
    repository.commit("claimed");
    const later = { now: "2026-02-01T11:00:00Z" };
    const { is, outcome } = await operate(repository.folder, claim, { id: "B1" }, { actor: agent, ...later });
    expect({ is, writes: outcome.transaction.writes, note: outcome.note }).toEqual({
      is: "written",
      writes: [],
      note: `Issue ${issueId} "Add /healthz" is yours already since 2026-02-01T10:00:00Z`,
    });
    await expect(operate(repository.folder, claim, { id: "B1" }, later)).rejects.toMatchObject({
      code: "conflict",
      message: `Issue ${issueId} "Add /healthz" is taken: agent:coder has it since 2026-02-01T10:00:00Z`,
    });
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("can be made anew once the Issue was given back", async () => {
    const repository = readyStore();
    await operate(repository.folder, claim, { id: "B1" }, { actor: agent });
    const changes = [{ field: "status", how: "set", text: "ready" } as const];
    await operate(repository.folder, setFields, { id: "B1", changes });
    await operate(repository.folder, claim, { id: "B1" }, { now: "2026-02-02T10:00:00Z" });
    expect(await valueOf(repository, issueId)).toMatchObject({
      meta: { "cwom/claim": { actor_id: "ada", claimed_at: "2026-02-02T10:00:00Z" } },
    });
  });

  it("of an Issue that runs without one goes by whom it is assigned to", async () => {
    const repository = readyStore({ kind: "Issue", id: issueId, status: "running", assignees: [{ ...agent }] });
    const { outcome } = await operate(repository.folder, claim, { id: "B1" }, { actor: agent });
    expect(outcome.note).toContain("is yours already");
    await expect(operate(repository.folder, claim, { id: "B1" })).rejects.toThrow("agent:coder work on it");
  });

  const blocked = { relationships: { blocked_by: [{ kind: "Issue", id: otherIssue.id }] } };
  it.each([
    ["done", [{ kind: "Issue", id: issueId, status: "done" }], "is done"],
    ["failed", [{ kind: "Issue", id: issueId, status: "failed" }], "is failed"],
    ["blocked by nobody that is named", [{ kind: "Issue", id: issueId, status: "blocked" }], "is blocked"],
    [
      "blocked by an open Issue",
      [otherIssue, { kind: "Issue", id: issueId, ...blocked }],
      `waits for ${otherIssue.id} "Open the port" (ready)`,
    ],
  ])("is refused where it is %s", async (_, objects: JsonObject[], words) => {
    const repository = readyStore(...objects);
    const failed = operate(repository.folder, claim, { id: "B1" });
    await expect(failed).rejects.toMatchObject({ code: "refused", message: expect.stringContaining(words) });
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("is taken where what blocked it is done", async () => {
    const repository = readyStore({ ...otherIssue, status: "done" }, { kind: "Issue", id: issueId, ...blocked });
    await operate(repository.folder, claim, { id: "B1" });
    expect(await valueOf(repository, issueId)).toMatchObject({ status: "running" });
  });
});

describe("a claim of a Run", () => {
  const waiting = { kind: "Run", id: runId, status: "ready", telemetry: null, outputs: null };

  it("begins it, pinned, for whoever claims it", async () => {
    const repository = readyStore(waiting);
    await operate(repository.folder, claim, { id: "F1" });
    expect(await valueOf(repository, runId)).toMatchObject({
      status: "running",
      mode: "human",
      executor: { actor: { ...ada }, runtime: "local" },
      inputs: { context_packets: [{ digest: expect.stringMatching(/^cwom-jcs1:/) }] },
      telemetry: { started_at: "2026-02-01T10:00:00Z" },
    });
    expect(await valueOf(repository, issueId)).toMatchObject({ status: "running" });
    expect(await flawsIn(repository)).toEqual([]);
    expect((await operate(repository.folder, claim, { id: "F1" })).outcome.note).toContain("is yours already");
    await expect(operate(repository.folder, claim, { id: "F1" }, { actor: agent })).rejects.toMatchObject({
      code: "conflict",
      message: `Run ${runId} is under way already: ada has it since 2026-02-01T10:00:00Z`,
    });
  });

  it.each([
    ["planned", "is planned"],
    ["done", "is done"],
  ])("is refused where it is %s", async (status, words) => {
    const repository = readyStore(status === "planned" ? { ...waiting, status } : { kind: "Run", id: runId });
    const failed = operate(repository.folder, claim, { id: "F1" });
    await expect(failed).rejects.toMatchObject({ code: "refused", message: expect.stringContaining(words) });
  });
});

describe("cwom claim", () => {
  it.each([
    ["an Issue", "B1", issueId, 10, []],
    ["a Run", "F1", runId, 4, []],
    ["an Issue, in a commit,", "B1", issueId, 4, ["--commit"]],
  ])(
    "gives %s to exactly one of many processes at once, and tells the others who has it",
    async (_, short, id, many, keeping) => {
      const repository = readyStore({ kind: "Run", id: runId, status: "ready", telemetry: null, outputs: null });
      const names = Array.from({ length: many }, (_unused, index) => `agent:worker-${index}`);
      const asked = (name: string): string[] => ["claim", short, "--as", name, ...keeping];
      const ended = await Promise.all(names.map((name) => runCwom(repository.folder, asked(name))));
      const winners = names.filter((_name, index) => ended[index]?.code === 0);
      expect(winners, ended.map(({ stderr }) => stderr).join("")).toHaveLength(1);
      const losers = ended.filter(({ code }) => code !== 0);
      expect(losers.map(({ code }) => code)).toEqual(Array(many - 1).fill(1));
      for (const { stderr } of losers) expect(stderr).toMatch(new RegExp(`${id}.*: ${winners[0]} has it since 20`));
      expect(JSON.stringify(await valueOf(repository, id))).toContain(`"actor_id":"${winners[0]?.slice(6)}"`);
      expect(await flawsIn(repository)).toEqual([]);
    },
    120_000,
  );
});
