import * as z from "zod";
import { Failure } from "../failure.ts";
import type { Run } from "../model/run.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import { Changes } from "./changes.ts";
import { actorNamed } from "./loose-value.ts";
import { operation } from "./operation.ts";
import type { ActorValue, OperationEnv, Outcome } from "./operation.ts";
import { openRun, wordFor } from "./run-state.ts";
import { beginPlanned, issueOf, underWay } from "./start-run.ts";
import { claimOf, refuseBlocked, refuseClosed, takeIssue } from "./take-issue.ts";

/** Takes an Issue or a ready Run, so that nobody else does: of many who claim it at once one succeeds, and the others are told who that is. */
export const claim = operation({
  name: "claim",
  summary: "take an Issue or a ready Run, so that nobody else does",
  isExclusive: true,
  input: z.strictObject({
    id: z.string().min(1).describe("The Issue or Run."),
    actor: z.string().min(1).optional().describe("Who takes it, in one word: agent:coder. Who acts, unless given."),
  }),
  plan: async ({ id, actor: word }, objects, env) => {
    const object = await objects.find(id, "Issue", "Run");
    const actor = word === undefined ? await env.actor() : await actorNamed(word, env);
    return isA(object, "Run") ? claimRun(object, actor, objects, env) : claimIssue(object, actor, objects, env);
  },
});

async function claimIssue(
  stored: StoredObject,
  actor: ActorValue,
  objects: Objects,
  env: OperationEnv,
): Promise<Outcome> {
  if (!isA(stored, "Issue")) throw new TypeError("an Issue or a Run is claimed");
  const changes = new Changes(objects, env.now);
  const { id, title, object: issue } = stored;
  const name = `Issue ${id} ${JSON.stringify(title ?? "")}`;
  refuseClosed(stored);
  if (issue?.status === "running") {
    const holder = holderOf(stored);
    if (holder.isHeldBy(actor)) return { ...changes.outcome(""), note: `${name} is yours already${holder.since}` };
    throw new Failure("conflict", `${name} is taken: ${holder.words}`, "take another one: cwom ready");
  }
  await refuseBlocked(stored, objects);
  if (issue?.status !== "planned" && issue?.status !== "ready")
    throw new Failure(
      "refused",
      `${name} is ${issue?.status}`,
      `once it can be worked on: cwom set ${id} status=ready`,
    );
  const isAssigned = issue.assignees.some((other) => isSame(other, actor));
  await takeIssue(
    changes,
    stored,
    { actor, at: env.now },
    isAssigned ? [] : [{ is: "add", at: "/assignees", item: { ...actor } }],
  );
  return changes.outcome(`Claim ${name} for ${wordFor(actor)}`);
}

/** Who has a running Issue: whoever claimed it, else whoever it is assigned to. */
function holderOf(stored: StoredObject<"Issue">): {
  readonly words: string;
  readonly since: string;
  isHeldBy(actor: ActorValue): boolean;
} {
  const taken = claimOf(stored);
  if (taken !== null) {
    const since = ` since ${taken.at}`;
    return { words: `${wordFor(taken.actor)} has it${since}`, since, isHeldBy: (actor) => isSame(taken.actor, actor) };
  }
  const assignees = stored.object?.assignees ?? [];
  const words = assignees.length === 0 ? "it is running already" : `${assignees.map(wordFor).join(", ")} work on it`;
  return { words, since: "", isHeldBy: (actor) => assignees.some((other) => isSame(other, actor)) };
}

async function claimRun(
  stored: StoredObject<"Run">,
  actor: ActorValue,
  objects: Objects,
  env: OperationEnv,
): Promise<Outcome> {
  const changes = new Changes(objects, env.now);
  const run = openRun(stored);
  if (run.status === "running") return heldRun(changes, stored, run, actor);
  if (run.status !== "ready")
    throw new Failure(
      "refused",
      `Run ${stored.id} is ${run.status}, and what is claimed is ready`,
      `cwom set ${stored.id} status=ready, or begin it yourself: cwom run start --run ${stored.id}`,
    );
  const issue = await issueOf(stored, objects);
  refuseClosed(issue);
  await refuseBlocked(issue, objects);
  const asked = { packets: [], doctrine: [], tools: [] };
  await beginPlanned(changes, stored, issue, { asked, actor }, objects, env);
  await takeIssue(changes, issue, { actor, at: env.now });
  return changes.outcome(`Claim Run ${stored.id} for ${wordFor(actor)}`);
}

function heldRun(changes: Changes, stored: StoredObject<"Run">, run: Run, actor: ActorValue): Outcome {
  if (!isSame(run.executor.actor, actor)) throw underWay(stored, run);
  const note = `Run ${stored.id} is yours already since ${run.telemetry.started_at ?? "some time"}`;
  return { ...changes.outcome(""), note };
}

function isSame(a: Pick<ActorValue, "actor_kind" | "actor_id">, b: ActorValue): boolean {
  return a.actor_kind === b.actor_kind && a.actor_id === b.actor_id;
}

function isA<K extends StoredObject["kind"]>(object: StoredObject, kind: K): object is StoredObject<K> {
  return object.kind === kind;
}
