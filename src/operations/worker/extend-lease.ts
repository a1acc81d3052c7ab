import * as z from "zod";
import { Failure } from "../../failure.ts";
import { Changes } from "../changes.ts";
import { operation } from "../operation.ts";
import { leaseChange, leaseOf, refuseWithoutLease } from "./lease.ts";

/** Says that the worker of a running Run still lives. Failure `conflict` where it has lost its lease, or the Run is over. */
export const extendLease = operation({
  name: "work extend",
  summary: "make the lease of a running Run last longer",
  input: z.strictObject({
    run: z.string().min(1).describe("The Run."),
    token: z.string().min(1).describe("The token of the lease."),
    until: z.string().min(1).describe("Until when, ISO-8601 UTC."),
  }),
  plan: async ({ run, token, until }, objects, env) => {
    const stored = await objects.find(run, "Run");
    refuseWithoutLease(stored, token);
    const status = stored.object?.status;
    if (status !== "running")
      throw new Failure("conflict", `Run ${stored.id} is ${status ?? "unreadable"}`, `cwom show ${stored.id}`);
    const changes = new Changes(objects, env.now);
    const lease = leaseOf(stored);
    if (lease !== null) await changes.edit(stored, [leaseChange({ ...lease, until })]);
    return changes.outcome(`Worker ${lease?.worker ?? ""} is at work on Run ${stored.id}`);
  },
});
