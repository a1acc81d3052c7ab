import { describe, expect, it } from "vitest";
import { check } from "../../../src/check/check.ts";
import { rules } from "../../../src/rules/index.ts";
import { readCorpus } from "../../../src/store/corpus.ts";
import { memoryCache } from "../../../src/store/reading-cache.ts";
import { memoryRevision } from "../../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../../support/sample-store.ts";

/** The levels of what is said of a deadline in a snapshot captured at 2026-01-05T08:00:00Z. */
async function levelsOf(deadline: string): Promise<string[]> {
  const objects = sampleObjects.map((object) =>
    object["kind"] === "ConstraintSnapshot" ? { ...object, constraints: { time: { deadline } } } : object,
  );
  const report = await check({
    head: await readCorpus(memoryRevision(filesOf(objects)), memoryCache()),
    rules: rules.filter(({ id }) => id === "snapshot/deadline"),
    now: "2026-02-01T00:00:00Z",
    cache: memoryCache(),
  });
  return report.findings.map(({ level }) => level);
}

describe("a deadline", () => {
  it.each([
    "2026-01-05",
    "2028-02-29",
    "2026-01-05T08:00Z",
    "2026-01-05T08:00:00.5Z",
    "2026-01-05T09:00",
    "2026-01-05T10:00+02:00",
  ])("may be %s", async (deadline) => {
    expect(await levelsOf(deadline)).toEqual([]);
  });

  it.each(["2026-01-04", "2026-01-05T07:59:59.999999999Z", "2026-01-05T07:00", "2026-01-05T09:00+02:00"])(
    "that has passed when the snapshot is captured is told as an info: %s",
    async (deadline) => {
      expect(await levelsOf(deadline)).toEqual(["info"]);
    },
  );

  it.each([
    "",
    "tomorrow",
    "2026-1-5",
    "2026-02-29",
    "2026-01-05T24:00Z",
    "2026-01-05 08:00",
    "2026-01-05T08:00+24:00",
  ])("may not be %j", async (deadline) => {
    expect(await levelsOf(deadline)).toEqual(["warning"]);
  });
});
