import { createHash } from "node:crypto";
import { check } from "../../src/check/check.ts";
import { newUlid } from "../../src/cli/new-ulid.ts";
import type { CommitStanding } from "../../src/git/commit-standing.ts";
import { artifactSchema } from "../../src/model/artifact.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { ActorValue } from "../../src/operations/operation.ts";
import { prove } from "../../src/operations/proof/prove.ts";
import { readInput } from "../../src/operations/read-input.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { readFileFacts } from "../../src/store/file-facts.ts";
import { objectsOf } from "../../src/store/objects.ts";
import { overlayRevision } from "../../src/store/overlay.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { Revision } from "../../src/store/revision.ts";
import { revisionOf } from "./corpus-of.ts";
import { ada } from "./operate.ts";
import { filesOf, sampleObjects, withChanges } from "./sample-store.ts";

/** Ids of the sample store. */
export const run = "01JD00000000000000000000F1";
export const issue = "01JD00000000000000000000B1";
/** Ids of commits. */
export const [made, merged, other] = ["a".repeat(40), "b".repeat(40), "c".repeat(40)];
/** What the sample Issue asks for. */
export const criterion = "GET /healthz answers 200";
/** Evidence that is there. */
export const log = ".cwom/runs/F1/trace.log";

/** A proof as a worker leaves it, of checks `name=status`; its file holds no more than a pair of braces. */
export function proofOf(id: string, maker: string, ...checks: readonly string[]): JsonObject {
  const found = checks.map((text) => text.split("=")).map(([name = "", status = ""]) => ({ name, status }));
  const verdict = found.some(({ status }) => status === "failed") ? "fail" : "partial";
  return {
    kind: "Artifact",
    id,
    type: "report",
    uri: ".cwom/runs/F1/report.json",
    digest: `sha256:${createHash("sha256").update("{}\n").digest("hex")}`,
    produced_by: { kind: "Run", id: maker },
    verification: {
      status: verdict === "fail" ? "failed" : "unverified",
      checks: found.map((one) => (one.status === "passed" ? { ...one, evidence_uri: log } : one)),
    },
    meta: { "cwom/proof": verdict },
  };
}

/** The commit that the sample Run made. */
export const commit = {
  kind: "Artifact",
  id: "01JD00000000000000000000G3",
  type: "commit",
  title: "Commit",
  uri: made,
  digest: `gitCommit:${made}`,
};
const outputs = {
  artifacts: ["G1", "G2", "G3"].map((id) => ({ kind: "Artifact", id: `01JD00000000000000000000${id}` })),
  result_summary: "Added the endpoint.",
};
/** What its worker found. */
export const proof = proofOf("01JD00000000000000000000G2", run, `${criterion}=passed`);
/** The sample store with both. */
export const worked = [{ kind: "Run", id: run, outputs }, commit, proof];

/** A pull request that closes the Issue, as a sync brings it. */
export function pullRequest(changes: JsonObject, checks: readonly string[], meta: JsonObject = {}): JsonObject {
  const found = checks.map((text) => text.split("=")).map(([name = "", status = ""]) => ({ name, status }));
  const origin = { external_id: "github.com/4711#7", number: 7, head: { sha: made }, ...meta };
  return {
    kind: "Artifact",
    id: "01JD00000000000000000000G1",
    digest: `gitCommit:${made}`,
    verification: { status: "unverified", checks: found },
    meta: { "github/pull_request": origin },
    ...changes,
  };
}

/** An attempt of a workflow run, as a sync brings it. */
export function workflowRun(id: string, status: string, attempt: number, sha = made): JsonObject {
  return {
    kind: "Run",
    id,
    status,
    mode: "system",
    executor: {
      actor: { actor_kind: "system", actor_id: "github.com/actions" },
      runtime: "ci",
      toolchain: [".github/workflows/ci.yml"],
    },
    outputs: { result_summary: "CI" },
    ...(status === "failed" ? { failure: { category: "test", message: "1 test fails" } } : {}),
    meta: {
      "github/workflow_run": {
        run_id: 9,
        attempt,
        url: `https://ci.example.com/9/${attempt}`,
        event: "push",
        head: { sha },
      },
    },
  };
}

/** The sample store with changes. */
export function storeOf(...changes: readonly JsonObject[]): Revision {
  const objects = [...sampleObjects];
  for (const change of changes) {
    const object = withChanges(objects, change);
    const place = objects.findIndex(({ kind, id }) => kind === object["kind"] && id === object["id"]);
    objects.splice(place === -1 ? objects.length : place, place === -1 ? 0 : 1, object);
  }
  const files = { ".cwom/runs/F1/report.json": "{}\n", [log]: "log\n" };
  return revisionOf({ ...Object.fromEntries(filesOf(objects)), ...files });
}

/** What came of a weighing; checks as `name: status`, none where nothing had to be written. */
export interface Weighed {
  readonly store: Revision;
  readonly note: string;
  readonly checks: readonly string[];
}

/** What is weighed, when and by whom, and which commits are on the branch or beside it. */
export interface Circumstances {
  readonly id?: string;
  readonly on?: readonly string[];
  readonly beside?: readonly string[];
  /** What somebody says on the occasion. */
  readonly claims?: readonly JsonObject[];
  readonly actor?: ActorValue;
  readonly now?: string;
}

/** Weighs in a store, where some commits are on the branch and some beside it. */
export async function weighIn(store: Revision, given: Circumstances = {}): Promise<Weighed> {
  const { id = run, on = [], beside = [made], claims = [], actor = ada, now = "2026-02-01T10:00:00Z" } = given;
  const standing = (oid: string): CommitStanding =>
    on.includes(oid) ? "on" : beside.includes(oid) ? "beside" : "absent";
  const env = {
    now,
    newId: newUlid,
    actor: () => Promise.resolve(actor),
    fileFacts: (path: string) => readFileFacts(store, path),
    commitStanding: (oid: string) => Promise.resolve(standing(oid)),
  };
  const input = readInput(prove, { id, checks: claims });
  const { transaction, objects, note = "" } = await prove.plan(input, objectsOf(store, memoryCache()), env);
  const [first] = objects;
  const checks = first === undefined ? [] : artifactSchema.parse(first.value).verification.checks;
  return {
    store: overlayRevision(store, transaction),
    note,
    checks: checks.map(({ name, status }) => `${name}: ${status}`),
  };
}

/** The rules that find an error in a store. */
export async function findingsIn(store: Revision): Promise<string[]> {
  const cache = memoryCache();
  const { findings } = await check({ head: await readCorpus(store, cache), cache, now: "2026-02-02T10:00:00Z" });
  return findings.filter(({ level }) => level === "error").map(({ rule }) => rule);
}

/** What the check of that commit is called. */
export const onMain = `commit ${made.slice(0, 12)} is on main`;

/** The same for the Issue of a store in which a Run did all that it asks for, and its commit is on the branch. */
export function weighIssue(changes: readonly JsonObject[], given: Circumstances = {}): Promise<Weighed> {
  return weighIn(storeOf(...worked, ...changes), { id: issue, on: [made], ...given });
}

/** A Run that ended on a day of January. */
export function ended(id: string, day: string): JsonObject {
  const telemetry = { started_at: `2026-01-${day}T10:00:00Z`, ended_at: `2026-01-${day}T10:20:00Z` };
  return { kind: "Run", id, telemetry };
}
