import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { artifactDigestMatches } from "../../../src/rules/artifact/digest-matches.ts";
import { defaultConfig } from "../../../src/store/config.ts";
import { readCorpus } from "../../../src/store/corpus.ts";
import { readLocalFiles } from "../../../src/store/local-files.ts";
import { memoryCache } from "../../../src/store/reading-cache.ts";
import { noWorkflows } from "../../../src/store/workflows.ts";
import { blobOid } from "../../../src/store/work-tree.ts";
import { memoryRevision } from "../../support/memory-revision.ts";
import { filesOf } from "../../support/sample-store.ts";

const bytes = Buffer.from([0, 255, 254, 13, 10]);
const [first, ...rest] = bytes;
const other = Buffer.from([...rest, first ?? 0]);

function digestOf(algorithm: string, content: Uint8Array): string {
  if (algorithm === "gitBlob") return `gitBlob:${blobOid(content)}`;
  return `${algorithm}:${createHash(algorithm).update(content).digest("hex")}`;
}

/** What the rule says of an Artifact with this uri and digest, in a repository that holds `bytes` at one path. */
async function newDigests(uri: string, digest: string, path = "out/app.bin"): Promise<(string | undefined)[]> {
  const artifact = { kind: "Artifact", id: "a", uri, digest };
  const files = new Map<string, string | Uint8Array>([...filesOf([artifact]), [path, bytes]]);
  const corpus = await readCorpus(memoryRevision(files), memoryCache());
  const localFiles = await readLocalFiles(corpus);
  const env = {
    config: defaultConfig,
    localFiles,
    contents: new Map<string, Uint8Array>(),
    workflows: noWorkflows,
    now: "2026-02-01T00:00:00Z",
  };
  return [...artifactDigestMatches.check(corpus, env)].map((remark) => remark.new);
}

describe("the digest of a local file", () => {
  it.each(["sha256", "sha384", "sha512", "gitBlob"])("by %s is that of its exact bytes", async (algorithm) => {
    const digest = digestOf(algorithm, bytes);
    expect(await newDigests("out/app.bin", digest)).toEqual([]);
    expect(await newDigests("./out/app.bin", digestOf(algorithm, other))).toEqual([digest]);
  });

  it("may be written in upper case", async () => {
    const [algorithm = "", hex = ""] = digestOf("sha256", bytes).split(":");
    expect(await newDigests("out/app.bin", `${algorithm}:${hex.toUpperCase()}`)).toEqual([]);
  });

  it("is looked at behind a long path too", async () => {
    const path = `${"folder/".repeat(40)}app.bin`;
    expect(await newDigests(path, digestOf("sha256", other), path)).toEqual([digestOf("sha256", bytes)]);
  });

  it.each([
    ["a file that is missing", "out/none.bin", digestOf("sha256", other)],
    ["a path out of the repository", "../out/app.bin", digestOf("sha256", other)],
    ["an address elsewhere", "https://example.com/out/app.bin", digestOf("sha256", other)],
    ["a commit", "out/app.bin", `gitCommit:${blobOid(other)}`],
    ["an unknown algorithm", "out/app.bin", `md5:${"0".repeat(32)}`],
    ["a digest that is too short", "out/app.bin", "sha256:00"],
    ["a digest that is no number", "out/app.bin", `sha256:${"z".repeat(64)}`],
    ["a digest without an algorithm", "out/app.bin", "0".repeat(64)],
  ])("is not judged for %s", async (_, uri, digest) => {
    expect(await newDigests(uri, digest)).toEqual([]);
  });
});
