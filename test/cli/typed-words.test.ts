import { describe, expect, it } from "vitest";
import { typedWords } from "../../src/cli/completion/typed-words.ts";

describe("the words of a command line that is being typed", () => {
  it.each([
    [["set", "0C9", "sta"], "", { before: ["set", "0C9"], word: "sta", kept: "" }],
    [["set", "0C9", "status=re"], "", { before: ["set", "0C9"], word: "status=re", kept: "" }],
    [["set", "0C9", "status", "=", "re"], ":=", { before: ["set", "0C9"], word: "status=re", kept: "status=" }],
    [["set", "0C9", "status", "="], ":=", { before: ["set", "0C9"], word: "status=", kept: "status=" }],
    [["set", "a", "=", "b", "tags+", "=", ""], ":=", { before: ["set", "a=b"], word: "tags+=", kept: "tags+=" }],
    [["new", ""], ":=", { before: ["new"], word: "", kept: "" }],
    [[], ":=", { before: [], word: "", kept: "" }],
  ])("of the pieces %j, broken at %j", (pieces, breaks, typed) => {
    expect(typedWords(pieces, breaks)).toEqual(typed);
  });
});
