import { describe, expect, it } from "vitest";
import { locate } from "../../src/text/locate.ts";
import { readYaml } from "../../src/text/read-yaml.ts";
import { withinCpuTime } from "../support/cpu-time.ts";
import { slowYaml, yamlBombs } from "../support/yaml-bombs.ts";

/** Milliseconds of processor time in which each text must be decided. */
const limit = 2000;

describe("a YAML bomb", () => {
  it.each(yamlBombs)("of $name is refused in time", async ({ text }) => {
    const bytes = Buffer.from(text());
    const { value, flaws } = await withinCpuTime(limit, () => readYaml(bytes));
    expect(value).toBeNull();
    expect(flaws).toHaveLength(1);
  });
});

describe("a large text", () => {
  it.each(slowYaml)("of $name is decided in time", async ({ text }) => {
    const bytes = Buffer.from(text());
    const { value, flaws } = await withinCpuTime(limit, () => readYaml(bytes));
    if (value === null) expect(flaws).toHaveLength(1);
    else expect(flaws.filter(({ code }) => code !== "ambiguous-scalar")).toEqual([]);
  });

  it("is searched in time", async () => {
    const bytes = Buffer.from(`a: [${"1,".repeat(60_000)}]\n`);
    const [item, nothing] = await withinCpuTime(limit, () =>
      locate(bytes, [{ pointer: "/a/30000" }, { pointer: "/nothing" }]),
    );
    expect(item?.span).toEqual({ line: 1, column: 60_005, endLine: 1, endColumn: 60_006 });
    expect(nothing?.span.line).toBe(1);
  });
});
