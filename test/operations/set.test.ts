import { describe, expect, it } from "vitest";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { runCwom } from "../support/cwom-process.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const issuePath = "cwom/Issue/01JD00000000000000000000B1.yaml";
const otherPath = "cwom/Issue/01JD00000000000000000000B2.yaml";

/** A repository with the sample store, committed, and a second Issue with comments in its file. */
function sample(): TestRepository {
  const repository = createRepository();
  for (const [path, text] of filesOf(sampleObjects)) repository.write(path, text);
  repository.write(
    otherPath,
    `# kept
kind: Issue
id: 01JD00000000000000000000B2
title: Measure latency # in words
repo: {kind: Repo, id: 01JD00000000000000000000A1}
type: feature
description: |
  Why it is slow.
status: planned # so far
priority: P3
meta:
  ours/free: [1, two]
created_at: 2026-01-05T09:00:00Z
updated_at: 2026-01-05T09:00:00Z
`,
  );
  repository.commit("landed");
  return repository;
}

describe("cwom set", () => {
  it("changes what is named and keeps comments, order and all else", async () => {
    const { folder, read, git } = sample();
    const done = await runCwom(folder, [
      "set",
      "B2",
      "status=ready",
      "criteria+=p99 is known: yes",
      "tags+=slow",
      "priority=",
    ]);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    const text = read(otherPath);
    for (const kept of [
      "# kept",
      "title: Measure latency # in words",
      "status: ready # so far",
      "ours/free:",
      "  Why it is slow.\n",
    ])
      expect(text).toContain(kept);
    expect(text).toContain('acceptance:\n  criteria:\n    - "p99 is known: yes"\n');
    expect(text).not.toContain("priority");
    expect(text.indexOf("acceptance:")).toBeLessThan(text.indexOf("meta:"));
    expect(text).not.toContain("updated_at: 2026-01-05");
    expect(git("diff", "--name-only")).toBe(otherPath);
    expect((await runCwom(folder, ["check"])).code).toBe(0);
  });

  it("writes both sides of a relation, and takes both back", async () => {
    const { folder, read, git } = sample();
    expect((await runCwom(folder, ["set", "B2", "blocked_by+=B1"])).code).toBe(0);
    expect(read(issuePath)).toContain(
      "relationships:\n  blocks:\n    - kind: Issue\n      id: 01JD00000000000000000000B2\n",
    );
    expect((await runCwom(folder, ["set", "B2", "blocked_by-=B1"])).code).toBe(0);
    expect(read(issuePath)).not.toContain("01JD00000000000000000000B2");
    expect(git("diff", "--name-only").split("\n")).toEqual([issuePath, otherPath]);
  });

  it("shows the change as a diff and writes nothing on a dry run", async () => {
    const { folder, git } = sample();
    const shown = await runCwom(folder, ["set", "B2", "assignees+=agent:coder", "--dry-run"]);
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.stdout).toContain("+    actor_id: coder\n");
    expect(git("status", "--porcelain")).toBe("");
  });

  it.each([
    [["status=redy"], 2, "did you mean ready?"],
    [["stauts=ready"], 2, "did you mean status?"],
    [["status"], 2, "is no change of a field"],
    [["id=01JD00000000000000000000B9"], 2, "the id of a Issue cannot be set"],
    [["tags-=none"], 2, "tags has no item"],
    [["title+=more"], 2, "title is no list"],
    [["parent=B9"], 2, "no Issue has an id"],
    [["parent=C1"], 2, "no Issue has an id"],
    [["parent=B2"], 1, "ref/self"],
    [["created_at=yesterday"], 1, "object/timestamp-format"],
  ])("refuses %j with code %i and says what helps, and leaves the file alone", async (changes, code, words) => {
    const { folder, git } = sample();
    const refused = await runCwom(folder, ["set", "B2", ...changes]);
    expect(refused).toMatchObject({ code, stdout: "" });
    expect(refused.stderr).toContain(words);
    expect(git("status", "--porcelain")).toBe("");
  });

  it("refuses to change what is sealed, with the command for a new version", async () => {
    const { folder, git } = sample();
    const refused = await runCwom(folder, ["set", "C1", "instructions=Answer 204."]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("packet/changed");
    expect(refused.stderr).toContain("next version");
    expect(git("status", "--porcelain")).toBe("");
  });

  it("says in JSON what was written, what is refused and what failed", async () => {
    const { folder } = sample();
    const json = async (...args: string[]): Promise<unknown> =>
      JSON.parse((await runCwom(folder, ["set", ...args, "--format", "json"])).stdout);
    expect(await json("B2", "status=ready")).toMatchObject({
      schema: "cwom.result/1",
      conclusion: "written",
      objects: [{ kind: "Issue", id: "01JD00000000000000000000B2", change: "changed", value: { status: "ready" } }],
    });
    expect(await json("B2", "parent=B2")).toMatchObject({ conclusion: "refused", findings: [{ rule: "ref/self" }] });
    expect(await json("B2", "status=redy")).toMatchObject({ conclusion: "failed", failure: { code: "usage" } });
  });
});
