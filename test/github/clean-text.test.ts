import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "../../src/github/clean-text.ts";
import { countCharacters } from "../../src/model/fields.ts";
import { secretIn } from "../../src/rules/object/secret-shapes.ts";
import { firstForbidden } from "../../src/text/bytes-gate.ts";

const token = `ghp_${"a1B2".repeat(9)}`;
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom("\r", "\n", "\u202e", "\u{e0041}", "\ud800", "x", "\u{1f600}", " ", token) }),
);

describe("a cleaned text", () => {
  it.each([
    ["keeps what is harmless", "Größe: 3\tµm\n\n👩‍💻 ok", "Größe: 3\tµm\n\n👩‍💻 ok"],
    ["has plain line ends", "a\r\nb\rc\n", "a\nb\nc\n"],
    ["shows what would turn the reading order", "a\u202eb", "a<U+202E>b"],
    ["shows controls", "a\u0000\u001b[31mb", "a<U+0000><U+001B>[31mb"],
    ["shows half a character", "a\ud800b", "a<U+D800>b"],
    ["keeps the flag of England, and shows other tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 a\u{e0041}", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 a<U+E0041>"],
    ["has lost a token", `use ${token}.`, "use (a GitHub token was taken out)."],
    ["has lost a password", 'password = "aB3dE5fG7hJ9kL1mN3pQ5rS7"', 'password = "(a password or key was taken out)"'],
  ])("%s", (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it("says where it was cut, and how long it was", () => {
    const clean = cleanText("\u{1f600}".repeat(70_000));
    expect(countCharacters(clean)).toBe(65_536);
    expect(clean.slice(-55)).toMatch(/\n\n\(cut here: the text on GitHub has 70000 characters\)$/);
  });

  it("is always one that a file may hold, and clean already", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 120 }), (text, limit) => {
        const clean = cleanText(text, limit);
        expect(firstForbidden(clean)).toBe(-1);
        expect(clean).not.toContain("\r");
        expect(secretIn(clean)).toBeNull();
        expect(countCharacters(clean)).toBeLessThanOrEqual(limit);
        if (countCharacters(clean) < limit) expect(cleanText(clean, limit)).toBe(clean);
      }),
    );
  });
});

describe("a cleaned line", () => {
  it.each([
    ["  Fix\n the\tbuild ", "Fix the build"],
    ["\u200b\u200d", ""],
    ["\u2800", ""],
    ["", ""],
    ["é", "é"],
    ["👩‍💻", "👩‍💻"],
    ["x".repeat(600), `${"x".repeat(511)}…`],
  ])("of %j is %j", (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });

  it("has one line, always", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(cleanLine(text)).not.toMatch(/[\n\r\u2028]/);
        expect(firstForbidden(cleanLine(text))).toBe(-1);
      }),
    );
  });
});
