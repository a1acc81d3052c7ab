import { describe, expect, it } from "vitest";
import { exporters } from "../../src/export/formats.ts";
import { objectDigest } from "../../src/model/digest.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { importObjects } from "../../src/operations/import-objects.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { workTreeRevision } from "../../src/store/work-tree.ts";
import { runCwom } from "../support/cwom-process.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { operate, readyStore, textIn, valueOf } from "../support/operate.ts";
import { sampleObjects } from "../support/sample-store.ts";

const issueId = "01JD00000000000000000000B1";

async function exportOf({ folder }: TestRepository): Promise<string> {
  return exporters.jsonl(await readCorpus(workTreeRevision(folder), memoryCache()), null).text;
}

function objectsIn(lines: string): JsonObject[] {
  return lines
    .trimEnd()
    .split("\n")
    .map((line): JsonObject => JSON.parse(line));
}

/** A store that says what it might leave out, and what a careless writer would bend. */
function wordyStore(): TestRepository {
  return readyStore(
    { kind: "Run", id: "01JD00000000000000000000F1", failure: null, tags: [], cost: { usd: 1e-7 } },
    {
      kind: "Artifact",
      id: "01JD00000000000000000000G1",
      meta: { "our/a": [1.5, "on", "1_000", "", "0x1f", "~"], "our/b": {} },
    },
    { kind: "Issue", id: issueId, status: "done", description: "a\n\n  b \n---\n# no comment: \t€\n", priority: "P2" },
  );
}

describe("an import", () => {
  it("of an export gives the same objects with the same digests, sealed or not", async () => {
    const from = wordyStore();
    expect(await runCwom(from.folder, ["seal", "--all", "--as", "ada"])).toMatchObject({ code: 0 });
    const into = createRepository();
    const lines = await exportOf(from);
    const { outcome } = await operate(into.folder, importObjects, { objects: objectsIn(lines) });
    expect(outcome.objects).toHaveLength(sampleObjects.length);
    expect(await exportOf(into)).toBe(lines);
    for (const object of objectsIn(lines)) {
      const value = await valueOf(into, textIn(object, "id"));
      expect(objectDigest(value)).toBe(objectDigest(await valueOf(from, textIn(object, "id"))));
    }
    expect(await runCwom(into.folder, ["verify"])).toMatchObject({ code: 0 });
  });

  it("of a strict export gives back pins and seals, and what they prove", async () => {
    const from = readyStore();
    expect(await runCwom(from.folder, ["run", "start", "--issue", issueId, "--actor", "ada"])).toMatchObject({
      code: 0,
    });
    expect(await runCwom(from.folder, ["seal", "--all", "--as", "ada"])).toMatchObject({ code: 0 });
    const strict = await runCwom(from.folder, ["export", "--strict"]);
    expect(strict.stdout).toContain("cwom/pins");
    const into = createRepository();
    expect(await runCwom(into.folder, ["import", "--quiet"], strict.stdout)).toMatchObject({ code: 0 });
    expect(await exportOf(into)).toBe(await exportOf(from));
    expect(await runCwom(into.folder, ["verify"])).toMatchObject({ code: 0 });
  });

  it("leaves objects alone that are there already", async () => {
    const repository = wordyStore();
    const again = await operate(repository.folder, importObjects, { objects: objectsIn(await exportOf(repository)) });
    expect(again.outcome.transaction.writes).toEqual([]);
    expect(again.outcome.note).toBe("7 objects: 0 new, 0 changed, 7 as they were");
  });

  it("takes objects that differ only where that is asked for, and never what is sealed", async () => {
    const repository = readyStore();
    const objects = objectsIn(await exportOf(repository));
    const changed = (kind: string, change: JsonObject): JsonObject[] =>
      objects.map((object) => (object["kind"] === kind ? { ...object, ...change } : object));
    const issue = { objects: changed("Issue", { title: "Add /readyz" }) };
    await expect(operate(repository.folder, importObjects, issue)).rejects.toMatchObject({
      code: "conflict",
      message: `an object is there already and differs: Issue ${issueId} "Add /healthz"`,
    });
    expect(repository.git("status", "--porcelain")).toBe("");
    expect(await operate(repository.folder, importObjects, { ...issue, update: true })).toMatchObject({
      is: "written",
    });
    expect(await valueOf(repository, issueId)).toMatchObject({ title: "Add /readyz" });
    const packet = { objects: changed("ContextPacket", { instructions: "Answer 204." }), update: true };
    const refused = await operate(repository.folder, importObjects, packet);
    expect({ is: refused.is, rules: refused.findings.map(({ rule }) => rule) }).toEqual({
      is: "refused",
      rules: ["packet/changed"],
    });
  });

  it("is all or nothing: one object that leads nowhere, and none is taken", async () => {
    const repository = createRepository();
    const objects = sampleObjects.filter(({ kind }) => kind !== "DoctrineRef");
    const { is, findings } = await operate(repository.folder, importObjects, { objects: [...objects] });
    expect(is).toBe("refused");
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["ref/resolves"]));
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it.each([
    ["has no kind", [{ id: "A" }], "object 1 has no kind and id"],
    ["has an id that is no file name", [{ kind: "Repo", id: "../A" }], "object 1 has no kind and id"],
    [
      "is given twice and differs",
      [
        { kind: "Repo", id: "A" },
        { kind: "Repo", id: "A", name: "B" },
      ],
      "given twice",
    ],
  ])("is refused where an object %s", async (_, objects: JsonObject[], words) => {
    const { folder } = createRepository();
    await expect(operate(folder, importObjects, { objects })).rejects.toThrow(words);
  });
});

describe("cwom import", () => {
  it("takes what cwom export printed, from a file or stdin, and shows it first where that is asked for", async () => {
    const from = readyStore();
    const exported = (await runCwom(from.folder, ["export"])).stdout;
    const into = createRepository();
    into.write("store.jsonl", `${exported}\n`);
    const shown = await runCwom(into.folder, ["import", "store.jsonl", "--dry-run"]);
    expect(shown, shown.stderr).toMatchObject({ code: 0 });
    expect(shown.stdout).toContain("+title: Add /healthz\n");
    const told = await runCwom(into.folder, ["import", "--format", "json"], exported);
    expect(JSON.parse(told.stdout)).toMatchObject({
      conclusion: "written",
      note: "5 objects: 5 new, 0 changed, 0 as they were",
    });
    expect((await runCwom(into.folder, ["export"])).stdout).toBe(exported);
  });

  it.each([
    ["{\n", "line 1 is no JSON"],
    ['{"kind": "Repo"}\n[1]\n', "line 2 is no object"],
    ['{"a": 1}\n{"b": "\u{fffd}"}\n', "object 1 has no kind and id"],
  ])("says where %j goes wrong", async (input, words) => {
    const { folder, git } = createRepository();
    const refused = await runCwom(folder, ["import"], input);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(words);
    expect(git("status", "--porcelain")).toBe("");
  });
});
