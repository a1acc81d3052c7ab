import { createRequire } from "node:module";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import type { Pull } from "./hub.ts";

const examples: { name: string; examples: JsonObject[] }[] = createRequire(import.meta.url)(
  "@octokit/webhooks-examples",
);
const nobody = "0".repeat(40);

/** GitHub's own example of an event, changed in the places of a scenario; a place is a path of keys with dots. */
export function payloadOf(event: string, changes: Readonly<Record<string, Json>> = {}): JsonObject {
  const [example] = examples.find(({ name }) => name === event)?.examples ?? [];
  if (example === undefined) throw new Error(`there is no example of ${event}`);
  const payload = structuredClone(example);
  const branch = { "repository.default_branch": "main" };
  for (const [place, value] of Object.entries({ ...branch, ...changes })) put(payload, place.split("."), value);
  return payload;
}

/** A pull request into `main`, as `event` has it. */
export function pullRequestPayload(
  { number, head, base }: Pull,
  changes: Readonly<Record<string, Json>> = {},
  event = "pull_request",
): JsonObject {
  return payloadOf(event, {
    "pull_request.number": number,
    "pull_request.head.sha": head,
    "pull_request.base.ref": "main",
    "pull_request.base.sha": base,
    ...changes,
  });
}

/** A push of a branch or tag; `before` or `after` null for one that is new or gone. */
export function pushPayload(
  ref: string,
  before: string | null,
  after: string | null,
  changes: Readonly<Record<string, Json>> = {},
): JsonObject {
  const state = { created: before === null, deleted: after === null, forced: false };
  return payloadOf("push", { ref, before: before ?? nobody, after: after ?? nobody, ...state, ...changes });
}

/** A finished run of a pull request's workflow, which came from a branch of eve's fork (repository 66). */
export function workflowRunPayload(headSha: string, changes: Readonly<Record<string, Json>> = {}): JsonObject {
  return payloadOf("workflow_run", {
    "workflow_run.event": "pull_request",
    "workflow_run.conclusion": "failure",
    "workflow_run.head_sha": headSha,
    "workflow_run.head_branch": "topic",
    "workflow_run.head_repository.id": 66,
    "workflow_run.head_repository.owner.login": "eve",
    "repository.full_name": "Codertocat/Hello-World",
    ...changes,
  });
}

function put(object: JsonObject, [key = "", ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    object[key] = value;
    return;
  }
  const member = object[key];
  if (!isMapping(member)) throw new Error(`the example has no ${key} to change`);
  put(member, rest, value);
}
