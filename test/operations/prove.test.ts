import { describe, expect, it } from "vitest";
import { objectsOf } from "../../src/store/objects.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { failureOf } from "../git/fixtures.ts";
import {
  commit,
  criterion,
  ended,
  findingsIn,
  issue,
  log,
  made,
  merged,
  onMain,
  other,
  proof,
  proofOf,
  pullRequest,
  run,
  storeOf,
  weighIn,
  weighIssue,
  worked,
  workflowRun,
} from "../support/weighing.ts";
import type { Circumstances } from "../support/weighing.ts";

describe("a Run that is weighed again", () => {
  it("passes once its commit is on the branch, and then there is nothing more to write", async () => {
    const before = await weighIn(storeOf(...worked));
    expect(before.checks).toEqual([`${criterion}: passed`, `${onMain}: unverified`]);
    expect(before.note).toBe(`partial: 1 passed, 1 unverified (${onMain})`);
    const after = await weighIn(before.store, { on: [made], now: "2026-02-02T10:00:00Z" });
    expect(after.checks).toEqual([`${criterion}: passed`, `${onMain}: passed`]);
    const again = await weighIn(after.store, { on: [made], now: "2026-02-03T10:00:00Z" });
    expect(again).toMatchObject({ checks: [], note: expect.stringMatching(/^pass: 2 passed, as Artifact \w+ says/) });
    expect(await findingsIn(again.store)).toEqual([]);
  });

  it("is proved by a Run of its own, with the same inputs, over at once", async () => {
    const { store } = await weighIn(storeOf(...worked));
    const runs = (await objectsOf(store, memoryCache()).all("Run")).map(({ value }) => value);
    const [first = {}, second = {}] = runs;
    expect(second).toMatchObject({
      status: "done",
      mode: "human",
      executor: { actor: { actor_id: "ada" }, runtime: "cwom prove" },
      inputs: first["inputs"],
      meta: { "cwom/proves": run },
    });
  });

  it("goes by the pull request that brought its commit as another", async () => {
    const squashed = pullRequest({ digest: `gitCommit:${merged}` }, []);
    const { checks } = await weighIn(storeOf(...worked, squashed), { on: [merged] });
    expect(checks).toEqual([`${criterion}: passed`, `${onMain}: passed`, "pull request #7 is on main: passed"]);
    const author = { kind: "Run", id: "01JD00000000000000000000F2" };
    const foreign = {
      digest: `gitCommit:${merged}`,
      produced_by: author,
      uri: "https://github.com/shop/orders/pull/8",
    };
    const elsewhere = pullRequest(foreign, [], { head: { sha: other } });
    const found = await weighIn(storeOf(...worked, author, elsewhere), { on: [merged] });
    expect(found.checks).toEqual([`${criterion}: passed`, `${onMain}: unverified`]);
  });

  it("knows a commit that is not in this clone no more, and one that never was there as failed", async () => {
    expect((await weighIn(storeOf(...worked), { beside: [] })).checks[1]).toBe(`${onMain}: unverified`);
    const lied = [commit, proofOf("01JD00000000000000000000G2", run, `${criterion}=passed`, `${onMain}=failed`)];
    expect((await weighIn(storeOf(...lied), { beside: [] })).checks[1]).toBe(`${onMain}: failed`);
  });

  it("fails where the file of its proof, or of what it made, is another", async () => {
    const doc = {
      ...commit,
      id: "01JD00000000000000000000G4",
      type: "log",
      uri: log,
      digest: `sha256:${"0".repeat(64)}`,
    };
    const { checks, note } = await weighIn(storeOf(...worked, doc), { on: [made] });
    expect(checks).toContain(`digest of ${log}: failed`);
    expect(note).toMatch(/^fail: /);
    const forged = { ...proof, digest: `sha256:${"0".repeat(64)}` };
    expect((await weighIn(storeOf(commit, forged), { on: [made] })).note).toMatch(/^fail: /);
  });

  it("keeps what was claimed and never borne out", async () => {
    const unborne = proofOf("01JD00000000000000000000G2", run, `${criterion}=passed`, "lint=unverified");
    expect((await weighIn(storeOf(commit, unborne), { on: [made] })).note).toBe(
      "partial: 2 passed, 1 unverified (lint)",
    );
  });

  it("takes the word of a person, and of an agent only with evidence", async () => {
    const store = storeOf(commit, proofOf("01JD00000000000000000000G2", run, `${criterion}=unverified`));
    const agent = { actor_kind: "agent", actor_id: "coder" } as const;
    const word = { name: "1", status: "passed" };
    const first = async (given: Circumstances): Promise<string | undefined> => (await weighIn(store, given)).checks[0];
    expect(await first({ claims: [word] })).toBe(`${criterion}: passed`);
    expect(await first({ claims: [word], actor: agent })).toBe(`${criterion}: unverified`);
    expect(await first({ claims: [{ ...word, evidence_uri: log }], actor: agent })).toBe(`${criterion}: passed`);
    expect(await first({ claims: [{ ...word, evidence_uri: "gone.txt" }] })).toBe(`${criterion}: unverified`);
    const { checks } = await weighIn(store, { claims: [{ name: onMain, status: "passed" }] });
    expect(checks).toEqual([`${criterion}: unverified`, `${onMain}: unverified`, `${onMain}: unverified`]);
  });

  it("must be over", async () => {
    const running = { kind: "Run", status: "running", telemetry: { started_at: "2026-01-05T10:00:00Z" } };
    expect(await failureOf(weighIn(storeOf(running)))).toMatchObject({ code: "refused" });
  });
});

