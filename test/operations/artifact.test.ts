import { createHash } from "node:crypto";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { recordArtifact } from "../../src/operations/record-artifact.ts";
import { runCwom, toldObjects } from "../support/cwom-process.ts";
import type { TestRepository } from "../support/git.ts";
import { flawsIn, operate, readyStore, valueOf } from "../support/operate.ts";

const runId = "01JD00000000000000000000F1";
const commitId = "1f0e5c9a7b3d2468ace013579bdf02468ace0135";

function underWay(...more: JsonObject[]): TestRepository {
  const telemetry = { started_at: "2026-01-06T09:00:00Z" };
  const repository = readyStore({ kind: "Run", id: runId, status: "running", telemetry, outputs: null }, ...more);
  repository.write("docs/a report.md", "# Report\n");
  return repository;
}

describe("an Artifact", () => {
  it("is no commit by a name that moves, or by the beginning of an id", async () => {
    const repository = readyStore({ kind: "Run", id: "01JD00000000000000000000F1", status: "running" });
    for (const uri of ["HEAD", "main", commitId.slice(0, 7)])
      await expect(
        operate(repository.folder, recordArtifact, { run: "F1", type: "commit", uri }),
      ).rejects.toMatchObject({ code: "usage", help: expect.stringContaining("git rev-parse") });
  });

  it.each([
    [
      "of a file has its digest, size and media type",
      { type: "report", uri: "docs/a%20report.md" },
      {
        title: "a report.md",
        uri: "docs/a%20report.md",
        digest: `sha256:${createHash("sha256").update("# Report\n").digest("hex")}`,
        media_type: "text/markdown",
        size_bytes: 9,
      },
    ],
    [
      "of an address has what is said of it",
      { type: "build", uri: "https://example.com/app.tar.gz", digest: `sha256:${"0".repeat(64)}`, title: "The app" },
      { title: "The app", digest: `sha256:${"0".repeat(64)}`, media_type: "application/gzip" },
    ],
    [
      "of a commit has its address and its id",
      { type: "commit", uri: commitId },
      {
        title: `Commit ${commitId.slice(0, 12)}`,
        uri: `https://github.com/shop/orders/commit/${commitId}`,
        digest: `gitCommit:${commitId}`,
      },
    ],
    [
      "passes where all its checks do",
      { type: "link", uri: "https://example.com/1", checks: [{ name: "lint", status: "passed" }] },
      { verification: { status: "passed", checks: [{ name: "lint", status: "passed" }] } },
    ],
    [
      "fails where one of them does",
      {
        type: "link",
        uri: "https://example.com/1",
        checks: [
          { name: "lint", status: "passed" },
          { name: "unit", status: "failed", evidence_uri: "https://example.com/log" },
        ],
      },
      { verification: { status: "failed", checks: [{}, { evidence_uri: "https://example.com/log" }] } },
    ],
    [
      "is unverified where one check is open",
      {
        type: "link",
        uri: "https://example.com/1",
        checks: [
          { name: "lint", status: "passed" },
          { name: "unit", status: "unverified" },
        ],
      },
      { verification: { checks: [{ name: "lint" }, { name: "unit" }] } },
    ],
  ] as const)("%s, and the Run lists it", async (_, input, expected) => {
    const repository = underWay();
    const given = { ...input, checks: "checks" in input ? [...input.checks] : [] };
    const { outcome } = await operate(repository.folder, recordArtifact, { run: "F1", ...given });
    const id = outcome.objects[0]?.id ?? "";
    const issue = { kind: "Issue", id: "01JD00000000000000000000B1" };
    expect(await valueOf(repository, id)).toMatchObject({ for_issue: issue, produced_by: { id: runId }, ...expected });
    expect(await valueOf(repository, runId)).toMatchObject({ outputs: { artifacts: [{ kind: "Artifact", id }] } });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it.each([
    ["gitlab", "https://gitlab.com/shop/orders.git", `git+https://gitlab.com/shop/orders@${commitId}`],
    ["local", null, `git:${commitId}`],
  ])("of a commit in a Repo on %s has an address that names it", async (system, url, uri) => {
    const repository = underWay({ kind: "Repo", id: "01JD00000000000000000000A1", source: { system, url } });
    const { outcome } = await operate(repository.folder, recordArtifact, { run: "F1", type: "commit", uri: commitId });
    expect(await valueOf(repository, outcome.objects[0]?.id ?? "")).toMatchObject({ uri });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it.each([
    ["its Run is over", { kind: "Run", id: runId }, "docs/a%20report.md", "refused", "stays as it is"],
    [
      "its Run has not begun",
      { kind: "Run", id: runId, status: "ready", telemetry: null },
      "docs/a%20report.md",
      "refused",
      "has not begun",
    ],
    ["there is no such file", {}, "docs/other.md", "usage", "there is no file docs/other.md"],
    ["a link leads to the file", {}, "docs/link.md", "usage", "there is no file docs/link.md"],
  ])("is refused where %s", async (_, change: JsonObject, uri, code, words) => {
    const repository = underWay(...("kind" in change ? [change] : []));
    symlinkSync("a report.md", join(repository.folder, "docs/link.md"));
    const failed = operate(repository.folder, recordArtifact, { run: "F1", type: "report", uri });
    await expect(failed).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    expect(repository.git("status", "--porcelain", "cwom")).toBe("");
  });

  it("is refused with another digest than its file has", async () => {
    const { folder } = underWay();
    const given = { run: "F1", type: "report", uri: "docs/a%20report.md", digest: `sha256:${"0".repeat(64)}` } as const;
    const { is, findings } = await operate(folder, recordArtifact, given);
    expect({ is, rules: findings.map(({ rule }) => rule) }).toEqual({
      is: "refused",
      rules: ["artifact/digest-matches"],
    });
  });
});

function addLink(folder: string, number: number): ReturnType<typeof runCwom> {
  return runCwom(folder, ["artifact", "add", `https://example.com/${number}`, "--run", "F1", "--type", "link"]);
}

describe("cwom artifact add", () => {
  it("loses none of many that are added to one Run at once", async () => {
    const repository = underWay();
    const { folder } = repository;
    const ended = await Promise.all(Array.from({ length: 6 }, (_, index) => addLink(folder, index)));
    expect(ended.map(({ code, stderr }) => `${code} ${stderr}`)).toEqual(Array(6).fill("0 "));
    const run: unknown = await valueOf(repository, runId);
    expect(run).toMatchObject({ outputs: { artifacts: Array.from({ length: 6 }, () => ({ kind: "Artifact" })) } });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("says so where git would leave the file out of commits", async () => {
    const { folder, write } = underWay();
    write(".gitignore", "docs/\n");
    const done = await runCwom(folder, ["artifact", "add", "docs/a report.md", "--run", "F1", "--type", "report"]);
    expect(done).toMatchObject({ code: 0, stderr: expect.stringContaining("note   git ignores docs/a report.md") });
  });

  it("takes a file from where it is typed, a commit by any name, and its Run from CWOM_RUN", async () => {
    const repository = underWay();
    const { folder, git } = repository;
    const add = async (inside: string, ...args: string[]): Promise<JsonObject> => {
      const env = { CWOM_RUN: "F1", GIT_CEILING_DIRECTORIES: "" };
      const done = await runCwom(join(folder, inside), ["artifact", "add", ...args, "--format", "json"], "", env);
      expect(done, done.stderr).toMatchObject({ code: 0 });
      return toldObjects(done.stdout)[0]?.value ?? {};
    };
    expect(
      await add("docs", "a report.md", "--type", "report", "--check", "lint=passed=https://example.com/l=1"),
    ).toMatchObject({
      uri: "docs/a%20report.md",
      verification: { checks: [{ name: "lint", status: "passed", evidence_uri: "https://example.com/l=1" }] },
    });
    expect(await add(".", "main", "--type", "commit")).toMatchObject({
      digest: `gitCommit:${git("rev-parse", "main")}`,
    });
    expect(await add(".", "--type", "pr", "--uri", "https://github.com/shop/orders/pull/9")).toMatchObject({
      type: "pr",
    });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it.each([
    [["../secret.txt", "--run", "F1", "--type", "report"], "is no file of this repository"],
    [["nowhere", "--run", "F1", "--type", "commit"], "names no commit here"],
    [["docs/a report.md", "--type", "report"], "needs its Run"],
    [["docs/a report.md", "--run", "F1", "--type", "report", "--check", "lint=green"], "write name=status"],
    [["docs/a report.md", "--run", "F1", "--type", "paper"], "one of code_patch, commit"],
  ])("refuses %j with what helps", async (args, words) => {
    const { folder, git } = underWay();
    const refused = await runCwom(folder, ["artifact", "add", ...args]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(words);
    expect(git("status", "--porcelain", "cwom")).toBe("");
  });
});
