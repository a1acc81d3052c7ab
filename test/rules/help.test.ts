import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { Json } from "../../src/model/json.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, homeOf, sampleObjects, withChanges } from "../support/sample-store.ts";

/** The help of the one finding on the sample store with some members of one object changed. */
async function helpOn(changes: Readonly<Record<string, Json>>): Promise<readonly string[]> {
  const changed = withChanges(sampleObjects, { ...changes });
  const objects = sampleObjects.filter((object) => homeOf(object) !== homeOf(changed));
  const head = await readCorpus(memoryRevision(filesOf([...objects, changed])), memoryCache());
  const report = await check({
    head,
    now: "2026-02-01T00:00:00Z",
    cache: memoryCache(),
  });
  return report.findings.filter(({ level }) => level === "error").map(({ help }) => help);
}

describe("the help of object/enum", () => {
  it.each([
    ["open", "planned"],
    ["closed", "done"],
    ["in_progress", "running"],
    ["queued", "ready"],
    ["Timed out", "failed"],
    ["not_planned", "canceled"],
    ["cancelled", "canceled"],
    ["Blocked", "blocked"],
  ])("names the Status that is meant by %s", async (status, meant) => {
    expect(await helpOn({ kind: "Issue", status })).toEqual([expect.stringMatching(`\\b${meant}\\b`)]);
  });

  it("knows the verdicts of a check run", async () => {
    const verification = { status: "success" };
    expect(await helpOn({ kind: "Artifact", verification })).toEqual([expect.stringMatching(/\bpassed\b/)]);
  });

  it("gives no such hint for other words", async () => {
    expect(await helpOn({ kind: "Run", mode: "open" })).toEqual(["write one of them"]);
  });
});

describe("the help of object/type", () => {
  it.each([[1.1], [7], [-1], [true]])("asks to quote %s in a field of text", async (version) => {
    expect(await helpOn({ kind: "DoctrineRef", version })).toEqual([expect.stringMatching(/^quote it: /)]);
  });
});
