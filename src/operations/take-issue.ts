import { Failure } from "../failure.ts";
import { isMapping } from "../model/json.ts";
import type { Status } from "../model/enums.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import { pointerOf } from "../text/json-pointer.ts";
import type { Changes, FieldChange } from "./changes.ts";
import type { ActorValue } from "./operation.ts";

/** Where in `meta` an Issue says who took it, and when: `{actor_kind, actor_id, claimed_at}`. */
const claimKey = "cwom/claim";

/** Who took an Issue, and when (as it is written). */
export interface Claim {
  readonly actor: ActorValue;
  readonly at: string;
}

const waiting: ReadonlySet<Status> = new Set(["planned", "ready"]);

/** An Issue that waits becomes running, with the note of who took it; one of another status stays as it is. */
export async function takeIssue(
  changes: Changes,
  issue: StoredObject<"Issue">,
  { actor, at }: Claim,
  more: readonly FieldChange[] = [],
): Promise<void> {
  if (issue.object === null || !waiting.has(issue.object.status)) return;
  const { actor_kind, actor_id } = actor;
  await changes.edit(issue, [
    { is: "set", at: "/status", value: "running" },
    ...more,
    { is: "set", at: pointerOf(["meta", claimKey]), value: { actor_kind, actor_id, claimed_at: at } },
  ]);
}

/** Who took an Issue; null where nobody wrote it down. */
export function claimOf({ value }: StoredObject<"Issue">): Claim | null {
  const claim = isMapping(value["meta"]) ? value["meta"][claimKey] : undefined;
  if (claim === undefined || !isMapping(claim)) return null;
  const { actor_kind: kind, actor_id: id, claimed_at: at } = claim;
  if (typeof id !== "string" || typeof at !== "string") return null;
  return { actor: { actor_kind: kind === "agent" || kind === "system" ? kind : "human", actor_id: id }, at };
}

/** Failure `refused` for an Issue on which nobody is to work any more, or that has mistakes. */
export function refuseClosed({ id, title, object }: StoredObject<"Issue">): void {
  const name = `Issue ${id} ${JSON.stringify(title ?? "")}`;
  if (object === null) throw new Failure("refused", `${name} has mistakes`, "mend them first: cwom check");
  if (object.status !== "done" && object.status !== "canceled") return;
  throw new Failure("refused", `${name} is ${object.status}`, `open it again first: cwom set ${id} status=ready`);
}

/** Failure `refused` for an Issue that others block, with their names. */
export async function refuseBlocked({ id, title, object }: StoredObject<"Issue">, objects: Objects): Promise<void> {
  const refs = object?.relationships.blocked_by ?? [];
  const blockers = await Promise.all(refs.map((ref) => objects.get("Issue", ref.id)));
  const open = blockers.filter((it) => it !== null && it.object?.status !== "done" && it.object?.status !== "canceled");
  if (open.length === 0) return;
  const names = open.map(
    (it) => `${it?.id} ${JSON.stringify(it?.title ?? "")} (${it?.object?.status ?? "unreadable"})`,
  );
  throw new Failure(
    "refused",
    `Issue ${id} ${JSON.stringify(title ?? "")} waits for ${names.join(", ")}`,
    "finish those first, or take what is ready: cwom ready",
  );
}
