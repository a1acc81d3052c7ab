import * as z from "zod";
import type { FileWrite } from "../../store/transaction.ts";
import { Changes } from "../changes.ts";
import { endRun } from "../end-run.ts";
import type { Ending } from "../end-run.ts";
import { planObject } from "../new-object.ts";
import { operation } from "../operation.ts";
import { artifactFields } from "../record-artifact.ts";
import type { ArtifactInput } from "../record-artifact.ts";
import { isFinal, startedRun } from "../run-state.ts";
import { refuseWithoutLease } from "./lease.ts";

/** An Artifact of a Run that a worker ended, and what its `meta` says. */
export interface WorkArtifact extends ArtifactInput {
  readonly meta?: Readonly<Record<string, string>>;
}

/** What a worker hands in at the end of a Run. */
export interface WorkEnding {
  readonly run: string;
  /** The token of its lease. */
  readonly token: string;
  readonly ending: Ending;
  readonly artifacts: readonly WorkArtifact[];
  /** Files beside the store that Artifacts name, each new. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Ends a Run for the worker that has it: its Artifacts, its trace and its end, all at once. Failure `conflict` where the lease is lost. */
export const endWork = operation({
  name: "work end",
  summary: "end a Run with all that its worker made of it",
  input: z.custom<WorkEnding>((given) => typeof given === "object" && given !== null),
  plan: async ({ run: id, token, ending, artifacts, files }, objects, env) => {
    const stored = await objects.find(id, "Run");
    refuseWithoutLease(stored, token);
    const changes = new Changes(objects, env.now);
    // The answer to a push may be lost on the way: what is written is written once.
    if (isFinal(stored)) return { ...changes.outcome(""), note: `Run ${stored.id} is over already` };
    const run = startedRun(stored, "be ended by a worker", `cwom show ${stored.id}`);
    for (const { meta, ...artifact } of artifacts) {
      const fields = await artifactFields(stored, artifact, objects, env);
      await planObject(changes, "Artifact", meta === undefined ? fields : { ...fields, meta }, objects, env);
    }
    await endRun(changes, stored, run, ending, objects, env.now);
    const outcome = changes.outcome(`${ending.status === "done" ? "Finish" : "Fail"} Run ${stored.id}`);
    const { summary, writes } = outcome.transaction;
    return { ...outcome, transaction: { summary, writes: [...writes, ...files.map(newFile)] } };
  },
});

function newFile({ path, bytes }: WorkEnding["files"][number]): FileWrite {
  return { path, before: null, after: bytes };
}
