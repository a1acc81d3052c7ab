import { describe, expect, it } from "vitest";
import { compare, isMoveHome, pathOfChange } from "../../src/store/compare.ts";
import type { Comparison } from "../../src/store/compare.ts";
import { corpusOf, textOf } from "../support/corpus-of.ts";

type Files = Readonly<Record<string, string>>;

const pair = { chosenBy: "a test", rewritten: false };

async function comparisonOf(base: Files, head: Files, modes: Files = {}): Promise<Comparison> {
  return compare(await corpusOf(base), await corpusOf(head, modes), pair);
}

function issue(id: string, title?: string): string {
  return textOf("Issue", id, title);
}

const a = "cwom/Issue/a.yaml";
const b = "cwom/Issue/b.yaml";
const misplaced = "cwom/old/a.yaml";

describe("two corpora compared", () => {
  it.each<[string, Files, Files, readonly string[]]>([
    ["nothing where nothing changed", { [a]: issue("a") }, { [a]: issue("a") }, []],
    ["an added object", {}, { [a]: issue("a") }, [`added Issue a at ${a}`]],
    ["a deleted object", { [a]: issue("a") }, {}, [`deleted Issue a at ${a}`]],
    ["a changed object", { [a]: issue("a") }, { [a]: issue("a", "Other") }, [`modified Issue a at ${a}`]],
    ["a comment as a change", { [a]: issue("a") }, { [a]: `# hm\n${issue("a")}` }, [`modified Issue a at ${a}`]],
    [
      "an object that moved as the same one",
      { [a]: issue("a") },
      { [misplaced]: issue("a") },
      [`modified Issue a at ${misplaced}`],
    ],
    [
      "a file that changed hands as two objects",
      { [a]: issue("a") },
      { [a]: issue("b") },
      [`deleted Issue a at ${a}`, `added Issue b at ${a}`],
    ],
    [
      "equal content under two ids as two objects",
      { [a]: issue("a") },
      { [b]: issue("b") },
      [`deleted Issue a at ${a}`, `added Issue b at ${b}`],
    ],
    [
      "an object that cannot be read any more as gone",
      { [a]: issue("a") },
      { [a]: "kind: [\n" },
      [`deleted Issue a at ${a}`],
    ],
    [
      "an object that was no readable one as added",
      { [a]: "kind: [\n" },
      { [a]: issue("a") },
      [`added Issue a at ${a}`],
    ],
    [
      "no change for a copy of an object elsewhere",
      { [a]: issue("a") },
      { [a]: issue("a"), [misplaced]: issue("a") },
      [],
    ],
    [
      "the same id of another kind apart",
      { [a]: issue("a") },
      { "cwom/Run/a.yaml": textOf("Run", "a") },
      [`deleted Issue a at ${a}`, "added Run a at cwom/Run/a.yaml"],
    ],
    [
      "changes in order of path",
      { [b]: issue("b") },
      { [a]: issue("a"), "cwom/Artifact/z.yaml": textOf("Artifact", "z") },
      ["added Artifact z at cwom/Artifact/z.yaml", `added Issue a at ${a}`, `deleted Issue b at ${b}`],
    ],
  ])("show %s", async (_, base, head, expected) => {
    const { changes } = await comparisonOf(base, head);
    expect(changes.map((change) => `${change.change} ${change.kind} ${change.id} at ${pathOfChange(change)}`)).toEqual(
      expected,
    );
  });

  it("show a change of mode alone", async () => {
    const { changes, changedFiles } = await comparisonOf({ [a]: issue("a") }, { [a]: issue("a") }, { [a]: "100755" });
    expect(changes).toMatchObject([{ change: "modified", id: "a", head: { file: { regular: false } } }]);
    expect(changedFiles.head).toMatchObject([{ path: a, mode: "100755" }]);
  });

  it("list changed files of every sort, readable or not", async () => {
    const { changes, changedFiles } = await comparisonOf(
      { "cwom/x.txt": "1" },
      { "cwom/x.txt": "2", [a]: "kind: [\n" },
    );
    expect(changes).toEqual([]);
    expect(changedFiles.base.map(({ path }) => path)).toEqual(["cwom/x.txt"]);
    expect(changedFiles.head.map(({ path }) => path)).toEqual([a, "cwom/x.txt"]);
  });
});

describe("an object that is gone at head", () => {
  it.each<[string, Files, Files, readonly string[]]>([
    [
      "lives on under another kind",
      { [a]: issue("a") },
      { "cwom/Run/a.yaml": textOf("Run", "a") },
      ["Issue a is Run a"],
    ],
    [
      "lives on under another id at its path",
      { [a]: issue("a") },
      { [a]: issue("b", "Other") },
      ["Issue a is Issue b"],
    ],
    ["lives on under another id with its content", { [a]: issue("a") }, { [b]: issue("b") }, ["Issue a is Issue b"]],
    ["is gone where only something else is new", { [a]: issue("a") }, { [b]: issue("b", "Other") }, []],
    ["is gone where its twin was there before", { [a]: issue("a"), [b]: issue("b") }, { [b]: issue("b") }, []],
  ])("%s", async (_, base, head, expected) => {
    const { successors } = await comparisonOf(base, head);
    expect([...successors].map(([old, next]) => `${old.kind} ${old.id} is ${next.kind} ${next.id}`)).toEqual(expected);
  });
});

describe("a move home", () => {
  it.each<[string, string, string, string, boolean]>([
    ["from a wrong place to the right one", misplaced, a, issue("a"), true],
    ["from the right place to a wrong one", a, misplaced, issue("a"), false],
    ["from one wrong place to another", misplaced, "cwom/new/a.yaml", issue("a"), false],
    ["with other bytes", misplaced, a, issue("a", "Other"), false],
  ])("%s: %s", async (_, from, to, text, expected) => {
    const { changes } = await comparisonOf({ [from]: issue("a") }, { [to]: text });
    expect(changes.map(isMoveHome)).toEqual([expected]);
  });
});
