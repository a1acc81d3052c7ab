import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { runCwom } from "../support/cwom-process.ts";
import type { Ended } from "../support/cwom-process.ts";
import { createFolder, createRepository, repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const [, issue = {}, , , , run = {}] = sampleObjects;

function store(objects: readonly JsonObject[] = sampleObjects): TestRepository {
  const repository = createRepository();
  for (const [file, text] of filesOf(objects)) repository.write(file, text);
  return repository;
}

function issueWith(id: string, changes: JsonObject): JsonObject {
  return { ...issue, id, context_packets: [], ...changes };
}

function ref(id: string): JsonObject {
  return { kind: "Issue", id };
}

async function ids({ folder }: TestRepository, ...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await runCwom(folder, [...args, "--format", "ids"]);
  expect([code, stderr], args.join(" ")).toEqual([0, ""]);
  return stdout.split("\n").slice(0, -1);
}

function ok(stdout: unknown): unknown {
  return expect.objectContaining({ code: 0, stderr: "", stdout });
}

describe("cwom list", () => {
  it("narrows down by every option, said once or with commas", async () => {
    const repository = store([
      ...sampleObjects,
      issueWith("a", { status: "ready", type: "bug", tags: ["x", "y"] }),
      issueWith("b", { status: "blocked", type: "bug", tags: ["x"] }),
    ]);
    const narrow = ["--status", "ready,blocked", "--type", "bug", "--tag", "x", "--repo", "A1", "--text", "healthz"];
    expect(await ids(repository, "list", "issues", ...narrow, "--sort", "-id", "--limit", "5")).toEqual(["b", "a"]);
    expect(await ids(repository, "list", "issue", "--status", "ready", "--status", "planned")).toEqual(["a"]);
    expect(await ids(repository, "list", "issue", "--tag", "x", "--tag", "y")).toEqual(["a"]);
    expect(await ids(repository, "list", "artifacts", "--issue", "B1", "--run", "F1")).toEqual([
      "01JD00000000000000000000G1",
    ]);
  });

  it.each([
    [["isues"], "did you mean issue"],
    [["issue", "--limit", "few"], "no number of rows"],
  ])("refuses %j", async (args, words) => {
    const ended = await runCwom(store().folder, ["list", ...args]);
    expect(ended).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(words) });
  });

  it("writes a plain table, JSON and YAML of the whole objects", async () => {
    const { folder } = store();
    const row = "01JD00000000000000000000B1  done    P1        feature  Add /healthz\n";
    expect(await runCwom(folder, ["list", "issues"])).toEqual(
      ok(`id                          status  priority  type     title\n${row}`),
    );
    const json = await runCwom(folder, ["list", "issues", "--format", "json"]);
    expect(JSON.parse(json.stdout)).toEqual([issue]);
    expect((await runCwom(folder, ["list", "issues", "--format", "yaml"])).stdout).toMatch(/^---\nkind: Issue\n/);
    const none = await runCwom(folder, ["list", "runs", "--status", "failed"]);
    expect(none).toEqual({ code: 0, stdout: "", stderr: "note  there is no Run that fits\n" });
    expect(await runCwom(folder, ["-q", "list", "runs", "--status", "failed"])).toEqual(ok(""));
  });

  it("says how many files it cannot read", async () => {
    const repository = store();
    repository.write("cwom/Issue/x.yaml", "kind: [");
    const { code, stdout, stderr } = await runCwom(repository.folder, ["list", "issues", "--format", "ids"]);
    expect([code, stdout]).toEqual([0, "01JD00000000000000000000B1\n"]);
    expect(stderr).toMatch(/1 file of the store is not shown.*cwom check/);
    expect((await runCwom(repository.folder, ["show", "x"])).stderr).toMatch(/1 file of the store is not shown/);
  });

  it("reads a bare repository, an old revision, and no store at all", async () => {
    const repository = store();
    repository.commit();
    repository.write("cwom/Issue/two.yaml", "kind: Issue\nid: two\ntitle: Two\n");
    repository.commit();
    expect(await ids(repository, "list", "issue", "--at", "HEAD~1")).toEqual(["01JD00000000000000000000B1"]);
    const bare = repositoryIn(createFolder());
    bare.git("clone", "-q", "--bare", "--template=", repository.folder, ".");
    expect(await ids(bare, "list", "issue")).toEqual(["01JD00000000000000000000B1", "two"]);
    const empty = createRepository();
    expect(await runCwom(empty.folder, ["list", "issue"])).toMatchObject({ code: 2, stdout: "" });
    expect(await runCwom(repository.folder, ["list", "issue", "--at", "nowhere"])).toMatchObject({ code: 2 });
  });
});

