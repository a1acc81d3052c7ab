import { objectDigest } from "../../src/model/digest.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import type { Corpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

/** The sample object of a kind, with members changed or added. */
export function sampleOf(kind: string, changes: JsonObject = {}): JsonObject {
  const found = sampleObjects.find((object) => object["kind"] === kind);
  if (found === undefined) throw new Error(`no sample of ${kind}`);
  return { ...structuredClone(found), ...changes };
}

const packet = sampleOf("ContextPacket", {
  inputs: {
    documents: [
      { title: "Probes", uri: "docs/probes.md", digest: `sha256:${"A1".repeat(32)}` },
      { title: "RFC 9110", uri: "https://www.rfc-editor.org/rfc/rfc9110" },
    ],
    data_blobs: [{ name: "ports", media_type: "application/json", inline: "[80]" }],
  },
});

const sealed = sampleOf("ConstraintSnapshot", {
  seal: {
    digest: objectDigest(sampleOf("ConstraintSnapshot")),
    sealed_at: "2026-01-05T08:00:00Z",
    sealed_by: { actor_kind: "human", actor_id: "ada" },
  },
});

const run = sampleOf("Run", {
  inputs: {
    context_packets: [pinned(packet)],
    doctrine_refs: [refTo(sampleOf("DoctrineRef"))],
    constraint_snapshot: pinned(sealed),
  },
  outputs: { artifacts: ["G1", "G2", "G3", "G4"].map((last) => refTo(artifact(last, {}))) },
});

const patch = sampleOf("Artifact", {
  type: "commit",
  title: "Add /healthz ##[group]",
  digest: `gitCommit:${"c".repeat(40)}`,
  verification: { status: "passed" },
});

/** An Artifact of the sample Run with another id. */
export function artifact(last: string, changes: JsonObject): JsonObject {
  return sampleOf("Artifact", { id: `01JD00000000000000000000${last}`, ...changes });
}

/** A chain with pins, a seal, documents, and Artifacts of every sort that matters to an export. */
export const chain: readonly JsonObject[] = [
  ...["Repo", "Issue", "DoctrineRef"].map((kind) => sampleOf(kind)),
  packet,
  sealed,
  run,
  patch,
  artifact("G2", {
    type: "build",
    uri: "out/app.tar",
    media_type: "application/x-tar",
    digest: `sha256:${"b".repeat(64)}`,
  }),
  artifact("G3", { type: "log", title: "Log", uri: "out/run.log", digest: `sha256:${"d".repeat(64)}` }),
  artifact("G4", { type: "report", title: "No digest", uri: "https://example.org/report" }),
];

/** The corpus of objects in their canonical places. */
export function corpusOfObjects(objects: readonly JsonObject[]): Promise<Corpus> {
  return readCorpus(memoryRevision(filesOf(objects)), memoryCache());
}

/** The values on the lines of JSON Lines, each line ended. */
export function valuesOf(text: string): JsonObject[] {
  const lines = text.split("\n");
  if (lines.pop() !== "") throw new Error("the last line is not ended");
  return lines.map((line) => {
    const value: Json = JSON.parse(line);
    if (!isMapping(value)) throw new Error(`no mapping: ${line}`);
    return value;
  });
}

function refTo({ kind = null, id = null }: JsonObject): JsonObject {
  return { kind, id };
}

function pinned(object: JsonObject): JsonObject {
  return { ...refTo(object), digest: objectDigest(object) };
}
