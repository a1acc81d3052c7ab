import { Failure } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import { packetsOf } from "./issue-packets.ts";
import { nextVersion } from "./next-version.ts";
import type { OperationEnv } from "./operation.ts";

type Complete = (value: JsonObject, objects: Objects, env: OperationEnv) => Promise<JsonObject>;

/** What a new object of each kind says for itself where nobody did; what is given always stands. */
const completions: Readonly<Record<Kind, Complete>> = {
  Repo: unchanged,
  DoctrineRef: unchanged,
  // People look for the status and the priority in the file, also where they are the usual ones.
  Issue: async (value, objects) => ({
    ...value,
    repo: value["repo"] ?? (await onlyRepo(objects)),
    priority: value["priority"] ?? "P2",
    status: value["status"] ?? "planned",
  }),
  ContextPacket: completePacket,
  ConstraintSnapshot: async (value, _objects, env) => ({
    ...value,
    captured_at: value["captured_at"] ?? env.now,
    owner: value["owner"] ?? { ...(await env.actor()) },
  }),
  Run: completeRun,
  Artifact: async (value, objects) => {
    const run = await named("Run", value["produced_by"], objects);
    return { ...value, for_issue: value["for_issue"] ?? refTo("Issue", run?.object?.for_issue.id) };
  },
};

/** Members that a kind requires and that a new object is given where nobody says them, if they follow from anything. */
export const completedMembers: Readonly<Record<Kind, readonly string[]>> = {
  Repo: [],
  DoctrineRef: [],
  Issue: ["repo"],
  ContextPacket: ["version"],
  ConstraintSnapshot: ["captured_at", "owner"],
  Run: ["repo", "mode", "executor"],
  Artifact: ["for_issue"],
};

/** The value of a new object with what follows from the rest of it and from the store. */
export function withDefaults(kind: Kind, value: JsonObject, objects: Objects, env: OperationEnv): Promise<JsonObject> {
  return completions[kind](value, objects, env);
}

/** The object that a Ref names; null where it is no Ref, or names nothing. */
export async function named<K extends Kind>(
  kind: K,
  ref: Json | undefined,
  objects: Objects,
): Promise<StoredObject<K> | null> {
  return isMapping(ref) && typeof ref["id"] === "string" ? objects.get(kind, ref["id"]) : null;
}

function unchanged(value: JsonObject): Promise<JsonObject> {
  return Promise.resolve(value);
}

/** The next version for the Issue, held to the Issue's doctrine. */
async function completePacket(value: JsonObject, objects: Objects): Promise<JsonObject> {
  const issue = await named("Issue", value["for_issue"], objects);
  if (issue === null || issue.object === null) return value;
  const versions = (await packetsOf(issue, objects)).flatMap((packet) => packet.object?.version ?? []);
  return {
    ...value,
    version: value["version"] ?? nextVersion(versions),
    doctrine_refs: value["doctrine_refs"] ?? issue.object.doctrine_refs.map(({ kind, id }) => ({ kind, id })),
  };
}

async function completeRun(value: JsonObject, objects: Objects, env: OperationEnv): Promise<JsonObject> {
  const issue = await named("Issue", value["for_issue"], objects);
  const executor = isMapping(value["executor"]) ? value["executor"] : {};
  const actor = executor["actor"] ?? { ...(await env.actor()) };
  const kind = isMapping(actor) ? actor["actor_kind"] : null;
  return {
    ...value,
    repo: value["repo"] ?? refTo("Repo", issue?.object?.repo.id),
    mode: value["mode"] ?? (typeof kind === "string" ? kind : "human"),
    executor: { ...executor, actor, runtime: executor["runtime"] ?? "local" },
  };
}

/** Null where there are several: then whoever asks must say which. */
async function onlyRepo(objects: Objects): Promise<Json> {
  const [repo, ...others] = await objects.ids("Repo");
  if (repo !== undefined) return others.length === 0 ? { kind: "Repo", id: repo } : null;
  throw new Failure("usage", "there is no Repo that the Issue could belong to", "make one: cwom init");
}

function refTo(kind: Kind, id: string | undefined): Json {
  return id === undefined ? null : { kind, id };
}
