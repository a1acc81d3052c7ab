import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { check } from "../../../src/check/check.ts";
import type { Json, JsonObject } from "../../../src/model/json.ts";
import { objectDigest } from "../../../src/model/digest.ts";
import { readCorpus } from "../../../src/store/corpus.ts";
import type { Corpus } from "../../../src/store/corpus.ts";
import { memoryCache } from "../../../src/store/reading-cache.ts";
import { memoryRevision } from "../../support/memory-revision.ts";
import { filesOf, sampleObjects, withChanges } from "../../support/sample-store.ts";

const id = "01JD00000000000000000000F2";
const actor = { actor_kind: "agent", actor_id: "coder" };
const packet = { kind: "ContextPacket", id: "01JD00000000000000000000C1" };
const doctrine = { kind: "DoctrineRef", id: "01JD00000000000000000000E1" };
const snapshot = { kind: "ConstraintSnapshot", id: "01JD00000000000000000000D1" };
const started = { started_at: "2026-01-05T10:00:00Z" };
const running = {
  status: "running",
  telemetry: started,
  inputs: { context_packets: [packet], doctrine_refs: [doctrine], constraint_snapshot: snapshot },
};
const over = {
  ...running,
  status: "done",
  telemetry: { ...started, ended_at: "2026-01-05T10:20:00Z" },
  outputs: { result_summary: "It works.", decision_log: ["Answer 200", "Add a test"] },
};
const rightPin = objectDigest(sampleObjects.find((object) => object["id"] === packet.id) ?? {});
const otherPin = `cwom-jcs1:${"0".repeat(64)}`;

type Changes = Readonly<Record<string, Json>>;

/** The sample store with a second Run; a changed member of it may be of any type. */
function storeWith(run: Changes, more: Readonly<Record<string, string>> = {}): Promise<Corpus> {
  const object = withChanges(sampleObjects, { outputs: {}, ...run, kind: "Run", id });
  const files = new Map([...filesOf(sampleObjects), ...Object.entries(more)]);
  files.set(`cwom/Run/${id}.yaml`, stringify(object, { version: "1.1", lineWidth: 0 }));
  return readCorpus(memoryRevision(files), memoryCache());
}

/** `level rule pointer` of every new warning and error about the second Run that the change causes. */
async function said(before: Changes, after: Changes, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const report = await check({
    base: await storeWith(before, more),
    head: await storeWith(after, more),
    now: "2026-02-01T00:00:00Z",
    cache: memoryCache(),
  });
  return report.findings
    .filter((finding) => finding.isNew && finding.id === id && finding.level !== "info")
    .map(({ level, rule, pointer }) => `${level} ${rule} ${pointer ?? ""}`);
}

function pinned(digest: string | null): Changes {
  return { ...running, inputs: { ...running.inputs, context_packets: [{ ...packet, digest }] } };
}

describe("the pin of an input", () => {
  const at = "/inputs/context_packets/0/digest";

  it("that fitted and is wrong now is told once, as a change", async () => {
    expect(await said(pinned(rightPin), pinned(otherPin))).toEqual([`error run/input-removed ${at}`]);
  });

  it("that was wrong before cannot hide a change behind its old finding", async () => {
    const another = `cwom-jcs1:${"1".repeat(64)}`;
    expect(await said(pinned(otherPin), pinned(another))).toEqual([`error run/input-removed ${at}`]);
    expect(await said(pinned(otherPin), pinned(rightPin))).toEqual([`error run/input-removed ${at}`]);
  });

  it("that is taken away is an error", async () => {
    expect(await said(pinned(rightPin), pinned(null))).toContain(`error run/input-removed ${at}`);
  });

  it("that was missing may be added, even when the Run is over", async () => {
    expect(await said(pinned(null), pinned(rightPin))).toEqual([]);
    const [loose, tight] = [null, rightPin].map((digest) => ({ ...over, inputs: pinned(digest)["inputs"] ?? null }));
    expect(await said(loose ?? {}, tight ?? {})).toEqual([]);
  });

  it("is a warning where it is missing and objects are sealed explicitly", async () => {
    const explicit = { "cwom/config.yaml": "seal: explicit\n" };
    const ready = { status: "ready", telemetry: {} };
    const levels = (await said(ready, running, explicit)).filter((line) => line.includes("run/pin-digest-present"));
    expect(levels).toEqual(["warning run/pin-digest-present /inputs"]);
  });
});

