import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const artifact = "cwom/Artifact/01JD00000000000000000000G1.yaml";
const sample = filesOf(sampleObjects);
const text = sample.get(artifact) ?? "";

/** The rules about what is gone or has another identity that speak where the file of an Artifact becomes another text; null deletes it. */
async function said(head: string | null, mode = "100644"): Promise<string[]> {
  const cache = memoryCache();
  const files = new Map(sample);
  if (head === null) files.delete(artifact);
  else files.set(artifact, head);
  const report = await check({
    base: await readCorpus(memoryRevision(sample), cache),
    head: await readCorpus(memoryRevision(files, null, new Map([[artifact, mode]])), cache),
    now: "2026-02-01T00:00:00Z",
    cache,
  });
  return report.findings.map(({ rule }) => rule).filter((rule) => /\/(?:deleted|(?:id|kind)-changed)$/.test(rule));
}

describe("a landed Artifact", () => {
  it("is gone when its file is", async () => {
    expect(await said(null)).toEqual(["artifact/deleted"]);
  });

  it("is gone when another object is in its file", async () => {
    const doctrine = [...filesOf(sampleObjects.filter(({ kind }) => kind === "DoctrineRef")).values()].join("");
    expect(await said(doctrine)).toEqual(["artifact/deleted"]);
  });

  it.each([
    ["no YAML", "kind: ["],
    ["too large", `# ${"x".repeat(512 * 1024)}\n`],
    ["without an id", text.replace(/^id: .*\n/m, "")],
    ["without a kind", text.replace(/^kind: .*\n/m, "")],
  ])("is not gone as well where its file is %s", async (_what, head) => {
    expect(await said(head)).toEqual([]);
  });

  it("is not gone as well where a link is in place of its file", async () => {
    expect(await said("../elsewhere", "120000")).toEqual([]);
  });

  it("is not gone as well where it has another id or kind", async () => {
    expect(await said(text.replace("G1", "G9"))).toEqual(["diff/id-changed"]);
    expect(await said(text.replace("kind: Artifact", "kind: DoctrineRef"))).toEqual(["diff/kind-changed"]);
  });
});
