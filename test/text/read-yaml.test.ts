import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/text/read-yaml.ts";
import type { Json } from "../../src/model/json.ts";
import type { ReadYaml } from "../../src/text/text-flaw.ts";

const timestampKeys: ReadonlySet<string> = new Set(["created_at"]);

function read(text: string): ReadYaml {
  return readYaml(Buffer.from(text, "utf8"), { timestampKeys });
}

/** The flaws as `code line:column pointer`. */
function flawsOf(text: string): string[] {
  return read(text).flaws.map(({ code, span, pointer }) => `${code} ${span.line}:${span.column} ${pointer ?? "-"}`);
}

const deep = (levels: number): string => `a: ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}\n`;

/** name, text, the one flaw that spoils it */
const refused: readonly (readonly [name: string, text: string, flaw: string])[] = [
  ["a colon in an unquoted title", "kind: Issue\ntitle: Fix: the door\n", "parse 2:8 -"],
  ["an open quote", 'title: "never closed\n', "parse 1:8 -"],
  ["a tab as indentation", "a:\n\tb: 1\n", "parse 2:1 -"],
  ["indentation that fits nowhere", "a:\n    b: 1\n  c: 2\n", "parse 3:1 -"],
  ["a value that starts with an at sign", "owner: @ada\n", "parse 1:8 -"],
  ["a quote closed by an escaped one only", 'a: "x\\"', "parse 1:4 -"],
  ["a quote closed by a doubled one only", "a: 'x''", "parse 1:4 -"],
  ["an unknown escape", 'a: "\\d"\n', "parse 1:5 -"],
  ["merge conflict markers", "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n", "parse 1:1 -"],
  ["merge conflict markers in the middle", "a: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n", "parse 2:1 -"],
  ["merge conflict markers around a list", "a:\n<<<<<<< ours\n- 1\n=======\n- 2\n>>>>>>> theirs\n", "parse 2:1 -"],
  ["a member without a value in braces", "{a:1}\n", "parse 1:2 "],
  ["a list item after a key", "a: - b\n", "parse 1:4 -"],
  ["an unclosed bracket", "a: [1, 2\nb: 3\n", "parse 2:1 -"],
  ["commas in a row", "a: [1,,2]\n", "parse 1:7 -"],

  ["a byte order mark", "\ufeffa: 1\n", "encoding 1:1 -"],
  ["a byte order mark within", "a: 1\n\ufeffb: 2\n", "encoding 2:1 -"],
  ["a carriage return alone", "a: 1\rb: 2\n", "encoding 1:5 -"],
  ["a NUL", "a: x\0y\n", "encoding 1:5 -"],
  ["an escape character", "a: \u001b[31m\n", "encoding 1:4 -"],
  ["a DEL", "a: x\u007f\n", "encoding 1:5 -"],
  ["a C1 next line", "a: x\u0085b: 2\n", "encoding 1:5 -"],
  ["a line separator", "a: x\u2028b: 2\n", "encoding 1:5 -"],
  ["a paragraph separator", "a: x\u2029\n", "encoding 1:5 -"],
  ["a bidi override", 'a: "x\u202ey"\n', "encoding 1:6 -"],
  ["a bidi isolate in a comment", "# \u2066\na: 1\n", "encoding 1:3 -"],
  ["hidden tag characters", "a: x\u{e0041}\u{e0042}\n", "encoding 1:5 -"],
  [
    "hidden tag characters behind a flag",
    "a: \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\u{e0041}\n",
    "encoding 1:18 -",
  ],
  ["a long text hidden in a flag", `a: \u{1f3f4}${"\u{e0061}".repeat(12)}\u{e007f}\n`, "encoding 1:6 -"],
  ["a noncharacter", "a: \uffff\n", "encoding 1:4 -"],
  ["an escaped NUL", 'a: "x\\0y"\n', "encoding 1:4 /a"],
  ["an escaped escape", 'a: ["\\e[31m"]\n', "encoding 1:5 /a/0"],
  ["an escaped bidi override", 'a: "\\u202e"\n', "encoding 1:4 /a"],
  ["an escaped line separator", 'a: "\\L"\n', "encoding 1:4 /a"],
  ["half a surrogate pair", 'a: "\\ud800"\n', "encoding 1:4 /a"],
  ["an escape in a key", '"\\0": 1\n', "encoding 1:1 /\0"],

  ["nothing", "", "single-document 1:1 -"],
  ["a comment alone", "# nothing yet\n", "single-document 1:1 -"],
  ["a document of nothing", "---\n", "single-document 1:4 -"],
  ["a list", "- a\n", "single-document 1:1 -"],
  ["a text", "just words\n", "single-document 1:1 -"],
  ["null", "~\n", "single-document 1:1 -"],
  ["two documents", "a: 1\n---\na: 2\n", "single-document 2:1 -"],
  ["an empty second document", "a: 1\n---\n", "single-document 2:1 -"],
  ["an empty first document", "---\n---\na: 1\n", "single-document 2:1 -"],
  ["a document after the end", "a: 1\n...\nb: 2\n", "single-document 3:1 -"],

  ["a key twice", "title: a\nid: x\ntitle: b\n", "duplicate-key 3:1 /title"],
  ["a key twice in braces", '{"a": 1, "a": 2}\n', "duplicate-key 1:10 /a"],
  ["a key twice further in", "a:\n  - b: 1\n    b: 1\n", "duplicate-key 3:5 /a/0/b"],
  ["a key twice, quoted and not", "a: 1\n'a': 2\n", "duplicate-key 2:1 /a"],
  ["a key twice but for its composition", "\u00e9: 1\ne\u0301: 2\n", "duplicate-key 2:1 /e\u0301"],

  ["an anchor", "a: &x 1\n", "plain-yaml 1:4 -"],
  ["an alias", "a: 1\nb: *a\n", "plain-yaml 2:4 -"],
  ["a mapping within itself", "a: &a\n  self: *a\n", "plain-yaml 1:4 -"],
  ["a merge", "<<: {a: 1}\n", "plain-yaml 1:1 "],
  ["a quoted merge", "a:\n  '<<': {a: 1}\n", "plain-yaml 2:3 /a"],
  ["a local tag", "a: !x b\n", "plain-yaml 1:4 -"],
  ["the bare tag", "a: ! b\n", "plain-yaml 1:4 -"],
  ["a standard tag", "a: !!str b\n", "plain-yaml 1:4 -"],
  ["a function's tag", 'a: !!js/function "function(){}"\n', "plain-yaml 1:4 -"],
  ["a set", "a: !!set {x, y}\n", "plain-yaml 1:4 -"],
  ["a verbatim tag", "a: !<tag:yaml.org,2002:str> x\n", "plain-yaml 1:4 -"],
  ["a directive", "%YAML 1.2\n---\na: 1\n", "plain-yaml 1:1 -"],
  ["a directive of a version to come", "%YAML 1.3\n---\na: 1\n", "plain-yaml 1:1 -"],
  ["a number as a key", "a:\n  1: x\n", "plain-yaml 2:3 /a"],
  ["a boolean as a key", 'true: 1\n"true": 2\n', "plain-yaml 1:1 "],
  ["null as a key", "null: 1\n", "plain-yaml 1:1 "],
  ["no key", ": 1\n", "plain-yaml 1:1 "],
  ["a list as a key", "? [x]\n: b\n", "plain-yaml 1:3 "],
  ["a mapping as a key", "{a: 1}: b\n", "plain-yaml 1:1 "],
  ["the prototype as a key", "__proto__: {x: 1}\n", "plain-yaml 1:1 "],
  ["the prototype in disguise", '"\\u005f_proto__": {x: 1}\n', "plain-yaml 1:1 "],
  ["the constructor as a key", "meta: {constructor: {prototype: {x: 1}}}\n", "plain-yaml 1:8 /meta"],

  ["not a number", "a: .nan\n", "number-exact 1:4 /a"],
  ["infinity", "a: -.INF\n", "number-exact 1:4 /a"],
  ["infinity in odd letters", "a: .iNf\n", "number-exact 1:4 /a"],
  ["a digest of digits and an e", "digest: 123e4567\n", "number-exact 1:9 /digest"],
  ["an overflow in braces", "meta: {n: 1e400}\n", "number-exact 1:11 /meta/n"],
  ["an underflow", "a: 1.0e-400\n", "number-exact 1:4 /a"],
  ["an integer past 2^53", "a: 9007199254740993\n", "number-exact 1:4 /a"],
  ["a negative integer past 2^53", "a: -9007199254740992\n", "number-exact 1:4 /a"],
  ["hexadecimal past 2^53", "a: 0x20000000000000\n", "number-exact 1:4 /a"],
  ["minus zero", "a: -0\n", "number-exact 1:4 /a"],
  ["minus zero as a fraction", "a: -0.0\n", "number-exact 1:4 /a"],

  ["33 levels in brackets", deep(33), "length 1:35 /a/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0"],
  ["34 levels in brackets", deep(34), "length 1:36 -"],
];

