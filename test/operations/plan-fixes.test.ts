import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import * as enums from "../../src/model/enums.ts";
import { planFixes } from "../../src/operations/plan-fixes.ts";
import { readBytes } from "../../src/store/reading.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, homeOf, sampleObjects } from "../support/sample-store.ts";

const issue = homeOf(sampleObjects.find(({ kind }) => kind === "Issue") ?? {});
const sample = filesOf(sampleObjects);

/** The text of the sample Issue after a change of it and what `cwom fix` does of that. */
async function fixed(from: string, to: string): Promise<string> {
  const text = (sample.get(issue) ?? "").replace(from, to);
  const cache = memoryCache();
  const head = await readCorpus(memoryRevision(new Map([...sample, [issue, text]])), cache);
  const { findings } = await check({ head, cache, now: "2026-02-01T00:00:00Z" });
  const { transaction } = await planFixes(findings, head, head, () => ({ created: "", updated: "" }));
  const write = transaction.writes.find(({ path }) => path === issue);
  return write === undefined ? "left alone" : Buffer.from(write.after ?? []).toString("utf8");
}

const title = "title: Add /healthz";
const created = 'created_at: "2026-01-05T09:00:00Z"';
const status = "status: done";

describe("what is mended where there is no doubt of what was meant", () => {
  it.each([
    [title, "title: 1.10", 'title: "1.10"'],
    [title, "title: 0x1F # hex", 'title: "0x1F" # hex'],
    [title, "title: true", 'title: "true"'],
    ["  criteria:\n    - GET /healthz answers 200", "  criteria: [200]", '  criteria: ["200"]'],
    [status, "status: Done", status],
    [status, 'status: "DONE" # at last', "status: done # at last"],
    ["type: feature", "Type: feature", "type: feature"],
    ["context_packets:", '"contextPackets":', "context_packets:"],
    [created, 'created_at: "2026-01-05T10:00:00+01:00"', "created_at: 2026-01-05T09:00:00Z"],
    [created, "created_at: 2026-01-05 09:00z", "created_at: 2026-01-05T09:00:00Z"],
    [created, "created_at: 2026-01-04T22:30:00.125-1030", "created_at: 2026-01-05T09:00:00.125Z"],
  ])("%s, written as %s", async (from, written, mended) => {
    expect(await fixed(from, written)).toBe((sample.get(issue) ?? "").replace(from, mended));
  });
});

describe("what is left to a person", () => {
  it.each([
    [title, "title: [1]"],
    [title, "titel: Add /healthz"],
    [title, `${title}\nTitle: other`],
    [status, "status: don"],
    [status, "status: closed"],
    [created, "created_at: 2026-01-05T09:00:00"],
    [created, "created_at: 2026-02-30T09:00:00+01:00"],
    [created, "created_at: 2026-01-05"],
    [created, "created_at: yesterday"],
  ])("%s, written as %s", async (from, written) => {
    expect(await fixed(from, written)).toBe("left alone");
  });
});

it("every word that may be written needs no quotes", () => {
  const lists = Object.values(enums).filter((value) => Array.isArray(value));
  const words = new Set(lists.flat());
  expect(words.size).toBeGreaterThan(30);
  for (const word of words) expect(readBytes(Buffer.from(`a: ${word}\n`)).value).toEqual({ a: word });
});
