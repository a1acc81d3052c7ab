import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestSetOf } from "../../src/export/digest-set.ts";
import { exportStatements } from "../../src/export/statements.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { artifact, chain, corpusOfObjects, sampleOf, valuesOf } from "./chain.ts";
import { statementSchema } from "./in-toto-schema.ts";

const ajv = new Ajv2020({ strict: true, strictRequired: false });
formats.default(ajv);
const validate = ajv.compile(statementSchema);

async function exported(
  objects: readonly JsonObject[],
): Promise<{ statements: JsonObject[]; notes: readonly string[] }> {
  const { text, notes, refused } = exportStatements(await corpusOfObjects(objects), null);
  expect(refused).toEqual([]);
  const statements = valuesOf(text);
  for (const statement of statements) expect(validate(statement), JSON.stringify(validate.errors)).toBe(true);
  return { statements, notes };
}

function withRun(changes: JsonObject): JsonObject[] {
  return chain.map((object) => (object["kind"] === "Run" ? { ...object, ...changes } : object));
}

describe("a finished Run", () => {
  it("reads as its golden file, and as the official definitions want it", async () => {
    const { statements, notes } = await exported(chain);
    const golden = readFileSync(new URL("golden/statement.json", import.meta.url), "utf8");
    const told: unknown = JSON.parse(golden);
    expect(statements).toEqual(told);
    expect(JSON.stringify(statements)).toBe(JSON.stringify(told));
    expect(notes).toEqual([]);
  });

  it("is the same text in whatever order the objects come", async () => {
    const { text } = exportStatements(await corpusOfObjects(chain), null);
    expect(exportStatements(await corpusOfObjects(chain.toReversed()), null).text).toBe(text);
  });

  it.each(["done", "failed", "canceled"])("has a statement when it is %s, which says so", async (status) => {
    const { statements } = await exported(withRun({ status }));
    expect(statements).toMatchObject([
      { predicate: { runDetails: { byproducts: [{ annotations: { cwom_status: status } }, {}, {}] } } },
    ]);
  });

  it.each(["planned", "ready", "running", "blocked"])(
    "has none yet when it is %s, and a note says so",
    async (status) => {
      const { statements, notes } = await exported(withRun({ status }));
      expect(statements).toEqual([]);
      expect(notes).toEqual([expect.stringContaining(`is ${status}: it has a statement once it is over`)]);
    },
  );

  it("has none when nothing it made has a digest, and a note says so", async () => {
    const { statements, notes } = await exported([
      ...chain.filter(({ kind }) => kind !== "Artifact"),
      artifact("G9", {}),
    ]);
    expect(statements).toEqual([]);
    expect(notes).toEqual([expect.stringContaining("has no statement")]);
  });

  it("keeps an Artifact whose digest is none among the byproducts, and a note says so", async () => {
    const { statements, notes } = await exported([...chain, artifact("G9", { title: "Odd", digest: "sha256:abc" })]);
    expect(JSON.stringify(statements[0]?.["subject"])).not.toContain("Odd");
    expect(JSON.stringify(statements[0]?.["predicate"])).toContain("Odd");
    expect(notes).toEqual([expect.stringContaining("Artifact 01JD00000000000000000000G9 is no subject: sha256:abc")]);
  });

  it("tells subjects of one name apart", async () => {
    const same = ["H1", "H2"].map((last) => artifact(last, { uri: "out/app.tar", digest: `sha256:${"b".repeat(64)}` }));
    const { statements } = await exported([...chain, ...same]);
    const { subject } = Object(statements[0]);
    const names: unknown[] = subject.map(({ name }: { name: unknown }) => name);
    expect(new Set(names).size).toBe(4);
  });
});

describe("a choice", () => {
  it("is of Runs, by themselves, by their Issue or by what they made", async () => {
    const corpus = await corpusOfObjects([...chain, sampleOf("Run", { id: "01JD00000000000000000000F2" })]);
    const chosen = corpus.of("Run").slice(0, 1);
    const one = exportStatements(corpus, chosen);
    expect(valuesOf(one.text)).toHaveLength(1);
    expect(exportStatements(corpus, corpus.of("Artifact")).text).toBe(one.text);
    expect(exportStatements(corpus, corpus.of("Issue"))).toMatchObject({ text: one.text, notes: [expect.any(String)] });
  });

  it("of anything else has no statement, and a note says so", async () => {
    const corpus = await corpusOfObjects(chain);
    const { text, notes } = exportStatements(corpus, corpus.of("Repo"));
    expect([text, notes]).toEqual(["", [expect.stringMatching(/^Repo .* has no statement/)]]);
  });
});

describe("hostile titles and addresses", () => {
  const odd = fc.oneof(
    fc.constantFrom(
      "javascript:alert(1)",
      "file:///etc/passwd",
      "http://[",
      "//x",
      "../../x",
      "a b",
      "ü:ö",
      "http://ü/ ?#",
    ),
    fc.string({ maxLength: 20 }),
  );

  it("never make a statement that the definitions refuse, or a place to download from but the web", async () => {
    const law = fc.asyncProperty(odd, odd, odd, async (title, uri, runtime) => {
      const executor = { actor: { actor_kind: "agent", actor_id: uri === "" ? "x" : uri }, runtime };
      const objects = [...withRun({ executor }), artifact("G9", { title, uri, digest: `sha256:${"e".repeat(64)}` })];
      const { statements } = await exported(objects);
      expect(statements).toHaveLength(1);
      const places = [...JSON.stringify(statements).matchAll(/"downloadLocation":"([^"]*)"/g)].map(([, at]) => at);
      expect(places.filter((at) => !/^https?:/.test(at ?? ""))).toEqual([]);
    });
    await fc.assert(law, { numRuns: 30 });
  });
});

describe("a DigestSet", () => {
  it.each([
    [`sha256:${"AB".repeat(32)}`, { sha256: "ab".repeat(32) }],
    [`gitCommit:${"a".repeat(64)}`, { gitCommit: "a".repeat(64) }],
    [`cwom-jcs1:${"0".repeat(64)}`, { "cwom-jcs1": "0".repeat(64) }],
    ["blake3-b64:qL+/=", { "blake3-b64": "qL+/=" }],
  ])("is had of %s", (digest, set) => {
    expect(digestSetOf(digest)).toEqual(set);
  });

  it.each([
    "",
    "abc",
    "sha256:",
    "sha256:abc",
    `sha256:${"g".repeat(64)}`,
    "https://example.org",
    "__proto__:a",
    "a:b c",
  ])("is not had of %j", (digest) => {
    expect(digestSetOf(digest)).toBeNull();
  });
});
