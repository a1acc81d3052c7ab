import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { verify } from "../../src/check/verify.ts";
import { objectDigest } from "../../src/model/digest.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import type { Corpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { homeOf, sampleObjects } from "../support/sample-store.ts";

const now = "2026-02-01T00:00:00Z";
const documentPath = "docs/healthz.md";
const patchPath = "out/healthz.patch";
const documents = new Map([
  [documentPath, "The balancer asks every second.\n"],
  [patchPath, "+ app.get('/healthz')\n"],
]);

function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** The sample chain with every link guarded: the packet's document, seals, pins, and the Artifact's file. */
function guardedChain(): JsonObject[] {
  const objects = structuredClone(sampleObjects).map((object) => ({ ...object }));
  const of = (kind: string): JsonObject => objects.find((object) => object["kind"] === kind) ?? {};
  const text = documents.get(documentPath) ?? "";
  of("ContextPacket")["inputs"] = { documents: [{ title: "Probe", uri: documentPath, digest: sha256(text) }] };
  Object.assign(of("Artifact"), { type: "code_patch", uri: patchPath, digest: sha256(documents.get(patchPath) ?? "") });
  for (const kind of ["ContextPacket", "ConstraintSnapshot"]) {
    const sealed_by = { actor_kind: "human", actor_id: "ada" };
    of(kind)["seal"] = { digest: objectDigest(of(kind)), sealed_at: now, sealed_by };
  }
  const pinned = (kind: string): JsonObject => ({ kind, id: of(kind)["id"] ?? "", digest: objectDigest(of(kind)) });
  of("Run")["inputs"] = {
    context_packets: [pinned("ContextPacket")],
    doctrine_refs: [pinned("DoctrineRef")],
    constraint_snapshot: pinned("ConstraintSnapshot"),
  };
  return objects;
}

interface Flip {
  readonly kind: string;
  readonly at: string;
  readonly objects: readonly JsonObject[];
}

/** The chain once for each single value in it, with that value changed. */
function everyFlip(): Flip[] {
  return guardedChain().flatMap((object, index) =>
    leavesOf(object, []).map((path) => {
      const objects = guardedChain();
      flip(objects[index] ?? {}, path);
      return { kind: textOf(object["kind"]), at: `/${path.join("/")}`, objects };
    }),
  );
}

function leavesOf(value: Json, path: readonly string[]): string[][] {
  if (value === null || typeof value !== "object") return [[...path]];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

function flip(object: JsonObject, [step = "", ...rest]: readonly string[]): void {
  const member = object[step];
  if (rest.length === 0) object[step] = typeof member === "number" ? member + 1 : flippedText(textOf(member));
  else if (isMapping(member)) flip(member, rest);
  else if (Array.isArray(member)) {
    const items: JsonObject = Object.fromEntries(member.entries());
    flip(items, rest);
    object[step] = Object.values(items);
  }
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** One character, so that a time stays a time and a digest a digest where it can. */
function flippedText(text: string): string {
  const at = Math.max(0, text.search(/\d/));
  const digit = text.charAt(at) === "1" ? "2" : "1";
  return `${text.slice(0, at)}${/\d/.test(text) ? digit : "x"}${text.slice(at + 1)}`;
}

function corpusOf(
  objects: readonly JsonObject[],
  files: ReadonlyMap<string, string>,
  commit: string | null,
): Promise<Corpus> {
  // Each at its own place, whatever its text says now.
  const texts = objects.map((object, index) => [homeOf(sampleObjects[index] ?? {}), JSON.stringify(object)] as const);
  return readCorpus(memoryRevision(new Map([...texts, ...files]), commit), memoryCache());
}

const base = "a".repeat(40);
const head = "b".repeat(40);

async function rulesAgainstBase(objects: readonly JsonObject[]): Promise<string[]> {
  const report = await check({
    head: await corpusOf(objects, documents, head),
    base: await corpusOf(guardedChain(), documents, base),
    failOn: "warning",
    now,
    cache: memoryCache(),
  });
  return report.findings.filter(({ isNew }) => isNew).map(({ rule }) => rule);
}

async function rulesOfVerify(objects: readonly JsonObject[], files: ReadonlyMap<string, string>): Promise<string[]> {
  const { report } = await verify(await corpusOf(objects, files, null), null, memoryCache(), now);
  return report.findings.map(({ rule }) => rule);
}

describe("a chain in which every link is guarded", () => {
  it("is clean as it stands", async () => {
    expect(await rulesAgainstBase(guardedChain())).toEqual([]);
    expect(await rulesOfVerify(guardedChain(), documents)).toEqual([]);
  });

  const flips = everyFlip();
  const frozen = flips.filter(({ kind }) => ["ContextPacket", "ConstraintSnapshot", "DoctrineRef"].includes(kind));
  // Who sealed and when is said by the seal and guarded by history alone.
  const proved = frozen.filter(({ at }) => !at.startsWith("/seal/sealed_"));

  it.each(proved.map((row) => ({ name: `${row.kind} ${row.at}`, row })))(
    "shows without any history that $name changed",
    async ({ row }) => {
      expect(await rulesOfVerify(row.objects, documents)).not.toEqual([]);
    },
  );

  it.each(flips.map((row) => ({ name: `${row.kind} ${row.at}`, row })))(
    "shows against the base that $name changed",
    async ({ row }) => {
      expect(await rulesAgainstBase(row.objects)).not.toEqual([]);
    },
  );

  it.each([...documents.keys()])("shows that a byte of %s changed, or that it is gone", async (path) => {
    expect(await rulesOfVerify(guardedChain(), new Map([...documents, [path, `${documents.get(path)} `]]))).not.toEqual(
      [],
    );
    const others = new Map([...documents].filter(([other]) => other !== path));
    if (path === documentPath) expect(await rulesOfVerify(guardedChain(), others)).not.toEqual([]);
  });
});
