import { comesLater } from "../model/fact-names.ts";
import { nameLimit } from "../model/limits.ts";
import { bearOut, requiredEvidence } from "../model/proof.ts";
import type { Ending } from "../operations/end-run.ts";
import type { WorkArtifact, WorkEnding } from "../operations/worker/end-work.ts";
import { proofReport } from "../operations/proof/proof-report.ts";
import type { Made } from "../operations/proof/proof-input.ts";
import { weigh } from "../operations/proof/weigh.ts";
import type { Proof } from "../operations/proof/weigh.ts";
import { attemptOf } from "../operations/worker/retry-run.ts";
import { issueDoneProved } from "../rules/issue/done-proved.ts";
import { withoutSecrets } from "../rules/object/secret-shapes.ts";
import { levelSetting, overridesAt } from "../store/config.ts";
import { pathOf } from "../store/layout.ts";
import { localPathOf } from "../store/local-path.ts";
import { objectsOf } from "../store/objects.ts";
import { memoryCache } from "../store/reading-cache.ts";
import { printableLine } from "../text/printable.ts";
import { version } from "../version.ts";
import type { Attempt } from "./attempt.ts";
import { commitFact } from "./commit-fact.ts";
import { collectArtifacts } from "./collect-artifacts.ts";
import type { Collected } from "./collect-artifacts.ts";
import type { Ended } from "./execute-limited.ts";
import { outputByteLimit, readOutput, withoutHidden } from "./executor-output.ts";
import type { ExecutorOutput } from "./executor-output.ts";
import { hideValues } from "./hide-values.ts";
import { readJunit } from "./junit.ts";
import { failureOf } from "./outcome-of.ts";
import type { RunFailure } from "./outcome-of.ts";
import { readPlainFile } from "./plain-file.ts";
import { tracePlace } from "./keep-trace.ts";
import type { TracePlace } from "./keep-trace.ts";
import { eventBytes, jsonBytes, manifestOf, sha256Of } from "./trace-files.ts";
import type { TraceFile } from "./trace-files.ts";
import type { WorkBench } from "./work-bench.ts";

/** What came of an attempt, ready to be handed in: how it ended, its Artifacts, its trace and its proof. */
export async function weighWork(attempt: Attempt, bench: WorkBench, ended: Ended): Promise<WorkEnding> {
  const { taken } = attempt;
  const { id: run, token, settings } = taken;
  const place = tracePlace(settings.trace, run);
  const read = readPlainFile(bench.desk, "output", outputByteLimit);
  const hide = hideValues(attempt.given);
  const output = withoutHidden(readOutput("bytes" in read ? read.bytes.toString("utf8") : ""), hide);
  const log = logBytes(hide, ended);
  const collected = await collectArtifacts(output.artifacts, {
    tree: bench.tree,
    place,
    room: settings.trace.max_bytes - log.length,
    factOf: (oid) => commitFact(attempt, oid),
  });
  const refused = [...("refused" in read ? [`CWOM_OUTPUT: ${read.refused}`] : []), ...collected.refused];
  for (const why of refused) attempt.events.push({ at: new Date().toISOString(), event: "refused", why });
  const proof = await proofOf(attempt, output, collected, place);
  const failure = failureOf(ended, output, refused, attempt.seconds) ?? (await lackOf(proof, attempt));
  const { artifact: report, bytes } = proofReport({ kind: "Run", id: run }, place.uriOf("report.json"), proof);
  const files = traceFiles(attempt, ended, [
    { path: "trace.log", bytes: log },
    ...collected.files,
    { path: "report.json", bytes },
  ]);
  const ending: Ending = {
    status: failure === null ? "done" : "failed",
    summary: output.summary ?? failure?.message ?? "the command ended with exit code 0",
    decisions: output.decisions,
    cost: { ...output.cost, compute_s: undefined },
    ...(failure === null ? {} : { failure }),
  };
  const own = [traceArtifact(run, place, files), { run, ...report }];
  const named = collected.artifacts.map((artifact) => ({ ...artifact, run }));
  return { run, token, ending, artifacts: [...named, ...own], files: place.keep(files) };
}

/** The log as it is kept: without secrets, those that the executor was given among them, and with plain line ends. */
function logBytes(hide: (text: string) => string, { log }: Ended): Buffer {
  return Buffer.from(withoutSecrets(hide(log)).replaceAll("\r\n", "\n"));
}

