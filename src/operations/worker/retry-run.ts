import * as z from "zod";
import { Failure } from "../../failure.ts";
import { failureCategories } from "../../model/enums.ts";
import { isMapping } from "../../model/json.ts";
import type { JsonObject } from "../../model/json.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { Changes } from "../changes.ts";
import { endRun } from "../end-run.ts";
import { planObject } from "../new-object.ts";
import { operation } from "../operation.ts";
import { isFinal, openRun } from "../run-state.ts";
import { leaseOf, refuseWithoutLease } from "./lease.ts";

/** Where in `meta` a Run says the how manieth attempt of workers it is, and after which Run: `{number, after}`. */
export const attemptKey = "cwom/attempt";

const input = z.strictObject({
  run: z.string().min(1).describe("The running Run that its worker cannot end."),
  token: z.string().min(1).describe("The token of the lease that it is under."),
  expired_before: z
    .string()
    .optional()
    .describe("Only where the lease ended before this time, ISO-8601 UTC: for whoever does not hold it."),
  category: z.enum(failureCategories).default("runtime").describe("Sort of failure."),
  message: z.string().min(1).describe("What went wrong."),
  attempts: z.int().min(1).describe("How many attempts there may be in all."),
});

/** Fails a Run whose worker is lost or gives it up, and makes the next attempt, ready, all at once: there are never two. Past the last attempt the Run fails and that is all. */
export const retryRun = operation({
  name: "work retry",
  summary: "fail a Run that its worker cannot end, and make the next attempt",
  input,
  plan: async ({ run, token, expired_before, category, message, attempts }, objects, env) => {
    const stored = await objects.find(run, "Run");
    refuseWithoutLease(stored, token);
    const changes = new Changes(objects, env.now);
    if (isFinal(stored)) return { ...changes.outcome(""), note: `Run ${stored.id} is over already` };
    const until = leaseOf(stored)?.until ?? "";
    if (expired_before !== undefined && Date.parse(until) >= Date.parse(expired_before))
      throw new Failure("conflict", `the worker of Run ${stored.id} still lives`, "let it work");
    const open = openRun(stored);
    const failure = { category, message };
    await endRun(changes, stored, open, { status: "failed", summary: message, failure }, objects, env.now);
    const number = attemptOf(stored);
    if (number < attempts) await planObject(changes, "Run", nextAttempt(stored, number + 1), changes.objects, env);
    return changes.outcome(`Fail Run ${stored.id} and ${number < attempts ? "try again" : "give it up"}`);
  },
});

/** The how manieth attempt of workers a Run is; 1 for one that says nothing of it. */
export function attemptOf({ value }: StoredObject<"Run">): number {
  const attempt = isMapping(value["meta"]) ? value["meta"][attemptKey] : undefined;
  const number = attempt !== undefined && isMapping(attempt) ? attempt["number"] : undefined;
  return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : 1;
}

/** The same Run once more, with the same pinned inputs; nobody has it yet. */
function nextAttempt({ id, value }: StoredObject<"Run">, number: number): JsonObject {
  const { for_issue, repo, mode, inputs, plan, tags } = value;
  const executor = isMapping(value["executor"]) ? value["executor"] : {};
  return {
    for_issue: for_issue ?? null,
    repo: repo ?? null,
    status: "ready",
    mode: mode ?? "agent",
    executor: { ...executor, actor: { actor_kind: "agent", actor_id: "unassigned" } },
    ...(inputs === undefined ? {} : { inputs }),
    ...(plan === undefined ? {} : { plan }),
    ...(tags === undefined ? {} : { tags }),
    meta: { [attemptKey]: { number, after: id } },
  };
}
