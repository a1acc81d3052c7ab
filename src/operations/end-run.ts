import type { Run } from "../model/run.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import type { Changes, FieldChange } from "./changes.ts";
import { notBefore } from "./run-state.ts";

/** How a Run ends, and what is added to what it has. */
export interface Ending {
  readonly status: "done" | "failed" | "canceled";
  /** What came of it; null leaves what is written. */
  readonly summary: string | null;
  readonly failure?: { readonly category: string; readonly message: string };
  /** Artifacts that it made and does not list yet, by id or part of one. */
  readonly artifacts?: readonly string[];
  readonly decisions?: readonly string[];
  readonly cost?: Readonly<Record<"usd" | "tokens" | "compute_s", number | undefined>>;
}

/** Ends a Run: its status, its times, and what came of it, added to the end of its lists (§4.6). */
export async function endRun(
  changes: Changes,
  stored: StoredObject<"Run">,
  run: Run,
  ending: Ending,
  objects: Objects,
  now: string,
): Promise<void> {
  const artifacts = await Promise.all((ending.artifacts ?? []).map((id) => objects.find(id, "Artifact")));
  const isNew = ({ id }: StoredObject): boolean => run.outputs.artifacts.every((ref) => ref.id !== id);
  await changes.edit(stored, [
    { is: "set", at: "/status", value: ending.status },
    ...timesOf(run, now),
    ...costsOf(ending),
    ...artifacts.filter(isNew).map(({ kind, id }) => add("/outputs/artifacts", { kind, id })),
    ...(ending.summary === null ? [] : [set("/outputs/result_summary", ending.summary)]),
    ...(ending.decisions ?? []).map((decision) => add("/outputs/decision_log", decision)),
    ...(ending.failure === undefined ? [] : [set("/failure", { ...ending.failure })]),
  ]);
}

/** A Run that never began has no duration. */
function timesOf({ telemetry: { started_at: start } }: Run, now: string): FieldChange[] {
  const end = notBefore(now, start);
  const duration = start === null ? null : (Date.parse(end) - Date.parse(start)) / 1000;
  return [
    set("/telemetry/ended_at", end),
    ...(duration === null ? [] : [set("/telemetry/duration_s", Math.round(duration))]),
  ];
}

function costsOf({ cost }: Ending): FieldChange[] {
  return Object.entries(cost ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [set(`/cost/${name}`, value)],
  );
}

function set(at: string, value: Extract<FieldChange, { is: "set" }>["value"]): FieldChange {
  return { is: "set", at, value };
}

function add(at: string, item: Extract<FieldChange, { is: "add" }>["item"]): FieldChange {
  return { is: "add", at, item };
}