/** Why a Run may not be called done where the settings ask for a proof: then it fails, with all that it made on record. */
async function lackOf({ checks }: Proof, { taken }: Attempt): Promise<RunFailure | null> {
  if (bearOut(checks)) return null;
  const config = await objectsOf(taken.tree, memoryCache()).settings();
  const { id, level: usual } = issueDoneProved;
  const level = levelSetting(config, id, overridesAt(config, pathOf("Run", taken.id)))?.level ?? usual;
  if (level !== "error") return null;
  const open = checks.find(
    (check) => check.status === "failed" || (check.status === "unverified" && !comesLater(check)),
  );
  const lack = open === undefined ? "there is nothing to show" : `${JSON.stringify(open.name)} is ${open.status}`;
  return { category: "policy", message: printableLine(`it may not be called done: ${lack} (${id})`, nameLimit) };
}

async function proofOf(
  { assignment, taken }: Attempt,
  output: ExecutorOutput,
  collected: Collected,
  place: TracePlace,
): Promise<Proof> {
  const { acceptance } = assignment.issue;
  const read = collected.tests.flatMap(({ text, uri }) => {
    const tests = readJunit(text);
    return tests === null ? [] : [{ tests, uri }];
  });
  const evidence = new Map<string, string | null>();
  for (const { evidence_uri: uri } of output.checks)
    if (uri !== undefined) evidence.set(uri, collected.kept.get(uri) ?? (await knownEvidence(uri, taken.tree)));
  return weigh({
    criteria: acceptance.criteria,
    testsExpected: acceptance.tests_expected ?? [],
    required: requiredEvidence(assignment.context.issue),
    made: [...collected.made, ...keptBy(place)],
    earlier: [],
    claims: output.checks,
    facts: collected.facts,
    tests: read.length === 0 ? null : read.flatMap(({ tests }) => tests),
    testsUri: read[0]?.uri ?? null,
    evidence,
    logUri: place.uriOf("trace.log"),
  });
}

/** What the worker itself keeps of every Run. */
function keptBy(place: TracePlace): Made[] {
  const kept = { path: null, status: "passed" } as const;
  return [
    { type: "log", uri: place.uriOf("trace.log"), ...kept },
    { type: "trace", uri: place.uriOf("manifest.json"), ...kept },
  ];
}

/** A file that the branch has, or an address; null for a path that leads nowhere. */
async function knownEvidence(uri: string, tree: Attempt["taken"]["tree"]): Promise<string | null> {
  const path = localPathOf(uri);
  if (path === null) return /^(?:https?|git|gitCommit|oci|s3|gs):/i.test(uri) ? uri : null;
  return (await tree.entryAt(path)) === null ? null : uri;
}

function traceFiles(attempt: Attempt, ended: Ended, made: readonly TraceFile[]): TraceFile[] {
  const { world, taken, assignment, events } = attempt;
  const { context } = assignment;
  const files = [
    { path: "events.jsonl", bytes: eventBytes(events) },
    { path: "context.json", bytes: jsonBytes(context) },
    { path: "constraints.json", bytes: jsonBytes(context.constraints) },
    ...made,
  ];
  const facts = {
    run: taken.id,
    issue: context.issue["id"] ?? null,
    attempt: attemptOf(assignment.run),
    worker: world.name,
    cwom: version,
    command: withoutSecrets(attempt.command),
    environment: Object.keys(attempt.given),
    target: assignment.target,
    commit: attempt.commit,
    time_limit_seconds: attempt.seconds,
    started_at: attempt.startedAt,
    ended_at: new Date().toISOString(),
    exit_code: ended.exitCode,
    cut: ended.cut,
  };
  return [manifestOf(facts, files), ...files];
}

function traceArtifact(run: string, place: TracePlace, files: readonly TraceFile[]): WorkArtifact {
  const [manifest] = files;
  const bytes = manifest?.bytes ?? Buffer.alloc(0);
  return {
    run,
    type: "trace",
    uri: place.uriOf("manifest.json"),
    title: `Trace of Run ${run}`,
    digest: sha256Of(bytes),
    media_type: "application/json",
    size_bytes: bytes.length,
    checks: [],
  };
}
