import { describe, expect, it } from "vitest";
import { fileByteLimit } from "../../src/model/limits.ts";
import { objectIdUnique } from "../../src/rules/object/id-unique.ts";
import { objectLength } from "../../src/rules/object/length.ts";
import { refResolves } from "../../src/rules/ref/resolves.ts";
import type { Remark, RuleEnv } from "../../src/rules/rule.ts";
import type { Corpus } from "../../src/store/corpus.ts";
import { readConfig } from "../../src/store/config.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { noWorkflows } from "../../src/store/workflows.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const packetPath = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";

function corpusOf(changes: Readonly<Record<string, string | null>>): Promise<Corpus> {
  const files = filesOf(sampleObjects);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return readCorpus(memoryRevision(files), memoryCache());
}

function envOf(corpus: Corpus): RuleEnv {
  const { config } = readConfig(corpus);
  const nothing = { localFiles: new Map(), contents: new Map(), workflows: noWorkflows };
  return { config, ...nothing, now: "2026-02-01T00:00:00Z" };
}

async function danglingIn(changes: Readonly<Record<string, string | null>>): Promise<Remark[]> {
  const corpus = await corpusOf(changes);
  return [...refResolves.check(corpus, envOf(corpus))];
}

describe("a file past 512 KiB", () => {
  it("is object/length with its size, though nobody read it", async () => {
    const corpus = await corpusOf({ [packetPath]: `# ${"x".repeat(fileByteLimit)}\n` });
    const remarks = corpus.files.flatMap((file) => Array.from(objectLength.check(file, corpus)));
    expect(remarks.map(({ message }) => message)).toEqual([
      `has ${fileByteLimit + 3} bytes, at most ${fileByteLimit} are allowed in one file`,
    ]);
  });
});

describe("ref/resolves", () => {
  it("speaks at every Ref to an object that is gone", async () => {
    const remarks = await danglingIn({ [packetPath]: null });
    expect(remarks.map(({ at }) => at)).toEqual(["/context_packets/0", "/inputs/context_packets/0"]);
  });

  it.each([
    ["is no YAML", "kind: ["],
    ["is too large", `# ${"x".repeat(fileByteLimit)}\n`],
    ["has an unknown kind", "kind: Packet\nid: 01JD00000000000000000000C1\n"],
    ["has no id", "kind: ContextPacket\nversion: '1.0'\n"],
    ["has an id that no object can have", "kind: ContextPacket\nid: a b\nversion: '1.0'\n"],
  ])("is silent where the file of the object %s, because that has a finding of its own", async (_case, text) => {
    expect(await danglingIn({ [packetPath]: text })).toEqual([]);
  });

  it("says so when the id is another kind's", async () => {
    const text = "kind: Issue\nid: 01JD00000000000000000000C1\ntitle: Briefing\n";
    const [remark] = await danglingIn({ [packetPath]: null, "cwom/Issue/01JD00000000000000000000C1.yaml": text });
    expect(remark?.message).toMatch(
      /which is not in the store; that id is Issue 01JD00000000000000000000C1 "Briefing"$/,
    );
  });
});

describe("object/id-unique", () => {
  it("blames the copy that does not stand where it belongs, and points at the other", async () => {
    const copy = filesOf(sampleObjects).get(packetPath) ?? "";
    const corpus = await corpusOf({ "cwom/ContextPacket/00.yaml": copy, "cwom/ContextPacket/01.yaml": copy });
    const remarks = [...objectIdUnique.check(corpus, envOf(corpus))];
    expect(remarks.map(({ args }) => args)).toEqual([["cwom/ContextPacket/00.yaml"], ["cwom/ContextPacket/01.yaml"]]);
    expect(remarks.map(({ related }) => related?.[0]?.place.path)).toEqual([packetPath, packetPath]);
  });
});
