import { Failure } from "../failure.ts";
import { isFinalStatus } from "../model/enums.ts";
import type { Run } from "../model/run.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { ActorValue } from "./operation.ts";

/** Whether a Run has ended: then it stays as it is. */
export function isFinal({ object }: StoredObject<"Run">): boolean {
  return isFinalStatus(object?.status);
}

/** A Run that can be read; Failure `refused` for one that has mistakes, or that is over and so stays as it is (§4.6). */
export function openRun({ id, object }: StoredObject<"Run">): Run {
  if (object === null) throw new Failure("refused", `Run ${id} has mistakes`, "mend them first: cwom check");
  if (!isFinalStatus(object.status)) return object;
  const end = object.telemetry.ended_at;
  throw new Failure(
    "refused",
    `Run ${id} is ${object.status}${end === null ? "" : ` since ${end}`}, and what is over stays as it is`,
    `a new attempt is a new Run: cwom run start --issue ${object.for_issue.id}`,
  );
}

/** The same for one that has begun; `verb` says what cannot be done to one that has not. */
export function startedRun(stored: StoredObject<"Run">, verb: string, instead: string): Run {
  const run = openRun(stored);
  if (run.status !== "planned" && run.status !== "ready") return run;
  throw new Failure("refused", `Run ${stored.id} is ${run.status}: it has not begun, and cannot ${verb}`, instead);
}

/** An actor in one word, as commands take it: `agent:coder`, and a person's id alone. */
export function wordFor({ actor_kind: kind, actor_id: id }: ActorValue): string {
  return kind === "human" ? id : `${kind}:${id}`;
}

/** The later of two times; a clock that went back must not end a Run before it began. */
export function notBefore(time: string, earliest: string | null): string {
  return earliest !== null && Date.parse(earliest) > Date.parse(time) ? earliest : time;
}
