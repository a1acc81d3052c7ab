import * as z from "zod";
import { Failure } from "../../failure.ts";
import { verificationStatuses } from "../../model/enums.ts";
import type { Artifact } from "../../model/artifact.ts";
import { contradictionIn } from "../../model/proof.ts";
import type { Run } from "../../model/run.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { Changes } from "../changes.ts";
import { operation } from "../operation.ts";
import type { ActorValue } from "../operation.ts";
import { isFinal, wordFor } from "../run-state.ts";
import { issueOf } from "../start-run.ts";
import { gatherProof } from "./gather-proof.ts";
import type { Claim } from "./proof-input.ts";
import { planProof, wordsOf } from "./plan-proof.ts";
import { weigh } from "./weigh.ts";
import type { Proof } from "./weigh.ts";

const check = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(4_000)
    .describe("A criterion by its text or number, a piece of evidence, or anything else."),
  status: z.enum(verificationStatuses).describe("What you found."),
  evidence_uri: z.string().min(1).max(4_096).optional().describe("Where the evidence is; an agent has to name it."),
});

/** Weighs a Run that is over, or an Issue, from what is in the store and in git now: a new report, of a Run of its own; nothing where it would say the same as the latest. */
export const prove = operation({
  name: "prove",
  summary: "weigh a Run that is over, or an Issue, by what the store and git say now, and write the proof",
  input: z.strictObject({
    id: z.string().min(1).describe("The Run or Issue."),
    checks: z.array(check).max(200).default([]).describe("What you found yourself, of criteria or of anything else."),
  }),
  plan: async ({ id, checks }, objects, env) => {
    const found = await objects.find(id, "Run", "Issue");
    const stored = found.kind === "Run" ? await objects.find(found.id, "Run") : null;
    const run = stored === null ? null : overRun(stored);
    const issue = stored === null ? await objects.find(found.id, "Issue") : await issueOf(stored, objects);
    if (issue.object === null)
      throw new Failure("refused", `Issue ${issue.id} has mistakes`, "mend them first: cwom check");
    const actor = await env.actor();
    const claims = checks.map((one) => claimOf(one, actor));
    const gathered = await gatherProof({ run, issue: issue.object, value: issue.value, claims }, objects, env);
    const proof = weigh(gathered.input);
    const changes = new Changes(objects, env.now);
    const subject = { kind: run === null ? "Issue" : "Run", id: found.id } as const;
    if (gathered.latest !== null && isSame(gathered.latest, proof))
      return { ...changes.outcome(""), note: `${wordsOf(proof)}, as Artifact ${gathered.latest.id} says already` };
    return planProof({ subject, proof, issue, basis: gathered.basis, actor }, changes, objects, env);
  },
});

function overRun(stored: StoredObject<"Run">): Run {
  if (stored.object !== null && isFinal(stored)) return stored.object;
  const help =
    stored.object === null ? "see what is wrong: cwom check" : "wait until it is over, or end it: cwom run finish";
  throw new Failure(
    "refused",
    `Run ${stored.id} is ${stored.object?.status ?? "unreadable"}, and only what is over can be weighed`,
    help,
  );
}

/** A person's word counts, in their own name; that of an agent or a program only with evidence. */
function claimOf({ name, status, evidence_uri: uri }: z.output<typeof check>, actor: ActorValue): Claim {
  const by = wordFor(actor);
  if (uri !== undefined) return { name, status, evidence_uri: uri, by };
  return { name, status: actor.actor_kind === "human" || status !== "passed" ? status : "unverified", by };
}

/** Whether a proof that is there already says all that this one would. */
function isSame(latest: Artifact, { checks }: Proof): boolean {
  return contradictionIn(latest) === null && saidBy(latest.verification.checks) === saidBy(checks);
}

function saidBy(checks: readonly { name: string; status: string; evidence_uri?: string | null }[]): string {
  return JSON.stringify(checks.map(({ name, status, evidence_uri: uri = null }) => [name, status, uri]));
}