describe("cwom show", () => {
  it("tells what an object says and what it is connected with, by title", async () => {
    const { folder } = store();
    const { stdout } = await runCwom(folder, ["show", "C1"]);
    expect(stdout).toContain('ContextPacket 01JD00000000000000000000C1 "Healthz briefing"\n');
    expect(stdout).toContain("instructions: Answer 200 with an empty body.\n");
    expect(stdout).toContain('  for_issue  Issue 01JD00000000000000000000B1 "Add /healthz"\n');
    expect(stdout).toMatch(/named by\n(?: {2}.*\n)* {2}context_packets {2}Run 01JD00000000000000000000F1/);
  });

  it("gives the object as it was written", async () => {
    const { folder } = store();
    expect(JSON.parse((await runCwom(folder, ["show", "F1", "--format", "json"])).stdout)).toEqual(run);
    expect((await runCwom(folder, ["show", "F1", "--format", "yaml"])).stdout).toMatch(/^kind: Run\nid: 01JD0/);
  });

  it("lists the candidates of a short id, and what is near a wrong one", async () => {
    const { folder } = store();
    const many = await runCwom(folder, ["show", "01JD"]);
    expect(many).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("fits 7 objects") });
    const none = await runCwom(folder, ["show", "01JD00000000000000000000BB"]);
    expect(none.stderr).toContain("did you mean 01JD00000000000000000000B1?");
  });
});

describe("cwom ready", () => {
  const ready = { status: "ready", assignees: [] };
  const objects = [
    ...sampleObjects,
    issueWith("late", { ...ready, priority: "P1", created_at: "2026-02-01T00:00:00Z" }),
    issueWith("early", { ...ready, priority: "P1", created_at: "2026-01-01T00:00:00Z" }),
    issueWith("urgent", {
      ...ready,
      priority: "P0",
      relationships: { blocked_by: [ref("01JD00000000000000000000B1")] },
    }),
    issueWith("waits", { ...ready, relationships: { blocked_by: [ref("early")] } }),
    issueWith("held", { ...ready }),
    issueWith("holder", { status: "blocked", relationships: { blocks: [ref("held")] } }),
    issueWith("vain", { ...ready, relationships: { blocked_by: [ref("gone")] } }),
    issueWith("busy", { ...ready }),
    { ...run, id: "attempt", for_issue: ref("busy"), status: "running" },
    issueWith("queued", { ...ready }),
    { ...run, id: "next", for_issue: ref("queued"), status: "ready" },
    issueWith("again", { ...ready, priority: "P4" }),
    { ...run, id: "failed", for_issue: ref("again"), status: "failed", failure: { category: "test", message: "red" } },
    issueWith("idea", { status: "planned", priority: "P4", created_at: "2026-03-01T00:00:00Z" }),
  ];

  it("lists what nothing stands in the way of, the most urgent first, of those the oldest", async () => {
    const repository = store(objects);
    expect(await ids(repository, "ready")).toEqual(["urgent", "early", "late", "again"]);
    expect(await ids(repository, "ready", "--limit", "1")).toEqual(["urgent"]);
    expect(await ids(repository, "ready", "--planned")).toEqual(["urgent", "early", "late", "again", "idea"]);
    const { stdout } = await runCwom(repository.folder, ["ready", "--help"]);
    expect(stdout).toContain("every Issue that it waits for");
    expect((await runCwom(repository.folder, ["ready"])).stderr).toContain("1 Run waits for a worker besides");
  });
});

function logLine(oid: string, minute: number, change: string): string {
  return `${oid.slice(0, 7)}  2026-01-01T00:0${minute}:00Z  Ada  ${change}\n`;
}

describe("cwom log", () => {
  it("tells commit by commit which field became what", async () => {
    const repository = store();
    const first = repository.commit();
    const path = "cwom/Issue/01JD00000000000000000000B1.yaml";
    repository.write(path, repository.read(path).replace("status: done", "status: blocked\ntags: [x]"));
    repository.write("other.txt", "no matter");
    const second = repository.commit();
    repository.commit("nothing of it");
    repository.write(path, `# a comment\n${repository.read(path)}`);
    const third = repository.commit();
    const { stdout } = await runCwom(repository.folder, ["log", "B1"]);
    expect(stdout.replaceAll(/Z {2}\S.*? {2}(?=\w+\n)/g, "Z  Ada  ")).toBe(
      [
        `${logLine(third, 3, "modified")}  only the form of the text changed\n`,
        `${logLine(second, 1, "modified")}  status: "done" → "blocked"\n  tags: nothing → ["x"]\n`,
        logLine(first, 0, "added"),
      ].join(""),
    );
    const json = JSON.parse(
      (await runCwom(repository.folder, ["log", "B1", "--format", "json", "--at", "HEAD~2"])).stdout,
    );
    expect(json).toMatchObject([
      { commit: second, fields: [{ pointer: "/status", old: "done", new: "blocked" }, {}] },
      {},
    ]);
  });

  it("tells of an object that is gone, by its whole id, and of a merge only what it changed itself", async () => {
    const repository = store();
    repository.commit();
    repository.git("checkout", "-q", "-b", "side");
    const path = "cwom/Issue/01JD00000000000000000000B1.yaml";
    repository.write(path, repository.read(path).replace("P1", "P2"));
    repository.commit();
    repository.git("checkout", "-q", "main");
    repository.commit("aside");
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "side");
    expect((await runCwom(repository.folder, ["log", "B1"])).stdout.match(/^\w{7} /gm)).toHaveLength(2);
    repository.delete(path);
    repository.commit();
    const gone: Ended = await runCwom(repository.folder, ["log", "01JD00000000000000000000B1"]);
    expect(gone).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\w{7} {2}.* {2}deleted\n/) });
    expect(await runCwom(repository.folder, ["log", "never-was"])).toMatchObject({ code: 2, stdout: "" });
  });
});
