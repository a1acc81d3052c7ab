import { describe, expect, it } from "vitest";
import { globalsFirst } from "../../src/cli/globals-first.ts";

describe("a command line with the options of all commands first", () => {
  it.each([
    [
      ["check", "-C", "x", "--base", "main"],
      ["-C", "x", "check", "--base", "main"],
    ],
    [
      ["-q", "check", "--no-color"],
      ["-q", "--no-color", "check"],
    ],
    [
      ["check", "-Cx"],
      ["-Cx", "check"],
    ],
    [
      ["packet", "new", "--version", "1.1"],
      ["packet", "new", "--version", "1.1"],
    ],
    [
      ["run", "start", "--", "npm", "-C", "x", "-q"],
      ["run", "start", "--", "npm", "-C", "x", "-q"],
    ],
    [
      ["run", "-q", "--", "-q"],
      ["-q", "run", "--", "-q"],
    ],
    [
      ["check", "-C"],
      ["-C", "check"],
    ],
    [[], []],
  ])("of %j", (args, expected) => {
    expect(globalsFirst(args)).toEqual(expected);
  });
});