describe("an Issue that is weighed", () => {
  it("has the approvals of its pull request on the head that is, and its checks", async () => {
    const said = ["review: ada=passed", "review: bob=unverified", "check: test=passed", "check: docs=unverified"];
    expect((await weighIssue([pullRequest({}, said)])).checks).toEqual([
      `${criterion}: passed`,
      `${onMain}: passed`,
      "pull request #7 is on main: passed",
      "approved by ada (#7): passed",
      "check: test (#7): passed",
    ]);
    const open = await weighIssue([pullRequest({}, said)], { on: [] });
    expect(open.checks).toContain("check: docs (#7): unverified");
    expect(open.checks).toContain("pull request #7 is on main: unverified");
    const isVoid = await weighIssue([pullRequest({}, ["review: bob=unverified"])]);
    expect(isVoid.checks).toContain("approved by bob (#7): unverified");
    expect((await weighIssue([pullRequest({}, ["review: ada=failed"])])).note).toMatch(/^fail: /);
  });

  it.each([
    ["one that was closed without a merge", { tags: ["abandoned"] }, {}, 0],
    ["one that is for another Issue", { for_issue: { kind: "Issue", id: "01JD00000000000000000000B2" } }, {}, 0],
    [
      "one that closes it besides another",
      { for_issue: { kind: "Issue", id: "01JD00000000000000000000B2" } },
      { closes: [5, 3] },
      1,
    ],
    [
      "one of another repository",
      { for_issue: { kind: "Issue", id: "01JD00000000000000000000B2" } },
      { closes: [3], external_id: "github.com/9#7" },
      0,
    ],
  ])("goes by %s as it should", async (_name, changes, meta, count) => {
    const issues = [
      { kind: "Issue", meta: { "github/issue": { external_id: "github.com/4711#3", number: 3 } } },
      { kind: "Issue", id: "01JD00000000000000000000B2", status: "ready" },
    ];
    const { checks } = await weighIssue([...issues, pullRequest(changes, [], meta)]);
    expect(checks.filter((one) => one.startsWith("pull request"))).toHaveLength(count);
  });

  it.each([
    [
      "the latest attempt",
      [
        ["failed", 1],
        ["done", 2],
      ],
      "passed",
    ],
    [
      "the latest attempt, though it fails",
      [
        ["done", 1],
        ["failed", 2],
      ],
      "failed",
    ],
    [
      "one that is under way",
      [
        ["done", 1],
        ["running", 2],
      ],
      "unverified",
    ],
    [
      "the last that was not called off",
      [
        ["done", 1],
        ["canceled", 2],
      ],
      "passed",
    ],
  ] as const)("goes by %s of a workflow", async (_name, attempts, status) => {
    const runs = attempts.map(([found, attempt]) =>
      workflowRun(`01JD00000000000000000000F${attempt + 4}`, found, attempt),
    );
    const others = [workflowRun("01JD00000000000000000000F8", "failed", 9, other)];
    const { checks } = await weighIssue([...runs, ...others]);
    expect(checks.filter((one) => one.startsWith("CI: "))).toEqual([
      `CI: ci.yml (push) on ${made.slice(0, 12)}: ${status}`,
    ]);
  });

  it("counts the newest Run, and an older one only where that alone decided something", async () => {
    const [early, late] = ["01JD00000000000000000000F2", "01JD00000000000000000000F3"];
    const lost = {
      ...commit,
      uri: other,
      digest: `gitCommit:${other}`,
      id: "01JD00000000000000000000G5",
      produced_by: { kind: "Run", id: early },
    };
    const two = { kind: "Issue", acceptance: { criteria: [criterion, "It is fast"] } };
    const older = proofOf("01JD00000000000000000000G6", early, `${criterion}=passed`, "It is fast=passed");
    const newer = proofOf("01JD00000000000000000000G7", late, `${criterion}=failed`, "It is fast=passed");
    const all = [two, ended(early, "06"), ended(late, "07"), lost, older];
    const needed = await weighIssue([...all, proofOf("01JD00000000000000000000G7", late, "It is fast=passed")]);
    expect(needed.checks).toEqual([
      `${criterion}: passed`,
      "It is fast: passed",
      `commit ${other.slice(0, 12)} is on main: unverified`,
    ]);
    const again = await weighIn(needed.store, { id: issue, on: [made], now: "2026-02-02T10:00:00Z" });
    expect(again).toMatchObject({ checks: [], note: expect.stringMatching(/^partial: .* says already$/) });
    expect((await weighIssue([...all, newer])).checks).toEqual([`${criterion}: failed`, "It is fast: passed"]);
  });

  it("without any Run has a check for each criterion all the same", async () => {
    const canceled = { kind: "Run", status: "canceled" };
    expect((await weighIssue([canceled])).checks).toEqual([`${criterion}: unverified`]);
  });
});