describe("a text that is no plain YAML object", () => {
  it.each(refused)("with %s is refused with one flaw", (_, text, flaw) => {
    const { value, flaws } = read(text);
    expect(value).toBeNull();
    expect(flawsOf(text)).toEqual([flaw]);
    for (const { message, help } of flaws) expect(`${message}${help}`).toMatch(/^[\u0020-\u007e\u00a0-\ud7ff]{20,}$/u);
  });

  it("is refused with the line of the first byte that is not UTF-8", () => {
    const { value, flaws } = readYaml(Buffer.concat([Buffer.from("a: é\nb: x"), Buffer.from([0xff, 0x0a])]));
    expect(value).toBeNull();
    expect(flaws).toMatchObject([{ code: "encoding", span: { line: 2, column: 5 } }]);
  });

  it.each([
    ["overlong", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["cut short", [0xe2, 0x82]],
  ])("is refused when its UTF-8 is %s", (_, bytes) => {
    expect(readYaml(Uint8Array.from([0x61, 0x3a, 0x20, ...bytes])).flaws).toMatchObject([{ code: "encoding" }]);
  });

  it("is refused past 512 KiB, with both figures", () => {
    const [flaw] = read(`a: ${"x".repeat(512 * 1024)}\n`).flaws;
    expect(flaw).toMatchObject({ code: "length" });
    expect(flaw?.message).toContain("524292");
    expect(flaw?.message).toContain("524288");
  });
});

const accepted: readonly (readonly [name: string, text: string, value: Json])[] = [
  ["JSON", '{"kind":"Issue","id":"x","n":[1,-2.5,true,null]}\n', { kind: "Issue", id: "x", n: [1, -2.5, true, null] }],
  ["a document end", "a: 1\n...\n", { a: 1 }],
  ["a document start", "# head\n---\na: 1\n", { a: 1 }],
  ["CRLF", "a: |\r\n  x\r\n  y\r\nb: z\r\n", { a: "x\ny\n", b: "z" }],
  ["no last line break", "a: x", { a: "x" }],
  ["a joiner in an emoji", "a: \u{1f469}\u200d\u{1f680}\n", { a: "\u{1f469}\u200d\u{1f680}" }],
  [
    "the flag of Wales",
    "a: \u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}\n",
    { a: "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}" },
  ],
  ["an escaped surrogate pair", 'a: "\\ud83d\\ude00"\n', { a: "\u{1f600}" }],
  ["escaped line breaks and tabs", 'a: "x\\r\\n\\ty"\n', { a: "x\r\n\ty" }],
  ["32 levels", deep(32).replace("[]", "[x]"), JSON.parse(`{"a":${"[".repeat(31)}"x"${"]".repeat(31)}}`)],
  ["a folded block", "a: >-\n  one\n  two\n\n  three\n", { a: "one two\nthree" }],
  [
    "markdown in a block",
    "a: |\n  # Title\n\n  - *x*: &y `z`\n  ---\n  \tcode\n",
    { a: "# Title\n\n- *x*: &y `z`\n---\n\tcode\n" },
  ],
  ["an explicit key", "? a\n: b\n", { a: "b" }],
  ["empty values", "a:\nb: ~\nc: ''\nd: []\ne: {}\n", { a: null, b: null, c: "", d: [], e: {} }],
  ["a list as far left as its key", "a:\n- x\n- v: 1\n  w: 2\nb: 3\n", { a: ["x", { v: 1, w: 2 }], b: 3 }],
  ["names of an object's own methods", "toString: 1\nhasOwnProperty: 2\n", { toString: 1, hasOwnProperty: 2 }],
  ["hexadecimal", "a: 0x1F\n", { a: 31 }],
  ["exact decimals", "a: 0.1\nb: -12.50\nc: 1.5e+3\n", { a: 0.1, b: -12.5, c: 1500 }],
  ["a version and an address", "a: 1.2.3\nb: 10.0.0.1\n", { a: "1.2.3", b: "10.0.0.1" }],
  ["quoted doubtful texts", "a: 'on'\nb: \"010\"\n'yes': '2026-01-01'\n", { a: "on", b: "010", yes: "2026-01-01" }],
  ["a timestamp where one belongs", "created_at: 2026-01-01T00:00:00Z\n", { created_at: "2026-01-01T00:00:00Z" }],
  ["a ULID", "id: 01JB2Q7W8N4T5V6X7Y8Z9A0B1C\n", { id: "01JB2Q7W8N4T5V6X7Y8Z9A0B1C" }],
];

describe("a text that is plain YAML", () => {
  it.each(accepted)("with %s is read without a flaw", (_, text, value) => {
    expect(read(text)).toEqual({ value, flaws: [] });
  });
});

const ambiguous: readonly (readonly [text: string, value: Json])[] = [
  ...[
    "y",
    "N",
    "yes",
    "No",
    "ON",
    "off",
    "1:30",
    "12:30:45",
    "1_000",
    "0b1",
    "2026-01-01",
    "2026-01-01T00:00:00Z",
    "=",
    "-0x1F",
  ].map((word) => [word, word] as const),
  ["1e1", 10],
  ["1.5E3", 1500],
  ["0o10", 8],
];

function list(text: string): ReadYaml<Json> {
  return readYaml(Buffer.from(text), { root: "list", timestampKeys: new Set(["expires"]) });
}

describe("a file that is to hold a list", () => {
  it("is read as one", () => {
    expect(list("- reason: x\n  expires: 2026-01-01\n- 2\n")).toEqual({
      value: [{ reason: "x", expires: "2026-01-01" }, 2],
      flaws: [],
    });
    expect(list("[]\n")).toEqual({ value: [], flaws: [] });
  });

  it("is refused with a mapping or nothing in it", () => {
    expect(list("a: 1\n")).toMatchObject({ value: null, flaws: [{ code: "single-document" }] });
    expect(list("# none\n")).toMatchObject({ value: null, flaws: [{ code: "single-document" }] });
  });

  it("has places in its pointers", () => {
    expect(list("- a: 1\n- a: on\n").flaws).toMatchObject([{ pointer: "/1/a", span: { line: 2, column: 6 } }]);
  });
});

/** One level more in each line, with a text in the innermost. */
const shapes: readonly (readonly [name: string, build: (levels: number) => string])[] = [
  ["mappings", (levels) => `${Array.from({ length: levels }, (_, i) => `${" ".repeat(i)}k:`).join("\n")} x\n`],
  [
    "mappings around a text on its own line",
    (levels) => `${Array.from({ length: levels }, (_, i) => `${" ".repeat(i)}k:\n`).join("")}${" ".repeat(levels)}x\n`,
  ],
  ["lists on one line", (levels) => `k:\n  ${"- ".repeat(levels - 1)}x\n`],
  [
    "lists and mappings in turn",
    (levels) =>
      `k:\n${Array.from({ length: levels / 2 - 1 }, (_, i) => `${"  ".repeat(i)}- k:\n`).join("")}${"  ".repeat(levels / 2 - 1)}${levels % 2 === 0 ? "- x" : "- - x"}\n`,
  ],
  ["braces", (levels) => `${"{k: ".repeat(levels)}x${"}".repeat(levels)}\n`],
];

describe("nesting", () => {
  it.each(shapes)("of %s is read at 32 levels and refused at 34", (_, build) => {
    expect(flawsOf(build(32))).toEqual([]);
    expect(read(build(34))).toMatchObject({ value: null, flaws: [{ code: "length" }] });
  });
});

describe("a scalar that YAML 1.1 reads otherwise", () => {
  it.each(ambiguous)("such as %s keeps its value, and gets a flaw that says to quote it", (text, value) => {
    const result = read(`a: ${text}\n`);
    expect(result.value).toEqual({ a: value });
    expect(flawsOf(`a: ${text}\n`)).toEqual(["ambiguous-scalar 1:4 /a"]);
    expect(result.flaws[0]).toMatchObject({ old: text, help: expect.stringContaining(JSON.stringify(text)) });
  });

  it("is named in keys and lists too, each with its place", () => {
    expect(flawsOf("on:\n  - push\n  - no\nid: x\n")).toEqual([
      "ambiguous-scalar 1:1 /on",
      "ambiguous-scalar 3:5 /on/1",
    ]);
  });

  it("is named 50 times at most", () => {
    expect(flawsOf(`a:\n${"  - yes\n".repeat(80)}`)).toHaveLength(50);
  });

  it("goes unnamed beside a flaw that spoils the file", () => {
    expect(flawsOf("a: on\nb: 1\nb: 2\n")).toEqual(["duplicate-key 3:1 /b"]);
  });

  it("is a timestamp only where none belongs", () => {
    expect(flawsOf("created_at: 2026-01-01\nother: 2026-01-01\n")).toEqual(["ambiguous-scalar 2:8 /other"]);
    expect(flawsOf("created_at: 12:30:45\n")).toEqual(["ambiguous-scalar 1:13 /created_at"]);
  });
});
