import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { committedStore, served } from "../support/served.ts";
import { sampleObjects } from "../support/sample-store.ts";

const ids = {
  repo: "01JD00000000000000000000A1",
  issue: "01JD00000000000000000000B1",
  run: "01JD00000000000000000000F1",
};

describe("a list", () => {
  const many: readonly JsonObject[] = [
    ...sampleObjects,
    ...Array.from({ length: 7 }, (_, n) => ({
      ...sampleObjects[1],
      id: `01JD00000000000000000000X${n}`,
      title: `Issue ${n}`,
      status: n % 2 === 0 ? "ready" : "planned",
      tags: n < 3 ? ["low"] : [],
      context_packets: [],
    })),
  ];

  it("goes on where the page before ended, whatever was made or deleted meanwhile", async () => {
    const { ask, repository } = await served(committedStore(many));
    const seen: string[] = [];
    let cursor = "";
    for (let page = 0; page < 20; page += 1) {
      const { body } = await ask("GET", `/cwom/issues?limit=2${cursor}`);
      const { items, next_cursor: next } = listOf(body);
      seen.push(...items.map(({ id }) => id));
      if (page === 1) {
        repository.delete(`cwom/Issue/${seen.at(-1)}.yaml`);
        repository.commit("gone");
      }
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(seen).toEqual([ids.issue, ...Array.from({ length: 7 }, (_, n) => `01JD00000000000000000000X${n}`)]);
  });

  it("is sorted by columns, and goes on so", async () => {
    const { ask } = await served(committedStore(many));
    const first = listOf((await ask("GET", "/cwom/issues?sort=-status,-title&limit=4")).body);
    const rest = listOf((await ask("GET", `/cwom/issues?sort=-status,-title&cursor=${first.next_cursor}`)).body);
    const titles = [...first.items, ...rest.items].map(({ id }) => id.slice(-2));
    expect(titles).toEqual(["X6", "X4", "X2", "X0", "X5", "X3", "X1", "B1"]);
  });

  it.each([
    [`/cwom/issues?repo_id=${ids.repo}&status=ready`, 4],
    ["/cwom/issues?status=ready&status=planned", 7],
    ["/cwom/issues?tag=low", 3],
    ["/cwom/issues?text=Issue%204", 1],
    [`/cwom/runs?issue_id=${ids.issue}&status=done`, 1],
    [`/cwom/runs?issue_id=${ids.issue}&status=failed`, 0],
    [`/cwom/artifacts?run_id=${ids.run}&type=pr`, 1],
    [`/cwom/runs/${ids.run}/artifacts`, 1],
    ["/doctrine_refs", 1],
  ])("%s has %i", async (path, count) => {
    const { ask } = await served(committedStore(many));
    const { status, body } = await ask("GET", path);
    expect(status).toBe(200);
    expect(listOf(body).items).toHaveLength(count);
  });

  it.each([
    ["/cwom/issues?limit=0", "limit"],
    ["/cwom/issues?limit=10000", "limit"],
    ["/cwom/issues?limit=0x10", "a whole number is wanted"],
    ["/cwom/issues?limit=1&limit=2", "limit is given twice"],
    ["/cwom/issues?statsu=ready", "did you mean status"],
    ["/cwom/issues?status=redy", "status"],
    ["/cwom/issues?cursor=abc", "cursor"],
    ["/cwom/issues?sort=prioritty", "did you mean priority"],
    ["/cwom/issues?sort=id;drop", "id;drop"],
    ["/cwom/repos?status=ready", "status"],
  ])("%s is a mistake that is named", async (path, words) => {
    const { ask } = await served();
    const { status, body } = await ask("GET", path);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(words);
  });
});

function listOf(body: unknown): {
  readonly items: readonly { readonly id: string }[];
  readonly next_cursor: string | null;
} {
  if (
    typeof body === "object" &&
    body !== null &&
    "items" in body &&
    "next_cursor" in body &&
    Array.isArray(body.items)
  )
    return { items: body.items, next_cursor: typeof body.next_cursor === "string" ? body.next_cursor : null };
  throw new Error(`no list: ${JSON.stringify(body)}`);
}
