import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableLine } from "../../src/text/printable.ts";

const shown: readonly (readonly [name: string, text: string, printed: string])[] = [
  ["a line break", "a\nb", "a\\x0ab"],
  ["a tab", "a\tb", "a\\x09b"],
  ["an escape sequence", "\u001b[31mred", "\\x1b[31mred"],
  ["DEL and C1", "\u007f\u009b", "\\x7f\\x9b"],
  ["bidi controls", "\u202e\u2066\u200f\u061c", "\\u{202e}\\u{2066}\\u{200f}\\u{61c}"],
  ["zero width characters", "\u200b\u2060\ufeff", "\\u{200b}\\u{2060}\\u{feff}"],
  ["line separators", "\u2028\u2029", "\\u{2028}\\u{2029}"],
  ["tag characters", "\u{e0041}", "\\u{e0041}"],
  ["half a surrogate pair", "\ud83dx", "\\u{d83d}x"],
  ["emoji with joiners, accents and backslashes as they are", "👩\u200d🚀 é \\n", "👩\u200d🚀 é \\n"],
];

describe("text made printable", () => {
  it.each(shown)("shows %s", (_, text, printed) => {
    expect(printable(text)).toBe(printed);
    expect(printableLine(text, 100)).toBe(printed);
  });

  it.each([
    ["abcdef", 6, "abcdef"],
    ["abcdef", 5, "abcd…"],
    ["😀😀😀", 3, "😀😀😀"],
    ["😀😀😀", 2, "😀…"],
    ["ab\ncd", 5, "ab…"],
    ["ab\n", 6, "ab\\x0a"],
    ["abc", 1, "…"],
    ["", 1, ""],
  ])("shortens %j to %i characters", (text, length, printed) => {
    expect(printableLine(text, length)).toBe(printed);
  });

  it("never holds a control character, nor more code points than asked", () => {
    const property = fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 30 }), (text, length) => {
      const line = printableLine(text, length);
      expect(line).toMatch(/^\P{Cc}*$/u);
      expect(Array.from(line).length).toBeLessThanOrEqual(length);
      expect(printable(line)).toBe(line);
    });
    fc.assert(property);
  });
});
