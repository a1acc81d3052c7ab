import { assert, date, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isEarlier } from "../../src/rules/earlier.ts";

describe("isEarlier", () => {
  it.each([
    ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00.5Z", true],
    ["2026-01-05T09:00:00.5Z", "2026-01-05T09:00:00Z", false],
    ["2026-01-05T09:00:00.100Z", "2026-01-05T09:00:00.1Z", false],
    ["2026-01-05T09:00:00.000000001Z", "2026-01-05T09:00:00.000000002Z", true],
  ])("takes %s before %s as %s", (time, than, expected) => {
    expect(isEarlier(time, than)).toBe(expected);
  });

  it("orders times as the clock does", () => {
    const times = date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    assert(property(times, times, (a, b) => isEarlier(a.toISOString(), b.toISOString()) === a.getTime() < b.getTime()));
  });
});
