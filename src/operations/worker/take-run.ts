import * as z from "zod";
import { Failure } from "../../failure.ts";
import type { StoredObject } from "../../store/corpus.ts";
import type { Objects } from "../../store/objects.ts";
import { Changes } from "../changes.ts";
import { actorNamed } from "../loose-value.ts";
import { operation } from "../operation.ts";
import { beginPlanned, issueOf } from "../start-run.ts";
import { refuseBlocked, refuseClosed, takeIssue } from "../take-issue.ts";
import { leaseChange } from "./lease.ts";

const input = z.strictObject({
  candidates: z.array(z.string().min(1)).describe("Ready Runs, the most wanted first."),
  actor: z.string().min(1).describe("Who executes, in one word: agent:worker."),
  worker: z.string().min(1).describe("Name of the worker that takes one."),
  token: z.string().min(16).describe("What only this worker knows until it is written."),
  until: z.string().min(1).describe("When the worker has to have said that it still lives, ISO-8601 UTC."),
});

/** Takes the first of some Runs that can be begun, for a worker: it becomes running, its inputs pinned, under a lease. Nothing is planned where none can. */
export const takeRun = operation({
  name: "work take",
  summary: "take the first ready Run for a worker, under a lease",
  input,
  plan: async ({ candidates, actor: word, ...lease }, objects, env) => {
    const changes = new Changes(objects, env.now);
    for (const id of candidates) {
      const stored = await objects.get("Run", id);
      const issue = stored?.object?.status === "ready" ? await openIssueOf(stored, objects) : null;
      if (stored === null || issue === null) continue;
      const actor = await actorNamed(word, env);
      const asked = { packets: [], doctrine: [], tools: [] };
      await beginPlanned(changes, stored, issue, { asked, actor }, objects, env);
      await changes.edit(stored, [leaseChange(lease)]);
      await takeIssue(changes, issue, { actor, at: env.now });
      return changes.outcome(`Take Run ${id} for worker ${lease.worker}`);
    }
    return { ...changes.outcome(""), note: "nothing is ready" };
  },
});

/** The Issue of a Run, where it can be worked on; null where not. */
async function openIssueOf(run: StoredObject<"Run">, objects: Objects): Promise<StoredObject<"Issue"> | null> {
  try {
    const issue = await issueOf(run, objects);
    refuseClosed(issue);
    await refuseBlocked(issue, objects);
    return issue;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === "refused") return null;
    throw thrown;
  }
}
