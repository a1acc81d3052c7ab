import { describe, expect, it } from "vitest";
import { cursorPath, cursorText, newCursor, readCursor } from "../../src/github/cursor.ts";
import type { Cursor } from "../../src/github/cursor.ts";
import { slotOf } from "../../src/store/layout.ts";

const empty = newCursor("github.com", 4711, "shop/orders");
const full: Cursor = {
  ...empty,
  position: { issues: "2026-01-31T12:00:00Z", workflow_runs: null },
  open_runs: [30, 7, 30],
  failed: [9],
  etags: { "GET /repos/shop/orders": 'W/"abc"' },
  objects: {
    "github.com/4711#2": {
      Run: { id: "01JD00000000000000000000F1", fields: { title: "AbCdEfGhIjKl", tags: ["AbCdEfGhIjKl"] } },
      Artifact: { id: "01JD00000000000000000000G1", fields: {} },
    },
    "github.com/4711#1": { Issue: { id: "01JD00000000000000000000B1", fields: {} } },
  },
};

describe("a cursor", () => {
  it("lies where the store keeps them, one file for each repository", () => {
    expect(cursorPath("github.com", 4711)).toBe("cwom/.sync/github.com-4711.json");
    expect(cursorPath("GHE.example:8443", 1)).toBe("cwom/.sync/ghe.example-8443-1.json");
    expect(slotOf(cursorPath("../..", 1)).is).toBe("sync");
  });

  it("is one text, sorted, with a line for each object", () => {
    expect(cursorText(full)).toBe(`{
"schema": "cwom.sync/1",
"host": "github.com",
"repository": {"full_name":"shop/orders","id":4711},
"position": {"issues":"2026-01-31T12:00:00Z","workflow_runs":null},
"open_runs": [7,30],
"failed": [9],
"etags": {"GET /repos/shop/orders":"W/\\"abc\\""},
"objects": {
  "github.com/4711#1": {"Issue":{"fields":{},"id":"01JD00000000000000000000B1"}},
  "github.com/4711#2": {"Artifact":{"fields":{},"id":"01JD00000000000000000000G1"},"Run":{"fields":{"tags":["AbCdEfGhIjKl"],"title":"AbCdEfGhIjKl"},"id":"01JD00000000000000000000F1"}}
}
}
`);
  });

  it.each([
    ["an empty one", empty],
    ["a full one", full],
  ])("is read as it was written: %s", (_what, cursor) => {
    const text = cursorText(cursor);
    expect(cursorText(readCursor("c.json", text))).toBe(text);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["another schema", cursorText(empty).replace("sync/1", "sync/2")],
    ["a key that nobody knows", cursorText(empty).replace('"host"', '"hosts": 1, "host"')],
    ["an object of nowhere", cursorText(empty).replace('"objects": {}', '"objects": {"nowhere": {}}')],
    ["a position that is no time", cursorText(full).replace("2026-01-31T12", "2026-02-31T12")],
  ])("that is %s is refused: broken is not the same as new", (_what, text) => {
    expect(() => readCursor("cwom/.sync/github.com-4711.json", text)).toThrow(/is no cursor of a sync/);
  });
});
