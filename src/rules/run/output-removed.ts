import type { Json } from "../../model/json.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { valueAt } from "../../text/json-pointer.ts";
import { isFlawedAt } from "../flawed-at.ts";
import { modifiedOf } from "../modified.ts";
import type { Modified } from "../modified.ts";
import { changeRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { shown } from "../words.ts";
import { missingFrom, refList } from "./ref-list.ts";

const artifacts = "/outputs/artifacts";
const decisions = "/outputs/decision_log";

/** What a Run put out stays on its lists, and what is new goes to their end (§4.6). */
export const runOutputRemoved = changeRule(
  {
    id: "run/output-removed",
    level: "warning",
    summary: "a landed Run lost, reordered or rewrote an entry of its artifacts or decision_log",
    why: "§4.6: Run inputs/outputs SHOULD be treated as append-only",
  },
  function* (comparison) {
    for (const run of modifiedOf(comparison, "Run")) {
      if (!isFlawedAt(run.head, artifacts)) yield* artifactRemarks(run);
      if (!isFlawedAt(run.head, decisions)) yield* decisionRemarks(run);
    }
  },
);

function* artifactRemarks({ base, head }: Modified): Generator<Remark> {
  const before = refList(base, artifacts);
  const after = refList(head, artifacts);
  const about = { about: head, at: artifacts, atKey: true } as const;
  const lost = missingFrom(before, after);
  for (const { kind, id } of lost) {
    const message = `lost ${kind} ${id} from outputs.artifacts, which it had at the base`;
    yield { ...about, message, help: `add {kind: ${kind}, id: ${id}} again`, args: [kind, id] };
  }
  const now = [...after.keys()];
  if (lost.length > 0 || [...before.keys()].every((key, index) => key === now[index])) return;
  const message = "has outputs.artifacts in another order than at the base";
  yield { ...about, message, help: "restore the order, and add what is new at the end", args: ["order"] };
}

/** From the first entry that differs on everything may have moved, so that one alone is told. */
function* decisionRemarks({ base, head }: Modified): Generator<Remark> {
  const before = decisionsOf(base);
  const after = decisionsOf(head);
  const index = before.findIndex((entry, place) => entry !== after[place]);
  if (index === -1) return;
  const isGone = index >= after.length;
  yield {
    about: head,
    ...(isGone ? { at: decisions, atKey: true } : { at: `${decisions}/${index}` }),
    message: `has another decision_log[${index}] than at the base, and decisions are only added`,
    help: "restore the entry, and add a new one at the end that corrects it",
    old: shown(before[index]),
    new: shown(after[index]),
  };
}

function decisionsOf(run: StoredObject): readonly Json[] {
  const log = valueAt(run.value, decisions);
  return Array.isArray(log) ? log : [];
}
