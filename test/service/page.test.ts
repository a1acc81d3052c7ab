import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { columnsOf } from "../../src/query/list-columns.ts";
import { listObjects } from "../../src/query/list-objects.ts";
import type { QueryIndex } from "../../src/query/open-index.ts";
import { pageOf } from "../../src/service/page.ts";
import { anyIssue, indexOf } from "../query/indexes.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const [, issue = {}] = sampleObjects;
const odd: readonly JsonObject[] = [
  { title: "b", priority: "P0", created_at: null },
  { title: "B", priority: "P0", created_at: "2026-01-01T00:00:00Z" },
  { title: "b", priority: null, created_at: "2026-01-01T00:00:00Z" },
  { title: 7, priority: "P4", created_at: "no time" },
  { title: "ü\u202e\u{1F600}", priority: "P4", tags: ["x"] },
  { title: null, status: ["odd"], repo: null },
  { title: "", assignees: null },
];

let repository: TestRepository;

beforeAll(() => {
  repository = createRepository();
  const more = odd.map((change, n) => ({ ...issue, context_packets: [], id: `i${n}`, ...change }));
  for (const [file, text] of filesOf([...sampleObjects, ...more])) repository.write(file, text);
});
afterAll(() => repository.remove());

/** The ids of every page, one after another. */
function paged(index: QueryIndex, sort: string | null, limit: number): string[] {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: ReturnType<typeof pageOf> = pageOf(index, { ...anyIssue, sort, limit, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null && ids.length < 100);
  return ids;
}

describe("the pages of a list", () => {
  it("are together the whole list, whatever it is sorted by", async () => {
    await indexOf(repository.folder, (index) => {
      const columns = [...columnsOf(index, "Issue").keys(), "title"];
      const part = fc.tuple(fc.constantFrom("", "-"), fc.constantFrom(...columns)).map((words) => words.join(""));
      const sorts = fc.uniqueArray(part, { maxLength: 3 }).map((parts) => parts.join(","));
      fc.assert(
        fc.property(sorts, fc.integer({ min: 1, max: 4 }), (sort, limit) => {
          const whole = listObjects(index, { ...anyIssue, sort }).map(({ id }) => id);
          expect(paged(index, sort, limit)).toEqual(whole);
        }),
        { numRuns: 200 },
      );
    });
  });

  it("cannot be gone through in one order with the cursor of another", async () => {
    await indexOf(repository.folder, (index) => {
      const { next } = pageOf(index, { ...anyIssue, sort: "priority", limit: 2, cursor: null });
      const other = { ...anyIssue, sort: "-priority", limit: 2, cursor: next };
      expect(() => pageOf(index, other)).toThrow("this cursor was given with sort=priority");
      expect(() => pageOf(index, { ...anyIssue, limit: 2, cursor: next })).toThrow("with sort=priority");
    });
  });
});
