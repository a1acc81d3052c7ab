import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "../../src/query/csv-text.ts";
import { rowObjects } from "../../src/query/row-objects.ts";
import { tableText } from "../../src/cli/table-text.ts";

describe("a table", () => {
  it("is cut to the width of a terminal at its widest columns, and whole where there is none", () => {
    const rows = [
      ["01JD00000000000000000000B1", "ready", "A title that goes on and on and on"],
      ["b", null, "漢字漢字漢字漢字漢字漢字漢字"],
    ];
    expect(tableText(["id", "status", "title"], rows, { width: null }).split("\n")).toEqual([
      "id                          status  title",
      "01JD00000000000000000000B1  ready   A title that goes on and on and on",
      "b                                   漢字漢字漢字漢字漢字漢字漢字",
      "",
    ]);
    expect(tableText(["id", "status", "title"], rows, { width: 60 }).split("\n")).toEqual([
      "id                          status  title",
      "01JD00000000000000000000B1  ready   A title that goes on an…",
      "b                                   漢字漢字漢字漢字漢字漢…",
      "",
    ]);
    expect(tableText(["id", "status", "title"], rows, { width: 40 }).split("\n")).toEqual([
      "id                  status  title",
      "…000000000000000B1  ready   A title tha…",
      "b                           漢字漢字漢…",
      "",
    ]);
    expect(tableText(["id", "title"], [["x".repeat(50), "y".repeat(50)]], { width: 10 })).toContain("…");
  });

  it("may have more rows than a call may have arguments", () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => [at]);
    expect(tableText(["n"], rows, { width: null }).length).toBeGreaterThan(200_000);
  });

  it("has one line a row and shows a terminal nothing that it would obey, whatever is in it", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.option(fc.integer({ min: 1, max: 100 })), (rows, width) => {
        const text = tableText(["a", "b"], rows, { width });
        expect(text.split("\n")).toHaveLength(rows.length + 2);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 30 },
    );
  });
});

describe("CSV", () => {
  it("gives a spreadsheet no formula to run, and quotes as RFC 4180 does", () => {
    const texts = ["=1+1", "+1", "-1", "@a", "\t=1", "\n=1", "＝1", 'a"b', "a,b", "plain", "\u001B[31m"];
    const lines = csvText(
      ["x"],
      texts.map((text) => [text]),
    );
    expect(lines).toBe(
      `x\n"'=1+1"\n"'+1"\n"'-1"\n"'@a"\n"'\t=1"\n"'\n=1"\n"'＝1"\n"a""b"\n"a,b"\nplain\n${String.raw`\x1b[31m`}\n`,
    );
    expect(csvText(["n"], [[-1.5], [null]])).toBe("n\n-1.5\n\n");
  });
});

describe("rows as JSON", () => {
  it("keep every column, those that share a name too", () => {
    expect(rowObjects(["id", "id", "id:1", "n"], [["a", "b", "c", null]])).toEqual([
      { id: "a", "id:1": "b", "id:1:1": "c", n: null },
    ]);
  });
});
