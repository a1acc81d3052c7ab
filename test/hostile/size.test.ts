import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { JsonObject } from "../../src/model/json.ts";
import { commitTree, writeBlob, writeTree } from "../git/fixtures.ts";
import type { TestRepository } from "../support/git.ts";
import { sampleObjects } from "../support/sample-store.ts";
import { examine, verdictOf } from "./examine.ts";
import type { Found } from "./examine.ts";
import { sampleRepository } from "./store.ts";

/** Measured: 1.3 to 5 s and at most 670 MB, of which the output is the greater part. */
const large = { milliseconds: 15_000, megabytes: 900 };

function sampleOf(kind: string): JsonObject {
  return sampleObjects.find((object) => object["kind"] === kind) ?? {};
}

/** A commit that adds this many files to the sample store, all with the same content. */
function commitOfMany(repository: TestRepository, count: number, content: string): string {
  const oid = writeBlob(repository, content);
  const entries = Array.from({ length: count }, (_, at) => ({
    mode: "100644",
    name: `${String(at).padStart(26, "0")}.yaml`,
    oid,
  }));
  const own = repository
    .git("ls-tree", "HEAD:cwom")
    .split("\n")
    .map((line) => ({ mode: "40000", name: line.split("\t")[1] ?? "", oid: line.split(/[ \t]/)[2] ?? "" }));
  const added = { mode: "40000", name: "more", oid: writeTree(repository, entries) };
  const store = writeTree(
    repository,
    [...own, added].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  );
  return commitTree(
    repository,
    writeTree(repository, [{ mode: "40000", name: "cwom", oid: store }]),
    repository.git("rev-parse", "HEAD"),
  );
}

describe("a commit of 100,000 files", () => {
  it.each(["text", "json"])("is reported as %s in bounded time", async (format) => {
    const repository = sampleRepository();
    const commit = commitOfMany(repository, 100_000, "x\n");
    const { code } = await examine(repository.folder, ["--base", "HEAD", "--head", commit, "--format", format], large);
    expect(code).toBe(1);
  });
});

describe("5,000 findings", () => {
  it("of one file are all told", async () => {
    const repository = sampleRepository();
    const refs = Array.from({ length: 5000 }, (_, at) => ({ kind: "Issue", id: `GONE${at}` }));
    const issue = {
      ...sampleOf("Issue"),
      id: "01JD00000000000000000000B2",
      context_packets: [],
      relationships: { blocks: refs },
    };
    repository.write("cwom/Issue/01JD00000000000000000000B2.yaml", stringify(issue, { version: "1.1" }));
    const { stdout } = await examine(repository.folder, ["--format", "json"], { milliseconds: 2000, megabytes: 500 });
    const { findings }: { findings: Found[] } = JSON.parse(stdout);
    expect(findings.filter(({ rule }) => rule === "ref/resolves")).toHaveLength(5000);
  });

  it("of as many files are all told", async () => {
    const repository = sampleRepository();
    for (let at = 0; at < 5000; at += 1) {
      const id = `01JD${String(at).padStart(22, "0")}`;
      repository.write(
        `cwom/Issue/${id}.yaml`,
        stringify({ ...sampleOf("Issue"), id, context_packets: [], type: "x" }),
      );
    }
    for (const format of ["text", "json"]) {
      const { stdout } = await examine(repository.folder, ["--format", format], large);
      if (format !== "json") continue;
      const { findings }: { findings: Found[] } = JSON.parse(stdout);
      expect(findings.filter(({ rule }) => rule === "object/enum")).toHaveLength(5000);
    }
  });
});

describe("a file as large as a file may be", () => {
  it("full of findings is answered in time", async () => {
    const repository = sampleRepository();
    const links = Array.from({ length: 20_000 }, (_, at) => `x${at}`);
    const packet = {
      ...sampleOf("ContextPacket"),
      id: "01JD00000000000000000000C2",
      version: "2.0",
      inputs: { links },
    };
    repository.write("cwom/ContextPacket/01JD00000000000000000000C2.yaml", stringify(packet, { version: "1.1" }));
    expect(await verdictOf(repository.folder)).toEqual([]);
  });
});
