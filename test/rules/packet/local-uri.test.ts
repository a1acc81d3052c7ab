import { describe, expect, it } from "vitest";
import { bytesDigest } from "../../../src/model/digest.ts";
import { packetLocalUri } from "../../../src/rules/packet/local-uri.ts";
import { defaultConfig } from "../../../src/store/config.ts";
import { readCorpus } from "../../../src/store/corpus.ts";
import { readLocalFiles } from "../../../src/store/local-files.ts";
import { memoryCache } from "../../../src/store/reading-cache.ts";
import type { Revision } from "../../../src/store/revision.ts";
import { noWorkflows } from "../../../src/store/workflows.ts";
import { memoryRevision } from "../../support/memory-revision.ts";
import { filesOf } from "../../support/sample-store.ts";

const bytes = Buffer.from([0, 255, 254, 13, 10]);
const right = bytesDigest(bytes);
const wrong = bytesDigest(Buffer.from("x"));

interface Document {
  readonly uri: string;
  readonly digest?: string;
}

/** What the rule says of a packet with these documents, and which files were read for it. */
async function saidOf(documents: readonly Document[], mode = "100644"): Promise<{ at: string[]; read: string[] }> {
  const packet = {
    kind: "ContextPacket",
    id: "p",
    inputs: { documents: documents.map((document) => ({ title: "Load", ...document })) },
  };
  const path = "data/load test.bin";
  const files = new Map<string, string | Uint8Array>([...filesOf([packet]), [path, bytes]]);
  const revision = memoryRevision(files, null, new Map([[path, mode]]));
  const read: string[] = [];
  const noting: Revision = {
    ...revision,
    read: (entries, maxBytes) => {
      read.push(...entries.map((entry) => entry.path));
      return revision.read(entries, maxBytes);
    },
  };
  const corpus = await readCorpus(noting, memoryCache());
  read.length = 0;
  const localFiles = await readLocalFiles(corpus);
  const env = {
    config: defaultConfig,
    localFiles,
    contents: new Map<string, Uint8Array>(),
    workflows: noWorkflows,
    now: "2026-02-01T00:00:00Z",
  };
  return { at: [...packetLocalUri.check(corpus, env)].map(({ at }) => at ?? ""), read };
}

describe("a file of the repository that a packet names", () => {
  it("is found by its path, escaped or not, and is not read when no digest is stated", async () => {
    const said = await saidOf([{ uri: "data/load%20test.bin" }, { uri: "./data/load test.bin" }]);
    expect(said).toEqual({ at: [], read: [] });
  });

  it("is read once, however many documents state its digest", async () => {
    const said = await saidOf([
      { uri: "data/load%20test.bin" },
      { uri: "data/load%20test.bin", digest: right },
      { uri: "data/load%20test.bin", digest: wrong },
    ]);
    expect(said).toEqual({ at: ["/inputs/documents/2/digest"], read: ["data/load test.bin"] });
  });

  it("is missing once, digest or not, where nothing stands or a link does", async () => {
    expect((await saidOf([{ uri: "data/none.bin", digest: wrong }])).at).toEqual(["/inputs/documents/0/uri"]);
    expect((await saidOf([{ uri: "data/load%20test.bin", digest: right }], "120000")).at).toEqual([
      "/inputs/documents/0/uri",
    ]);
  });

  it.each(["https://example.com/none", "../none", "/none", "none#part", "none?x", "data%2Fnone", "%2e%2e/none", ""])(
    "is not %j, which leads elsewhere",
    async (uri) => {
      expect((await saidOf([{ uri, digest: wrong }])).at).toEqual([]);
    },
  );
});
