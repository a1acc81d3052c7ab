import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formats, isFormatName } from "../../src/report/formats.ts";
import type { FormatName, FormatOptions } from "../../src/report/formats.ts";
import { renderSummary } from "../../src/report/render-summary.ts";
import { pullRequest } from "./samples.ts";

const options: FormatOptions = {
  color: false,
  quiet: false,
  version: "0.1.0",
  rules: [
    {
      id: "packet/changed",
      level: "error",
      summary: "a landed packet differs from what it was",
      why: "immutable once created (§4.3)",
    },
  ],
};
const names: FormatName[] = ["text", "json", "github", "sarif", "junit", "agent"];

describe("a pull request's report", () => {
  it.each(names)("reads as its golden file in the format %s", (name) => {
    expect(formats[name](pullRequest, options)).toBe(golden(name));
  });

  it("reads as its golden file as a summary", () => {
    expect(renderSummary(pullRequest, { marker: "<!-- cwom -->" })).toBe(golden("summary"));
  });
});

describe("the table of formats", () => {
  it("has the six names of the command line and no inherited one", () => {
    expect(Object.keys(formats)).toEqual(names);
    expect(names.every(isFormatName)).toBe(true);
    expect(["constructor", "toString", "yaml", ""].some(isFormatName)).toBe(false);
  });
});

function golden(name: string): string {
  return readFileSync(new URL(`golden/${name}.txt`, import.meta.url), "utf8");
}
