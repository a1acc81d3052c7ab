import { isMapping } from "../../model/json.ts";
import type { JsonObject } from "../../model/json.ts";
import { provesKey } from "../../model/proof.ts";
import type { Run } from "../../model/run.ts";
import type { StoredObject } from "../../store/corpus.ts";
import type { Objects } from "../../store/objects.ts";
import type { Changes } from "../changes.ts";
import { planObject } from "../new-object.ts";
import type { ActorValue, OperationEnv, Outcome } from "../operation.ts";
import { verdictOn } from "../record-artifact.ts";
import { inputsFor, pinnedInputs } from "../run-inputs.ts";
import { proofReport } from "./proof-report.ts";
import type { ProofSubject } from "./proof-report.ts";
import type { Proof } from "./weigh.ts";

/** What was weighed, what came of it, and who did it. */
export interface Weighing {
  readonly subject: ProofSubject;
  readonly proof: Proof;
  readonly issue: StoredObject<"Issue">;
  /** The Run whose inputs the weighing is held to; null where nobody worked on the Issue. */
  readonly basis: Run | null;
  readonly actor: ActorValue;
}

/** Plans the Run of a weighing, over at once, with the inputs of what was weighed; its report, and the file of that. */
export async function planProof(
  { subject, proof, issue, basis, actor }: Weighing,
  changes: Changes,
  objects: Objects,
  env: OperationEnv,
): Promise<Outcome> {
  const [run, artifact] = [env.newId(), env.newId()];
  const { folder } = (await objects.settings()).work.trace;
  const path = `${folder}/${run}/report.json`;
  const uri = path.split("/").map(encodeURIComponent).join("/");
  const { artifact: report, bytes } = proofReport(subject, uri, proof);
  const { checks, meta, ...members } = report;
  const forIssue = { kind: "Issue", id: issue.id };
  const proves = { [provesKey]: subject.id };
  const done = {
    id: run,
    for_issue: forIssue,
    ...(basis === null ? {} : { repo: { kind: "Repo", id: basis.repo.id } }),
    status: "done",
    executor: { actor: { ...actor }, runtime: "cwom prove" },
    inputs: await inputsOf(basis, issue, objects),
    telemetry: { started_at: env.now, ended_at: env.now, duration_s: 0 },
    outputs: {
      artifacts: [{ kind: "Artifact", id: artifact }],
      result_summary: `Weighed ${subject.kind} ${subject.id}: ${wordsOf(proof)}.`,
    },
    meta: proves,
  };
  const verification = checks.length === 0 ? {} : { verification: verdictOn(checks) };
  const said = { ...members, ...verification, meta: { ...meta, ...proves } };
  const produced = { id: artifact, produced_by: { kind: "Run", id: run }, for_issue: forIssue };
  await planObject(changes, "Run", done, objects, env);
  await planObject(changes, "Artifact", { ...produced, ...said }, changes.objects, env);
  const outcome = changes.outcome(`Prove ${subject.kind} ${subject.id}: ${proof.verdict}`);
  const { summary, writes } = outcome.transaction;
  return {
    transaction: { summary, writes: [...writes, { path, before: null, after: bytes }] },
    // The report is what it is about.
    objects: outcome.objects.toReversed(),
    note: wordsOf(proof),
  };
}

/** What the Run that is weighed was given, pins and all; without one, what a Run for the Issue would be given now. */
async function inputsOf(basis: Run | null, issue: StoredObject<"Issue">, objects: Objects): Promise<JsonObject> {
  const given = basis === null ? undefined : (await objects.get("Run", basis.id))?.value["inputs"];
  if (given !== undefined && isMapping(given)) return given;
  return pinnedInputs(await inputsFor(issue, { packets: [], doctrine: [], snapshot: null }, objects));
}

/** A proof in a line: `partial: 3 passed, 1 unverified (It is fast)`. */
export function wordsOf({ verdict, checks }: Proof): string {
  const counts = (["passed", "failed", "unverified"] as const).flatMap((status) => {
    const count = checks.filter((one) => one.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  const open = checks.flatMap(({ name, status }) => (status === "passed" ? [] : [name]));
  const named = open.length > 3 ? [...open.slice(0, 3), "…"] : open;
  return `${verdict}: ${counts.join(", ")}${named.length === 0 ? "" : ` (${named.join("; ")})`}`;
}
