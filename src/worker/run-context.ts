import { Failure } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Issue } from "../model/issue.ts";
import type { Task } from "../model/task.ts";
import { taskOfIssue } from "../operations/task/task-of-issue.ts";
import { taskKey } from "../model/proof.ts";
import { attemptOf } from "../operations/worker/retry-run.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import type { WorkSettings } from "../store/work-settings.ts";
import { permissionsOf } from "./permissions.ts";

/** Everything that an executor is told, as the files and stdin of its command have it. */
export interface RunContext {
  readonly schema: "cwom.context/1";
  readonly attempt: number;
  readonly run: JsonObject;
  readonly issue: JsonObject;
  /** The Issue as a Task; null where it makes none. */
  readonly task: Task | null;
  readonly packets: readonly JsonObject[];
  readonly constraints: JsonObject | null;
  readonly doctrine: readonly JsonObject[];
  readonly limits: RunLimits;
}

/** What an executor is held to. */
export interface RunLimits {
  readonly seconds: number;
  /** `unenforced`: it may not use the network, and nothing but its own word keeps it from it. */
  readonly network: "allowed" | "denied" | "unenforced";
  /** Whether it may see secrets. */
  readonly secrets: boolean;
}

/** What is known of a Run that is about to be executed. */
export interface Assignment {
  readonly run: StoredObject<"Run">;
  readonly issue: Issue;
  readonly context: RunContext;
  /** Branch or commit that the work starts from; null where nobody says. */
  readonly target: string | null;
  /** The default branch of the Repo, where what is made is to be in the end; null where nobody says. */
  readonly home: string | null;
}

/** Reads all that a Run was given, from the revision in which it was taken. Failure `refused` where any of it is not there or has mistakes: nobody begins with half of a briefing. */
export async function readAssignment(
  id: string,
  objects: Objects,
  settings: Pick<WorkSettings, "time_limit_seconds" | "network">,
): Promise<Assignment> {
  const run = await objects.get("Run", id);
  const issue = run?.object == null ? null : await objects.get("Issue", run.object.for_issue.id);
  if (run?.object == null || issue?.object == null) throw missing("Issue", run?.object?.for_issue.id ?? id);
  const inputs = run.object.inputs;
  const limits = inputs.constraint_snapshot;
  const snapshot = limits === null ? null : await given("ConstraintSnapshot", limits.id, objects);
  const context: RunContext = {
    schema: "cwom.context/1",
    attempt: attemptOf(run),
    run: run.value,
    issue: issue.value,
    task: await taskOfIssue(issue, objects).catch(() => null),
    packets: await valuesOf("ContextPacket", inputs.context_packets, objects),
    constraints: snapshot?.value ?? null,
    doctrine: await valuesOf("DoctrineRef", inputs.doctrine_refs, objects),
    limits: limitsOf(issue, snapshot, settings),
  };
  const home = (await objects.get("Repo", run.object.repo.id))?.object?.default_branch ?? null;
  return { run, issue: issue.object, context, target: refOf(issue) ?? home, home };
}

function limitsOf(
  issue: StoredObject<"Issue">,
  snapshot: StoredObject<"ConstraintSnapshot"> | null,
  { time_limit_seconds: usual, network: mode }: Pick<WorkSettings, "time_limit_seconds" | "network">,
): RunLimits {
  const minutes = snapshot?.object?.constraints.time?.available_minutes ?? null;
  const { network, secrets } = permissionsOf(
    issue.value,
    snapshot?.object?.constraints.environment?.connectivity ?? null,
  );
  return {
    seconds: minutes === null || minutes < 0 ? usual : minutes * 60,
    network: network ? "allowed" : mode === "enforce" ? "denied" : "unenforced",
    secrets,
  };
}

async function valuesOf(kind: Kind, refs: readonly { readonly id: string }[], objects: Objects): Promise<JsonObject[]> {
  const found = await Promise.all(refs.map(({ id }) => given(kind, id, objects)));
  return found.map(({ value }) => value);
}

async function given<K extends Kind>(kind: K, id: string, objects: Objects): Promise<StoredObject<K>> {
  const found = await objects.get(kind, id);
  if (found?.object == null) throw missing(kind, id);
  return found;
}

function missing(kind: Kind, id: string): Failure {
  return new Failure(
    "refused",
    `${kind} ${id}, which the Run was given, cannot be read`,
    "see what is wrong: cwom check",
  );
}

/** What the Task says; null for an Issue that came as no Task. */
function refOf({ value }: StoredObject<"Issue">): string | null {
  const ref = memberOf(memberOf(memberOf(value["meta"], taskKey), "target"), "ref");
  return typeof ref === "string" && ref !== "" ? ref : null;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return value !== undefined && isMapping(value) ? value[name] : undefined;
}
