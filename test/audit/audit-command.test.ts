import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { historyOf } from "../support/audit-of.ts";
import { runCwom } from "../support/cwom-process.ts";
import { filesOf, sampleObjects, withChanges } from "../support/sample-store.ts";

const landed = filesOf(sampleObjects);
const edited = new Map([
  ...landed,
  ...filesOf([withChanges(sampleObjects, { kind: "ContextPacket", instructions: "Answer 204." })]),
]);

describe("cwom audit", () => {
  it("ends with 0 and a line that says what was proved", async () => {
    const { folder } = historyOf([landed]);
    const { code, stdout } = await runCwom(folder, ["audit", "main"]);
    expect([code, stdout]).toEqual([
      0,
      "✔ 1 commit audited since the beginning, 2 sealed objects, nothing ever changed\n",
    ]);
  });

  it("ends with 1 and names the commit; every format says the same", async () => {
    const { folder, commits } = historyOf([landed, edited, landed]);
    const text = await runCwom(folder, ["audit"]);
    expect(text.code).toBe(1);
    expect(text.stdout).toContain(
      `(commit ${commits[1]?.slice(0, 7)} by Ada, 2026-01-01T00:01:00Z)  history/immutable`,
    );
    expect(text.stdout).toContain("✖ 3 commits audited since the beginning, 2 sealed objects, 1 error\n");
    const json = await runCwom(folder, ["audit", "--format", "json"]);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: "cwom.report/1",
      conclusion: "findings",
      audit: { commits: 3, since: null, sealed: 2 },
      findings: [{ rule: "history/immutable", old: '"Answer 200 with an empty body."', new: '"Answer 204."' }],
    });
    expect((await runCwom(folder, ["audit", "--since", commits[2] ?? ""])).code).toBe(0);
  });

  it("resumes where the last clean audit of the branch ended, and distrusts a mark that leads elsewhere", async () => {
    const repository = historyOf([landed]);
    const { folder } = repository;
    const first = await runCwom(folder, ["audit", "--resume"]);
    expect(first.stdout).toContain("✔ 1 commit audited since the beginning");
    repository.write("a.txt", "a");
    const second = repository.commit();
    const resumed = await runCwom(folder, ["audit", "main", "--resume"]);
    expect(resumed.stdout).toContain(`✔ 1 commit audited since ${repository.commits[0]?.slice(0, 7)}`);
    repository.git("commit", "-q", "--amend", "-m", "other");
    const rewritten = await runCwom(folder, ["audit", "--resume"]);
    expect(rewritten.code).toBe(1);
    expect(rewritten.stdout).toContain(`commit ${second.slice(0, 7)}, audited before, is no ancestor`);
    const file = join(folder, ".git/cwom/audit.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ anchors: { main: second } });
    writeFileSync(file, "{");
    expect((await runCwom(folder, ["audit", "--resume"])).stdout).toContain("✔ 2 commits audited since the beginning");
  });

  it("ends with 2 on wrong usage, and with 3 where a commit is not to be had", async () => {
    const { folder } = historyOf([landed]);
    expect((await runCwom(folder, ["audit", "--since", "main", "--resume"])).code).toBe(2);
    expect((await runCwom(folder, ["audit", "--since", "nowhere"])).code).toBe(3);
  });
});
