import { isMapping } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";

/**
 * Of a GitHub workflow all that decides whether and how CWOM runs: its triggers and settings, and the jobs that use this
 * Action or run `cwom`, with those they wait for. Null where no job does.
 */
export function footprintOf(workflow: JsonObject): JsonObject | null {
  const jobs = isMapping(workflow["jobs"]) ? workflow["jobs"] : {};
  const running = Object.keys(jobs).filter((name) => runsCwom(jobs[name]));
  if (running.length === 0) return null;
  const needed = withNeeds(running, jobs);
  const kept = Object.entries(jobs).filter(([name]) => needed.has(name));
  const { name: _, "run-name": _runName, ...rest } = workflow;
  return { ...rest, on: triggersOf(workflow["on"]), jobs: Object.fromEntries(kept) };
}

/** Whether a text names this Action or calls `cwom`, for a workflow that cannot be read. */
export function mentionsCwom(text: string): boolean {
  return text.split("\n").some((line) => (/^[\s-]*uses:/.test(line) ? isAction(line) : callsCwom(line)));
}

function runsCwom(job: Json | undefined): boolean {
  if (!isMapping(job)) return false;
  const steps = Array.isArray(job["steps"]) ? job["steps"] : [];
  return [job, ...steps].some((step) => isMapping(step) && (isAction(step["uses"]) || callsCwom(step["run"])));
}

function isAction(uses: Json | undefined): boolean {
  return typeof uses === "string" && /cwom/i.test(uses);
}

/** `cwom check`, behind npx or a path, with a version or without; `cwom/Run` and `git add cwom` are about the folder. */
function callsCwom(run: Json | undefined): boolean {
  return typeof run === "string" && /(?:^|[\s;&|("'`/])cwom(?:@[\w.-]+)?["']?[ \t]+(?:-|[a-z])/.test(run);
}

function withNeeds(names: readonly string[], jobs: JsonObject): Set<string> {
  const all = new Set(names);
  // A set that grows is walked to its new end.
  for (const name of all) {
    const job = jobs[name];
    const needs = isMapping(job) ? job["needs"] : null;
    for (const need of Array.isArray(needs) ? needs : [needs]) if (typeof need === "string") all.add(need);
  }
  return all;
}

/** The three ways to write `on` as one. */
function triggersOf(on: Json | undefined): JsonObject {
  if (on !== undefined && isMapping(on)) return on;
  const names = Array.isArray(on) ? on : [on];
  return Object.fromEntries(names.flatMap((name) => (typeof name === "string" ? [[name, null]] : [])));
}
