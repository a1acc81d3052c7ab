import { afterAll, describe, expect, it } from "vitest";
import { createRepository } from "../support/git.ts";
import { examineFormats, verdictOf } from "./examine.ts";
import { sampleFile } from "./store.ts";

const [, issue] = sampleFile("Issue");

/** Texts that readers of YAML take in different ways or that carry more than they show, with the rule that refuses each. */
const texts: readonly (readonly [rule: string, text: string | Uint8Array])[] = [
  ["file/plain-yaml", "%YAML 1.1\n---\na: 1\n"],
  ["file/plain-yaml", "%YAML 1.3\n---\na: 1\n"],
  ["file/plain-yaml", 'a: !!js/function "function(){}"\n'],
  ["file/plain-yaml", "a: !!python/object/apply:os.system [id]\n"],
  ["file/plain-yaml", "a: !foo bar\n"],
  ["file/plain-yaml", "a: !!set {x, y}\n"],
  ["file/plain-yaml", "a: !!timestamp 2001-01-01\n"],
  ["file/plain-yaml", "a: !<tag:yaml.org,2002:str> x\n"],
  ["file/plain-yaml", "a: &x 1\nb: *x\n"],
  ["file/plain-yaml", "a: &a\n  self: *a\n"],
  ["file/plain-yaml", "<<: {a: 1}\n"],
  ["file/plain-yaml", "__proto__: {x: 1}\n"],
  ["file/plain-yaml", '"\\u005f_proto__": {x: 1}\n'],
  ["file/plain-yaml", "meta: {constructor: {prototype: {x: 1}}}\n"],
  ["file/plain-yaml", "1: a\n"],
  ["file/plain-yaml", 'true: 1\n"true": 2\n'],
  ["file/plain-yaml", "? [x]\n: b\n"],
  ["file/number-exact", "digest: 123e4567\n"],
  ["file/number-exact", "meta: {n: 1e400}\n"],
  ["file/number-exact", "a: -.INF\n"],
  ["file/number-exact", "a: .nan\n"],
  ["file/number-exact", "a: 9007199254740993\n"],
  ["file/duplicate-key", "a: 1\na: 2\n"],
  ["file/duplicate-key", '{"a":1,"a":2}\n'],
  ["file/duplicate-key", "\u00e9: 1\ne\u0301: 2\n"],
  ["file/encoding", "\ufeffa: 1\n"],
  ["file/encoding", "a: 1\n\ufeffb: 2\n"],
  ["file/encoding", "a: 1\rb: 2\n"],
  ["file/encoding", "a: x\u2028b: 2\n"],
  ["file/encoding", "a: x\u0000y\n"],
  ["file/encoding", 'a: "x\\0y"\n'],
  ["file/encoding", 'a: "\\e[31m"\n'],
  ["file/encoding", "a: \u001b]0;title\u0007\n"],
  ["file/encoding", "a: \u009b31m\n"],
  ["file/encoding", "a: x\u007f\n"],
  ["file/encoding", 'a: "\\ud800"\n'],
  ["file/encoding", 'a: "x\u202ey"\n'],
  ["file/encoding", 'a: "x\u{e0041}\u{e0042}"\n'],
  ["file/encoding", Buffer.from("a: \xff\xfe\n", "latin1")],
  ["file/encoding", Buffer.from("\ufeffa: 1\n", "utf16le")],
  ["file/encoding", Buffer.from([0xed, 0xa0, 0x80, 0x0a])],
  ["file/encoding", Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf, 0x0a])],
  ["file/single-document", ""],
  ["file/single-document", "# x\n"],
  ["file/single-document", "- a\n"],
  ["file/single-document", "x\n"],
  ["file/single-document", "a: 1\n---\nb: 2\n"],
  ["file/parse", "a:\n\tb: 1\n"],
  ["file/parse", "{a:1}\n"],
  ["file/parse", "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n"],
];

/** Ids that a file system, a shell, git or a reader would take for something else. */
const ids: readonly string[] = [
  ["01ARZ3NDEKTSV4RRFFQ69G5FAV ", "../../../etc/passwd", "%2e%2e%2fx", ".", "..", ".git", "git~1", "/abs", "C:x"],
  [
    ".git::$INDEX_ALLOCATION",
    ".gitattributes",
    "COM\u00b9",
    "CONIN$",
    "a ",
    "a:b",
    "a*b",
    'a"b',
    "-rf",
    "$(id)",
    "a;id",
  ],
  ["a\nb", "\u00e9", "\u0131d", "__proto__", "@evil", "\u0430", "::error::x", "##[error]x", "a\\b", "a/b"],
].flat();

describe("a store of hostile texts and ids", () => {
  const repository = createRepository();
  const refused: string[] = [];
  for (const [at, [rule, text]] of texts.entries()) {
    const path = `cwom/Issue/TEXT${at}.yaml`;
    repository.write(path, text);
    refused.push(`${rule} ${path}`);
  }
  for (const [at, id] of ids.entries()) {
    const path = `cwom/Run/ID${at}.yaml`;
    repository.write(path, issue.replace(/^id: .*$/mu, `id: ${JSON.stringify(id)}`));
    refused.push(`object/id ${path}`);
  }

  afterAll(() => repository.remove());

  it("is refused text by text, each by its rule", async () => {
    const verdict = new Set(await verdictOf(repository.folder));
    expect(refused.filter((line) => !verdict.has(line))).toEqual([]);
  });

  it("is harmless in every format", async () => {
    expect(await examineFormats(repository.folder)).toBe(1);
  });
});
