import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTimestamp } from "../../src/model/timestamp.ts";

describe("a timestamp", () => {
  it.each(["2026-01-31T12:00:00Z", "2024-02-29T23:59:59.123456789Z", "2000-02-29T00:00:00.1Z", "0001-01-01T00:00:00Z"])(
    "may be %s",
    (text) => expect(isTimestamp(text)).toBe(true),
  );

  it.each([
    "2026-01-31",
    "2026-01-31T12:00Z",
    "2026-01-31T12:00:00",
    "2026-01-31T12:00:00+00:00",
    "2026-01-31t12:00:00z",
    "2026-01-31 12:00:00Z",
    "2026-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-01-00T00:00:00Z",
    "2026-01-31T24:00:00Z",
    "2026-06-30T23:59:60Z",
    "2026-01-31T12:00:00.Z",
    "2026-01-31T12:00:00.1234567890Z",
    "2026-01-31T12:00:00Z\n",
    "٢٠٢٦-01-31T12:00:00Z",
    "",
  ])("cannot be %j", (text) => expect(isTimestamp(text)).toBe(false));

  it("is whatever a clock says in UTC", () => {
    const times = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true });
    fc.assert(fc.property(times, (time) => isTimestamp(time.toISOString())));
  });
});