describe("the lists of a landed Run", () => {
  it("may lose an entry that stood there twice", async () => {
    const twice = { ...running, inputs: { ...running.inputs, context_packets: [packet, { ...packet }] } };
    expect(await said(twice, running)).toEqual([]);
  });

  it("that are broken at head are the schema's to report", async () => {
    const broken = { ...running, inputs: { ...running.inputs, context_packets: [{ kind: "ContextPacket" }] } };
    expect(await said(running, broken)).toEqual(["error object/required /inputs/context_packets/0/id"]);
  });

  it("count with what is told of a Run that is over", async () => {
    const bare = { ...over, inputs: { ...over.inputs, doctrine_refs: [] } };
    expect(await said(bare, over)).toEqual(["warning run/input-late /inputs/doctrine_refs/0"]);
    const shorter = { ...over, outputs: { ...over.outputs, decision_log: ["Add a test", "Ask Ada", "Answer 204"] } };
    expect(await said(over, shorter)).toEqual(["warning run/output-removed /outputs/decision_log/0"]);
  });
});

describe("a Run that is over", () => {
  it("names each change once, by its most specific rule", async () => {
    const changed = {
      ...over,
      executor: { actor, runtime: "ci" },
      telemetry: { started_at: "2026-01-05T09:30:00Z", ended_at: "2026-01-05T10:20:00Z" },
      inputs: { constraint_snapshot: snapshot },
      outputs: { result_summary: "It works well.", decision_log: ["Answer 200"] },
      cost: { usd: 1 },
      plan: { steps: ["Begin"] },
    };
    expect((await said(over, changed)).filter((line) => !line.includes("run/has-packet")).toSorted()).toEqual(
      [
        "warning run/input-removed /inputs/context_packets",
        "warning run/input-removed /inputs/doctrine_refs",
        "warning run/output-removed /outputs/decision_log",
        "warning run/summary-rewritten /outputs/result_summary",
        "warning run/telemetry-rewritten /executor/runtime",
        "warning run/telemetry-rewritten /telemetry/started_at",
        "warning run/terminal-changed /cost/usd",
        "warning run/terminal-changed /plan/steps/0",
      ].toSorted(),
    );
  });

  it("may be written in another form, with defaults said or left out", async () => {
    const wordy = { ...over, executor: { actor: { ...actor, display: "coder" }, runtime: "local", toolchain: [] } };
    expect(await said(over, { ...wordy, failure: null, plan: { steps: [] } })).toEqual([]);
  });

  it("may lose nothing that is told, whatever else is in the file", async () => {
    const { result_summary: _, ...outputs } = over.outputs;
    const emptied = { ...over, outputs, telemetry: started, nonsense: true };
    const rulesSaid = (await said(over, emptied)).map((line) => line.split(" ")[1]);
    expect(rulesSaid).toEqual(expect.arrayContaining(["run/summary-rewritten", "run/telemetry-rewritten"]));
  });
});

describe("any change of a Run", () => {
  it("is judged without a crash, however wrong the file is", async () => {
    const member = fc.constantFrom(...Object.keys(over), "executor", "cost", "failure", "for_issue", "plan");
    const junk = fc.jsonValue({ maxDepth: 3 }).map((value): JsonObject => JSON.parse(JSON.stringify({ value })));
    await fc.assert(
      fc.asyncProperty(member, junk, fc.boolean(), async (name, { value = null }, forward) => {
        const odd = { ...over, [name]: value };
        await expect(forward ? said(over, odd) : said(odd, over)).resolves.toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});
