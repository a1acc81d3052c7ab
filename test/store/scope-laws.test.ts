import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { overlayRevision } from "../../src/store/overlay.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { Revision } from "../../src/store/revision.ts";
import { scopeOf, withinScope } from "../../src/store/scope.ts";
import type { Transaction } from "../../src/store/transaction.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, homeOf, sampleObjects, withChanges } from "../support/sample-store.ts";

const kindsOf = ["Repo", "Issue", "ContextPacket", "ConstraintSnapshot", "DoctrineRef", "Run", "Artifact"] as const;
const letters = {
  Repo: "A",
  Issue: "B",
  ContextPacket: "C",
  ConstraintSnapshot: "D",
  DoctrineRef: "E",
  Run: "F",
  Artifact: "G",
};
type AnyKind = (typeof kindsOf)[number];

/** The id of one of three objects of a kind; two of them are in the store at first. */
function idOf(kind: AnyKind, number: number): string {
  return `01JD00000000000000000000${letters[kind]}${number}`;
}

const refTo = (kind: AnyKind): fc.Arbitrary<JsonObject> =>
  fc.integer({ min: 1, max: 2 }).map((number) => ({ kind, id: idOf(kind, number) }));
const refsTo = (kind: AnyKind): fc.Arbitrary<JsonObject[]> =>
  fc.uniqueArray(refTo(kind), { maxLength: 2, selector: ({ id }) => id });
const times = fc.constantFrom("2026-01-05T08:00:00Z", "2026-01-05T10:00:00Z", "2026-01-06T10:00:00Z");

/** What an object of each kind may say of others, in any combination: not all of it is right. */
const members: Readonly<Record<AnyKind, fc.Arbitrary<JsonObject>>> = {
  Repo: fc.record({ slug: fc.constantFrom("shop/a", "shop/b", "shop/c") }),
  Issue: fc.record({
    repo: refTo("Repo"),
    status: fc.constantFrom("ready", "running", "done", "canceled"),
    doctrine_refs: refsTo("DoctrineRef"),
    constraints: refsTo("ConstraintSnapshot"),
    context_packets: refsTo("ContextPacket"),
    runs: refsTo("Run"),
    relationships: fc.record({
      parent: fc.option(refTo("Issue"), { nil: null }),
      blocks: refsTo("Issue"),
      blocked_by: refsTo("Issue"),
    }),
  }),
  ContextPacket: fc.record({
    for_issue: refTo("Issue"),
    version: fc.constantFrom("1.0", "1.1"),
    doctrine_refs: refsTo("DoctrineRef"),
    constraint_snapshot: refTo("ConstraintSnapshot"),
  }),
  ConstraintSnapshot: fc.record({ captured_at: times }),
  DoctrineRef: fc.record({ version: fc.constantFrom("1.0", "1.1"), name: fc.constantFrom("small", "large") }),
  Run: fc.record({
    for_issue: refTo("Issue"),
    repo: refTo("Repo"),
    status: fc.constantFrom("planned", "running", "done", "failed"),
    inputs: fc.record({
      context_packets: refsTo("ContextPacket"),
      doctrine_refs: refsTo("DoctrineRef"),
      constraint_snapshot: refTo("ConstraintSnapshot"),
    }),
    outputs: fc.record({ artifacts: refsTo("Artifact") }),
    telemetry: fc.record({ started_at: times, ended_at: times }),
  }),
  Artifact: fc.record({ produced_by: refTo("Run"), for_issue: refTo("Issue") }),
};

function objectOf(kind: AnyKind, number: number): fc.Arbitrary<JsonObject> {
  return members[kind].map((given) => withChanges(sampleObjects, { kind, id: idOf(kind, number), ...given }));
}

/** Two objects of every kind. */
const stores = fc.tuple(...kindsOf.flatMap((kind) => [objectOf(kind, 1), objectOf(kind, 2)]));
/** One or two objects that are made or changed. */
const written = fc.uniqueArray(
  fc.constantFrom(...kindsOf).chain((kind) => fc.integer({ min: 1, max: 3 }).chain((number) => objectOf(kind, number))),
  { minLength: 1, maxLength: 2, selector: homeOf },
);

async function errorsIn(revision: Revision, landed: Revision): Promise<string[]> {
  const cache = memoryCache();
  const head = await readCorpus(revision, cache);
  const base = await readCorpus(landed, cache);
  const { findings } = await check({ head, base: base.exists ? base : null, cache, now: "2026-02-01T10:00:00Z" });
  return findings.filter(({ level }) => level === "error").map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
}

describe("the scope of a change", () => {
  it("shows every error that a check of the whole store would find new", async () => {
    await fc.assert(
      fc.asyncProperty(stores, written, fc.boolean(), async (objects, writes, isLanded) => {
        const files = filesOf(objects);
        const before = memoryRevision(files);
        const landed = memoryRevision(isLanded ? files : new Map());
        const transaction: Transaction = {
          summary: "a change",
          writes: [...filesOf(writes)].map(([path, text]) => {
            const was = files.get(path);
            return { path, before: was === undefined ? null : Buffer.from(was), after: Buffer.from(text) };
          }),
        };
        const after = overlayRevision(before, transaction);
        const scope = await scopeOf(transaction, before, after, memoryCache());
        const known = new Set(await errorsIn(before, landed));
        const found = (await errorsIn(after, landed)).filter((name) => !known.has(name));
        const seen = new Set(await errorsIn(withinScope(after, scope), withinScope(landed, scope)));
        expect(found.filter((name) => !seen.has(name))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
