import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json.ts";
import { changedLines } from "../../../src/report/review/changed-lines.ts";
import { fieldChanges } from "../../../src/report/review/field-changes.ts";
import { fromTo } from "../../../src/report/review/from-to.ts";
import type { FieldChange } from "../../../src/report/review/review.ts";
import { wordParts } from "../../../src/report/review/word-parts.ts";

const titles = new Map([["Issue B1", "Add /healthz"]]);

function changesOf(old: JsonObject | null, now: JsonObject | null): FieldChange[] {
  return fieldChanges(old, now, (kind, id) => titles.get(`${kind} ${id}`) ?? null);
}

const list = { is: "list", added: [], removed: [], changed: [], reordered: false };

const cases: readonly (readonly [name: string, old: JsonObject | null, now: JsonObject, told: readonly object[]])[] = [
  [
    "a value",
    { status: "ready" },
    { status: "running" },
    [{ is: "value", field: "status", old: "ready", new: "running" }],
  ],
  ["a value that came", {}, { priority: "P0" }, [{ is: "value", field: "priority", old: null, new: "P0" }]],
  ["a value that went", { failure: { category: "test" } }, {}, [{ field: "failure.category", old: "test", new: null }]],
  ["null, an empty text and an empty list for nothing", { a: null, b: "", c: [] }, { d: {} }, []],
  ["what is told elsewhere", { id: "a", updated_at: "x" }, { id: "b", updated_at: "y" }, []],
  ["a member of a group", { cost: { usd: 1 } }, { cost: { usd: 2 } }, [{ field: "cost.usd", old: "1", new: "2" }]],
  [
    "a Ref by the title of its target",
    null,
    { parent: { kind: "Issue", id: "B1", role: "origin", digest: "cwom-jcs1:0" } },
    [{ field: "parent", new: 'Issue B1 "Add /healthz" as origin, pinned' }],
  ],
  [
    "an Actor by its name",
    null,
    { owner: { actor_kind: "human", actor_id: "ada", display: "Ada" } },
    [{ field: "owner", new: "Ada (human ada)" }],
  ],
  ["items that came and went", { a: ["x", "y"] }, { a: ["y", "z"] }, [{ ...list, added: ["z"], removed: ["x"] }]],
  ["a second item like the first", { a: ["x"] }, { a: ["x", "x"] }, [{ ...list, added: ["x"] }]],
  ["another order", { a: ["x", "y"] }, { a: ["y", "x"] }, [{ ...list, reordered: true }]],
  [
    "a Ref that was pinned",
    { a: [{ kind: "Issue", id: "B1" }] },
    { a: [{ kind: "Issue", id: "B1", digest: "d" }] },
    [{ changed: [{ item: 'Issue B1 "Add /healthz", pinned', members: [{ field: "digest", old: null, new: "d" }] }] }],
  ],
  [
    "a check with another outcome",
    { checks: [{ name: "unit", status: "unverified" }] },
    { checks: [{ name: "unit", status: "passed" }] },
    [{ changed: [{ members: [{ field: "status", old: "unverified", new: "passed" }] }] }],
  ],
  ["a list in place of a text", { a: "x" }, { a: ["y"] }, [{ is: "value", old: "x", new: "y" }]],
];

describe("the fields of an object", () => {
  it.each(cases)("tell %s", (_, old, now, told) => {
    expect(changesOf(old, now)).toMatchObject(told);
    expect(changesOf(old, now)).toHaveLength(told.length);
  });

  it("tell a long text word by word", () => {
    const text = "The load balancer asks every second whether the service is up and answers.";
    const [change] = changesOf({ a: text }, { a: text.replace("second", "minute") });
    expect(change).toMatchObject({ is: "text", field: "a" });
    expect(change?.is === "text" ? change.parts.filter(({ is }) => is !== "same") : []).toEqual([
      { is: "removed", text: "second" },
      { is: "added", text: "minute" },
    ]);
  });

  it("tell texts with little in common whole, however long they are", () => {
    const [old, now] = ["a ".repeat(30_000), "b ".repeat(30_000)];
    expect(wordParts(old, now)).toEqual([
      { is: "removed", text: old },
      { is: "added", text: now },
    ]);
  });
});

describe("a text word by word", () => {
  it("is both texts, whatever they are", () => {
    const text = fc.array(fc.constantFrom("one", "two", " ", "\n", ",", "😀", "שלום")).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (old, now) => {
        const parts = wordParts(old, now);
        const without = (other: string): string => parts.map((part) => (part.is === other ? "" : part.text)).join("");
        expect([without("added"), without("removed")]).toEqual([old, now]);
      }),
    );
  });

  it("is shown by the lines that changed and their neighbours", () => {
    const text = Array.from({ length: 40 }, (_, at) => `line ${at}\n`).join("");
    const lines = changedLines(wordParts(text, text.replace("line 20", "row 20")));
    expect(lines.map((line) => line?.map((part) => part.text).join("") ?? null)).toEqual([
      null,
      "line 19",
      "linerow 20",
      "line 21",
      null,
    ]);
  });
});

describe("an old and a new value", () => {
  it("have an arrow between them, or words where they run from right to left", () => {
    expect(fromTo("ready", "running", (text) => `<${text}>`)).toBe("<ready> → <running>");
    expect(fromTo("שלום", "עולם", (text) => `<${text}>`)).toBe("from <שלום> to <עולם>");
    expect(fromTo("مهمة", "task", (text) => text)).toBe("from مهمة to task");
  });
});
