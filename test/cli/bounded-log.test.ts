import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BoundedLog } from "../../src/cli/recording/bounded-log.ts";

const limit = 1024 * 1024;

function logOf(chunks: readonly Buffer[]): string {
  const log = new BoundedLog();
  for (const chunk of chunks) log.add(chunk);
  return log.text();
}

describe("the log of a command", () => {
  it("is all that was said, up to 1 MiB, however it came", () => {
    const line = fc.string({ unit: "binary", maxLength: 200 }).map((text) => `${text}\n`);
    fc.assert(
      fc.property(fc.array(line), fc.nat(50), (lines, size) => {
        const bytes = Buffer.from(lines.join(""));
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size + 1) chunks.push(bytes.subarray(at, at + size + 1));
        expect(logOf(chunks)).toBe(bytes.toString("utf8"));
      }),
    );
    expect(logOf([Buffer.alloc(limit, "a")])).toHaveLength(limit);
  });

  it("is its first and last lines beyond that, with a line on what is left out", () => {
    const lines = Array.from({ length: 300_000 }, (_, index) => `line ${index}\n`);
    const whole = lines.join("");
    const chunks = whole.match(/[^]{1,65536}/g) ?? [];
    const text = logOf(chunks.map((chunk) => Buffer.from(chunk)));
    const [head = "", words = "", tail = ""] = text.split(/\n\[… (\d+) bytes are left out here …\]\n/);
    expect(whole.startsWith(`${head}\n`)).toBe(true);
    expect(whole.endsWith(`\n${tail}`)).toBe(true);
    expect(head.length + Number(words) + tail.length).toBe(whole.length);
    for (const part of [head, tail]) expect(part.length).toBeGreaterThan(limit / 2 - 100);
    expect(text.length).toBeLessThan(limit + 100);
  });

  it("leaves no half of a word at a cut: it may be the half of a secret", () => {
    const text = logOf([Buffer.from("a".repeat(limit)), Buffer.from("b".repeat(limit))]);
    const [head = "", , tail = ""] = text.split(/\n\[… (\d+) bytes are left out here …\]\n/);
    expect([head.length, tail.length]).toEqual([limit / 2 - 512, limit / 2 - 512]);
  });
});
