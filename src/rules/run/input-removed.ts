import type { RefUse } from "../../store/reading.ts";
import { isFlawedAt } from "../flawed-at.ts";
import { modifiedOf } from "../modified.ts";
import type { Modified } from "../modified.ts";
import { changeRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { fieldName } from "../words.ts";
import { isReordered, missingFrom, refList } from "./ref-list.ts";

/** The lists of what a Run was given. */
export const inputLists = ["/inputs/context_packets", "/inputs/doctrine_refs"] as const;

/** What a Run was given stays on its list, in its order, and pinned as it was (§4.6). */
export const runInputRemoved = changeRule(
  {
    id: "run/input-removed",
    level: "warning",
    upTo: "error",
    locked: true,
    summary: "a landed Run lost or reordered an input (an error where a pinned digest changed)",
    why: "§4.6: Run inputs/outputs SHOULD be treated as append-only",
  },
  function* (comparison) {
    for (const run of modifiedOf(comparison, "Run")) {
      for (const list of inputLists) yield* listRemarks(run, list);
      yield* pinRemarks(run);
    }
  },
);

function* listRemarks({ base, head }: Modified, list: string): Generator<Remark> {
  // A Ref that is broken now is no lost one.
  if (isFlawedAt(head, list)) return;
  const before = refList(base, list);
  const after = refList(head, list);
  const about = { about: head, at: list, atKey: true } as const;
  for (const { kind, id } of missingFrom(before, after)) {
    const message = `lost ${kind} ${id} from ${fieldName(list)}, which it had at the base`;
    const help = `add {kind: ${kind}, id: ${id}} again; an attempt with other inputs is a new Run`;
    yield { ...about, message, help, args: [kind, id] };
  }
  if (!isReordered(before, after)) return;
  const message = `has ${fieldName(list)} in another order than at the base`;
  yield { ...about, message, help: "restore the order; what is added goes to the end", args: ["order"] };
}

function* pinRemarks({ base, head }: Modified): Generator<Remark> {
  for (const ref of base.outline.refs) {
    if (ref.digest === null || !ref.at.startsWith("/inputs/")) continue;
    const now = pinNow(head.outline.refs, ref);
    if (now === null || isFlawedAt(head, `${now.at}/digest`)) continue;
    yield {
      about: head,
      at: `${now.at}/digest`,
      message: `has another digest of ${ref.kind} ${ref.id} in ${fieldName(now.at)} than it was pinned with at the base`,
      help: `write digest: ${ref.digest} again; what is new belongs in a new object and a new Run`,
      old: ref.digest,
      new: now.digest ?? "nothing",
      args: [ref.kind, ref.id],
      level: "error",
    };
  }
}

/** The Ref that stands for the same input at head, if it is pinned otherwise; null where one with that pin is there, or none at all. */
function pinNow(refs: readonly RefUse[], pinned: RefUse): RefUse | null {
  const list = listOf(pinned);
  const same = refs.filter((ref) => ref.kind === pinned.kind && ref.id === pinned.id && listOf(ref) === list);
  return same.some(({ digest }) => digest === pinned.digest) ? null : (same[0] ?? null);
}

function listOf({ at }: RefUse): string {
  return at.replace(/\/\d+$/, "");
}
