import * as z from "zod";
import { Failure } from "../failure.ts";
import { runModes } from "../model/enums.ts";
import type { Run } from "../model/run.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import { Changes } from "./changes.ts";
import type { FieldChange } from "./changes.ts";
import { named } from "./defaults.ts";
import { actorNamed } from "./loose-value.ts";
import { planObject } from "./new-object.ts";
import { operation } from "./operation.ts";
import type { ActorValue, OperationEnv } from "./operation.ts";
import { inputsFor, pinChanges, pinnedInputs } from "./run-inputs.ts";
import { notBefore, openRun, wordFor } from "./run-state.ts";
import { refuseClosed, takeIssue } from "./take-issue.ts";

const input = z.strictObject({
  issue: z.string().min(1).optional().describe("The Issue that a new Run is an attempt at."),
  run: z.string().min(1).optional().describe("A planned, ready or blocked Run to begin, in place of a new one."),
  id: z.string().min(1).optional().describe("Id of the new Run; a new ULID unless given."),
  packets: z
    .array(z.string().min(1))
    .default([])
    .describe("ContextPackets to work from; the Issue's latest unless given."),
  doctrine: z.array(z.string().min(1)).default([]).describe("DoctrineRefs; the Issue's and the packets' unless given."),
  snapshot: z.string().min(1).optional().describe("ConstraintSnapshot; the Issue's newest unless given."),
  mode: z.enum(runModes).optional().describe("Who executes; that of the actor unless given."),
  actor: z.string().min(1).optional().describe("Who executes, in one word: ada, agent:coder. Who acts, unless given."),
  runtime: z.string().min(1).optional().describe("Where it executes: local, ci, container."),
  tools: z.array(z.string().min(1)).default([]).describe("Tools it executes with."),
});

/** What `run start` may be given. */
export type StartInput = z.output<typeof input>;

/** Begins a Run: a new one for an Issue, or one that was planned. Every input is pinned, and an Issue that waits becomes running. */
export const startRun = operation({
  name: "run start",
  summary: "begin a Run, its inputs pinned; a planned or ready Issue becomes running",
  input,
  plan: async (asked, objects, env) => {
    if ((asked.issue === undefined) === (asked.run === undefined))
      throw new Failure("usage", "a Run starts for an Issue, or was planned before", "give --issue, or --run");
    const changes = new Changes(objects, env.now);
    const actor = asked.actor === undefined ? await env.actor() : await actorNamed(asked.actor, env);
    const run = asked.run === undefined ? null : await objects.find(asked.run, "Run");
    const issue = run === null ? await objects.find(asked.issue ?? "", "Issue") : await issueOf(run, objects);
    refuseClosed(issue);
    const id =
      run === null
        ? await begin(changes, issue, { asked, actor }, objects, env)
        : await beginPlanned(
            changes,
            run,
            issue,
            { asked, ...(asked.actor === undefined ? {} : { actor }) },
            objects,
            env,
          );
    await takeIssue(changes, issue, { actor, at: env.now });
    return changes.outcome(`Start Run ${id} for Issue ${issue.id} ${JSON.stringify(issue.title ?? "")}`);
  },
});

interface Beginning {
  readonly asked: Omit<StartInput, "issue" | "run" | "actor">;
  /** Who executes; whoever was planned, unless given. */
  readonly actor?: ActorValue;
}

async function begin(
  changes: Changes,
  issue: StoredObject<"Issue">,
  { asked, actor }: Beginning,
  objects: Objects,
  env: OperationEnv,
): Promise<string> {
  const inputs = await inputsFor(issue, { ...asked, snapshot: asked.snapshot ?? null }, objects);
  const { id, mode, runtime, tools } = asked;
  const fields = {
    ...(id === undefined ? {} : { id }),
    for_issue: { kind: "Issue", id: issue.id },
    status: "running",
    ...(mode === undefined ? {} : { mode }),
    executor: { actor: { ...actor }, runtime: runtime ?? "local", ...(tools.length > 0 && { toolchain: [...tools] }) },
    inputs: pinnedInputs(inputs),
    telemetry: { started_at: env.now },
  };
  return (await planObject(changes, "Run", fields, objects, env)).id;
}

/** Begins a Run that was planned before, or goes on with a blocked one; Failure `refused` or `conflict` for one that is under way or over. */
export async function beginPlanned(
  changes: Changes,
  stored: StoredObject<"Run">,
  issue: StoredObject<"Issue">,
  { asked, actor }: Beginning,
  objects: Objects,
  env: OperationEnv,
): Promise<string> {
  const run = openRun(stored);
  if (run.status === "running") throw underWay(stored, run);
  const mode = asked.mode ?? (actor === undefined || run.mode === "hybrid" ? undefined : actor.actor_kind);
  const tools = asked.tools.filter((tool) => !run.executor.toolchain.includes(tool));
  await changes.edit(stored, [
    { is: "set", at: "/status", value: "running" },
    ...given("/mode", mode),
    ...given("/executor/actor", actor === undefined ? undefined : { ...actor }),
    ...given("/executor/runtime", asked.runtime),
    ...tools.map((item): FieldChange => ({ is: "add", at: "/executor/toolchain", item })),
    ...(await pinChanges(stored, issue, { ...asked, snapshot: asked.snapshot ?? null }, objects)),
    { is: "set", at: "/telemetry/started_at", value: run.telemetry.started_at ?? notBefore(env.now, run.created_at) },
  ]);
  return stored.id;
}

function given(at: string, value: Extract<FieldChange, { is: "set" }>["value"] | undefined): FieldChange[] {
  return value === undefined ? [] : [{ is: "set", at, value }];
}

/** What to say to whoever comes second. */
export function underWay({ id }: StoredObject<"Run">, { executor, telemetry, for_issue: issue }: Run): Failure {
  return new Failure(
    "conflict",
    `Run ${id} is under way already: ${wordFor(executor.actor)} has it since ${telemetry.started_at ?? "some time"}`,
    `another attempt is another Run: cwom run start --issue ${issue.id}`,
  );
}

/** The Issue of a Run; Failure `refused` where it cannot be read. */
export async function issueOf(run: StoredObject<"Run">, objects: Objects): Promise<StoredObject<"Issue">> {
  const issue = await named("Issue", run.value["for_issue"], objects);
  if (issue !== null) return issue;
  throw new Failure("refused", `the Issue of Run ${run.id} is not in the store`, "see what is wrong: cwom check");
}
