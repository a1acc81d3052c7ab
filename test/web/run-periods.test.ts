import { describe, expect, it } from "vitest";
import type { RunFigures } from "../../src/query/overview.ts";
import { periodsOf } from "../../src/web/run-periods.ts";

function run(at: string, status = "done", usd: number | null = 1): RunFigures {
  return { id: at, status, at, seconds: 60, usd, tokens: null };
}

describe("Runs over time", () => {
  it("are told by day, week or month, whichever gives a picture, without gaps", () => {
    const days = periodsOf([
      run("2026-01-30T23:59:59Z"),
      run("2026-02-02T00:00:00Z", "failed"),
      run("2026-02-02T01:00:00Z", "running", null),
    ]);
    expect(days.stretch).toBe("day");
    expect(days.periods.map(({ name, done, failed, open, usd }) => [name, done, failed, open, usd])).toEqual([
      ["2026-01-30", 1, 0, 0, 1],
      ["2026-01-31", 0, 0, 0, 0],
      ["2026-02-01", 0, 0, 0, 0],
      ["2026-02-02", 0, 1, 1, 1],
    ]);
    const weeks = periodsOf([run("2026-01-01T00:00:00Z"), run("2026-04-01T00:00:00Z")]);
    expect([weeks.stretch, weeks.periods[0]?.name, weeks.periods.at(-1)?.name]).toEqual([
      "week",
      "2025-12-29",
      "2026-03-30",
    ]);
    const months = periodsOf([run("2024-01-31T00:00:00Z"), run("2026-04-01T00:00:00Z")]);
    expect([months.stretch, months.periods.length, months.periods[1]?.name]).toEqual(["month", 28, "2024-02"]);
  });

  it("are none where no time can be read, and few where a clock went astray", () => {
    expect(periodsOf([run("soon")]).periods).toEqual([]);
    const { periods } = periodsOf([run("0001-01-01T00:00:00Z"), run("2026-04-01T00:00:00Z")]);
    expect(periods.length).toBeLessThanOrEqual(60);
    expect(periods.at(-1)).toMatchObject({ name: "2026-04", done: 1 });
  });
});
