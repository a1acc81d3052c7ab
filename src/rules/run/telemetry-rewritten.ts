import { differences } from "../../store/differences.ts";
import type { Difference } from "../../store/differences.ts";
import { valueAt } from "../../text/json-pointer.ts";
import { isFlawedAt } from "../flawed-at.ts";
import { modifiedOf } from "../modified.ts";
import type { Modified } from "../modified.ts";
import { followsGithub } from "../github-origin.ts";
import { changeRule } from "../rule.ts";
import { meanings } from "../meaning.ts";
import { fieldName, shown } from "../words.ts";
import { isOver } from "./is-over.ts";
import { hasStarted } from "./has-started.ts";

/** When a Run ran and who executed it are facts once they are told (§1.3). */
export const runTelemetryRewritten = changeRule(
  {
    id: "run/telemetry-rewritten",
    level: "warning",
    summary: "a landed Run has another started_at, ended_at or, once it had started, another executor",
    why: "§1.3: A Run's inputs and outputs must be explicit",
  },
  function* (comparison) {
    for (const run of modifiedOf(comparison, "Run")) {
      for (const { pointer, old, new: value } of rewritten(run)) {
        if (isFlawedAt(run.head, pointer)) continue;
        // A pull request that was closed may be opened again.
        if (pointer === "/telemetry/ended_at" && followsGithub(run, "pull_request")) continue;
        yield {
          about: run.head,
          at: pointer,
          atKey: true,
          message: `has another ${fieldName(pointer)} than at the base`,
          help: `restore ${fieldName(pointer)}; another attempt is a new Run`,
          old: shown(old),
          new: shown(value),
        };
      }
    }
  },
);

function rewritten({ base, head }: Modified): Difference[] {
  const [before, after] = meanings(base, head);
  // Who executes a Run that nobody has begun is open: a worker that claims it writes itself in.
  const members = hasStarted(base) || isOver(base) ? ["/executor", ...times] : times;
  return members.flatMap((member) => {
    const old = valueAt(before, member);
    if (old === undefined || old === null) return [];
    const found = differences(old, valueAt(after, member));
    // A name to show that nobody wrote follows the actor's id.
    const told = found.some(isActor) ? found.filter(({ pointer }) => pointer !== "/actor/display") : found;
    return told.map((difference) => ({ ...difference, pointer: `${member}${difference.pointer}` }));
  });
}

function isActor({ pointer }: Difference): boolean {
  return pointer === "/actor/actor_kind" || pointer === "/actor/actor_id";
}

const times = ["/telemetry/started_at", "/telemetry/ended_at"];
