import * as z from "zod";
import { claim } from "../operations/claim.ts";
import { actorNamed } from "../operations/loose-value.ts";
import { operation } from "../operations/operation.ts";
import type { ActorValue } from "../operations/operation.ts";
import { readInput } from "../operations/read-input.ts";
import { startRun } from "../operations/start-run.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";

/** Takes an Issue or a ready Run as `claim` does, and of an Issue begins a Run, so that whoever took it knows what they were told. */
export const claimWork = operation({
  name: "claim work",
  summary: "take an Issue or a ready Run, and begin the Run",
  input: z.strictObject({
    id: z.string().describe("Issue, or ready Run."),
    actor: z.string().optional().describe("Who takes it: agent:coder. Default: who this server acts for."),
  }),
  plan: async (asked, objects, env) => {
    const given = { id: asked.id, ...(asked.actor === undefined ? {} : { actor: asked.actor }) };
    const claimed = await claim.plan(given, objects, env);
    const object = await objects.find(asked.id, "Issue", "Run");
    if (object.kind === "Run") return claimed;
    const actor = asked.actor === undefined ? await env.actor() : await actorNamed(asked.actor, env);
    const mine = claimed.note === undefined ? null : await runOf(object.id, actor, objects);
    if (mine !== null) return { ...claimed, note: `${claimed.note ?? ""}; your Run is ${mine.id}` };
    const { id: _, ...who } = given;
    return startRun.plan(readInput(startRun, { issue: object.id, ...who }), objects, env);
  },
});

/** The Run of an Issue that somebody has under way. */
async function runOf(issue: string, actor: ActorValue, objects: Objects): Promise<StoredObject<"Run"> | null> {
  const runs = await objects.all("Run");
  const isTheirs = ({ object }: StoredObject<"Run">): boolean =>
    object?.status === "running" &&
    object.for_issue.id === issue &&
    object.executor.actor.actor_id === actor.actor_id &&
    object.executor.actor.actor_kind === actor.actor_kind;
  return runs.find(isTheirs) ?? null;
}
