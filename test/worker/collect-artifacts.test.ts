import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ProofCheck } from "../../src/operations/proof/proof-input.ts";
import { collectArtifacts } from "../../src/worker/collect-artifacts.ts";
import type { Collected } from "../../src/worker/collect-artifacts.ts";
import { readOutput } from "../../src/worker/executor-output.ts";
import { tracePlace } from "../../src/worker/keep-trace.ts";
import { defaultWorkSettings } from "../../src/store/work-settings.ts";
import { createFolder } from "../support/git.ts";

const oid = "1234567890123456789012345678901234567890";

/** A tree with files of every sort, and a secret beside it. */
function treeOf(): string {
  const folder = createFolder();
  const tree = join(folder, "tree");
  mkdirSync(join(tree, "docs"), { recursive: true });
  mkdirSync(join(tree, ".git"));
  writeFileSync(join(folder, "secret"), "hush");
  for (const name of ["docs/a b.txt", "docs/ünï.txt", ".git/config"]) writeFileSync(join(tree, name), name);
  writeFileSync(join(tree, "large"), Buffer.alloc(200));
  symlinkSync("../secret", join(tree, "link"));
  symlinkSync("..", join(tree, "above"));
  linkSync(join(folder, "secret"), join(tree, "other-name"));
  execFileSync("mkfifo", [join(tree, "pipe")]);
  return tree;
}

function factOf(name: string): Promise<ProofCheck> {
  return Promise.resolve({ name, status: "passed", why: "" });
}

function collect(...artifacts: readonly unknown[]): Promise<Collected> {
  const { artifacts: named } = readOutput(artifacts.map((artifact) => JSON.stringify({ artifact })).join("\n"));
  expect(named).toHaveLength(artifacts.length);
  const place = tracePlace(defaultWorkSettings.trace, "R1");
  return collectArtifacts(named, { tree: treeOf(), place, room: 100, factOf });
}

describe("what an executor says it made", () => {
  it.each([
    ["../secret", "it is not in the tree"],
    ["docs/../../secret", "it is not in the tree"],
    ["/etc/passwd", "it is not in the tree"],
    [".git/config", "it is not in the tree"],
    ["docs/.GIT/config", "it is not in the tree"],
    ["docs/.GIT. /config", "it is not in the tree"],
    ["git~1/config", "it is not in the tree"],
    ["docs%2F..%2F..%2Fsecret", "it is not in the tree"],
    ["link", "a link leads there"],
    ["above/secret", "a link leads there"],
    ["other-name", "it is a link to a file that has another name too"],
    ["pipe", "it is no plain file"],
    ["docs", "it is no plain file"],
    ["nothing", "there is no such file"],
    ["large", "it has 200 bytes, and 100 are left"],
  ])("is refused at %s", async (path, why) => {
    const { artifacts, files, refused } = await collect({ path, type: "doc" });
    expect([artifacts, files]).toEqual([[], []]);
    expect(refused).toEqual([`the executor names ${JSON.stringify(path)}: ${why}`]);
  });

  it.each(["file:///etc/passwd", "javascript:alert(1)", "data:text/plain,x", "https:"])(
    "is refused as %s",
    async (uri) => {
      expect((await collect({ uri, type: "link" })).refused).toHaveLength(1);
    },
  );

  it("is copied with its digest, and found under the address of the copy", async () => {
    const { artifacts, files, kept } = await collect(
      { path: "docs/a b.txt", type: "doc" },
      { path: "docs/ünï.txt", type: "doc" },
    );
    expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ["artifacts/docs/a b.txt", "docs/a b.txt"],
      ["artifacts/docs/ünï.txt", "docs/ünï.txt"],
    ]);
    expect(artifacts[0]).toMatchObject({
      uri: ".cwom/runs/R1/artifacts/docs/a%20b.txt",
      size_bytes: 12,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(kept.get("docs/a b.txt")).toBe(".cwom/runs/R1/artifacts/docs/a%20b.txt");
  });

  it("shares one allowance among its files, and one file named twice counts once", async () => {
    const twenty = Array.from({ length: 20 }, () => ({ path: "docs/a b.txt", type: "doc" }));
    expect((await collect(...twenty)).refused).toEqual([]);
  });

  it("may be a commit, which git is asked about, or an address, which is taken as it is", async () => {
    const { artifacts, facts } = await collect(
      { uri: oid, type: "commit" },
      { uri: "https://example.com/b/7", type: "build" },
    );
    expect(artifacts.map(({ uri }) => uri)).toEqual([oid, "https://example.com/b/7"]);
    expect(facts).toEqual([{ name: oid, status: "passed", why: "" }]);
  });

  it("with a digest that is not the file's own counts against the proof, and the file's own is written", async () => {
    const digest = `sha256:${"0".repeat(64)}`;
    const { artifacts, facts } = await collect({ path: "docs/a b.txt", type: "doc", digest });
    expect(artifacts[0]?.digest).not.toBe(digest);
    expect(facts).toMatchObject([{ name: "digest of docs/a b.txt", status: "failed" }]);
  });
});

describe("what an executor writes to CWOM_OUTPUT", () => {
  it.each([
    ["hello", "line 1 of CWOM_OUTPUT is no JSON"],
    ['{"summary": "x"}\n{"verdict": "pass"}', "line 2 of CWOM_OUTPUT"],
    ['{"artifact": {"type": "doc"}}', "expected path, or uri"],
    ['{"artifact": {"path": "x", "uri": "https://x", "type": "doc"}}', "expected path, or uri"],
    ['{"artifact": {"path": "x", "type": "novel"}}', "artifact.type"],
    ['{"cost": {"usd": -1}}', "cost.usd"],
    ['{"check": {"name": "x", "status": "maybe"}}', "check.status"],
    ["{}\n".repeat(1_001), "more than 1000 lines"],
  ])("%j has a flaw that is told", (text, words) => {
    expect(readOutput(text).flaw).toContain(words);
  });

  it("is taken together: the last summary, every decision, costs added up, nothing that no file may hold", () => {
    const token = `ghp_${"a1B2".repeat(9)}`;
    const output = readOutput(
      [
        { summary: "first" },
        { decision: "one" },
        { cost: { usd: 1 } },
        { decision: `two\u0007\n${token}` },
        { cost: { usd: 0.5, tokens: 3 } },
        { summary: "last\r\nline" },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    expect(output).toMatchObject({
      summary: "last\nline",
      decisions: ["one", "two\\x07\n(a GitHub token was taken out)"],
      cost: { usd: 1.5, tokens: 3 },
      flaw: null,
    });
  });
});
