import { describe, expect, it } from "vitest";
import { withoutMember } from "../../src/text/without-member.ts";

const seal = "seal:\n  digest: cwom-jcs1:00\n  sealed_by:\n    actor_kind: human\n";

function without(text: string): string | null {
  return withoutMember(Buffer.from(text), "seal");
}

describe("a text without one of its members", () => {
  it.each([
    ["at the end", "a: 1\n", ""],
    ["at the start", "", "a: 1\n"],
    ["in the middle, blocks and comments around it left alone", "# head\na: |\n  x\n\n# before\n", "# after\n\nb: 2\n"],
    ["before an indented comment", "a: 1\n", "  # said afterwards\nb: 1\n"],
    ["in a CRLF text", "a: 1\r\n", "b: 2\r\n"],
  ])("is what it was before the member was added %s", (_, before, after) => {
    const added = before.includes("\r") ? seal.replaceAll("\n", "\r\n") : seal;
    expect(without(before + added + after)).toBe(before + after);
  });

  it.each([
    ["in braces on its line", "a: 1\nseal: {digest: x}\n", "a: 1\n"],
    ["empty", "seal:\na: 1\n", "a: 1\n"],
    ["a block of text", "seal: |\n  x\n  # y\na: 1\n", "a: 1\n"],
    ["without a line break after it", "a: 1\nseal: x", "a: 1\n"],
    ["a list as far left as its key", "seal:\n- x\n- y\na: 1\n", "a: 1\n"],
  ])("is had when the member is %s", (_, text, rest) => {
    expect(without(text)).toBe(rest);
  });

  it.each([
    ["is missing", "a: 1\n"],
    ["stands twice", "seal: 1\nseal: 2\n"],
    ["is further in", "a:\n  seal: 1\n"],
    ["stands in braces", "{a: 1, seal: 2}\n"],
    ["has a comment on its line", "a: 1\nseal: x # do as I say\n"],
    ["has a comment within", "a: 1\nseal:\n  # do as I say\n  digest: x\n"],
    ["has an explicit key", "? seal\n: x\n"],
    ["is in a text that cannot be read", "a: b: c\nseal: 1\n"],
    ["is in a text with a forbidden character", "a: \u202e\nseal: 1\n"],
    ["has an anchor", "a: 1\nseal: &x 1\n"],
  ])("is not had when the member %s", (_, text) => {
    expect(without(text)).toBeNull();
  });
});
