import { isFinalStatus } from "../../model/enums.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { isEarlier } from "../earlier.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

/** Open work is held to what holds now (§4.2); what was captured for one Run is not followed by what was captured for another. */
export const issueConstraintsCurrent = corpusRule(
  {
    id: "issue/constraints-current",
    level: "info",
    summary: "an open Issue's constraints have a newer ConstraintSnapshot of the same scope and owner",
    why: "§4.2: constraints: Ref[] (ConstraintSnapshot), typically current",
  },
  function* (corpus) {
    const uses = usesIn(corpus);
    const newest = newestIn(corpus, new Set(uses.map(({ snapshot }) => scopeOf(snapshot))));
    for (const { issue, ref, snapshot, others } of uses) {
      const newer = newest.get(keyOf(snapshot) ?? "");
      if (newer === undefined || others.has(newer.id) || !isCapturedBefore(snapshot, newer)) continue;
      yield {
        about: issue,
        at: ref.at,
        message: `is held to ${named(snapshot)}, but ${named(newer)} of the same scope and owner is newer`,
        help: `refer to ${newer.id} instead, or beside it`,
        args: [ref.id],
        related: [{ place: { path: newer.file.path, pointer: "/captured_at" }, message: "captured later" }],
      };
    }
  },
);

type Snapshot = StoredObject<"ConstraintSnapshot">;

interface Use {
  readonly issue: StoredObject;
  readonly ref: RefUse;
  readonly snapshot: Snapshot;
  /** Everything that the Issue lists beside it. */
  readonly others: ReadonlySet<string>;
}

function usesIn(corpus: Corpus): Use[] {
  return corpus.of("Issue").flatMap((issue) => {
    if (isFinalStatus(issue.outline.scalars["status"])) return [];
    const refs = issue.outline.refs.filter(({ at }) => at.startsWith("/constraints/"));
    const others = new Set(refs.map(({ id }) => id));
    return refs.flatMap((ref) => {
      const snapshot = ref.kind === "ConstraintSnapshot" ? corpus.find(ref.kind, ref.id) : null;
      return snapshot === null || scopeOf(snapshot) === "run" ? [] : [{ issue, ref, snapshot, others }];
    });
  });
}

/** The last snapshot of each scope and owner, among the scopes that are asked for. */
function newestIn(corpus: Corpus, scopes: ReadonlySet<string>): Map<string, Snapshot> {
  const newest = new Map<string, Snapshot>();
  if (scopes.size === 0) return newest;
  for (const snapshot of corpus.of("ConstraintSnapshot")) {
    const key = scopes.has(scopeOf(snapshot)) ? keyOf(snapshot) : null;
    if (key === null) continue;
    const before = newest.get(key);
    if (before === undefined || isCapturedBefore(before, snapshot)) newest.set(key, snapshot);
  }
  return newest;
}

function scopeOf({ outline }: Snapshot): string {
  return outline.scalars["scope"] ?? "";
}

/** Scope and owner; null where the schema refuses the snapshot, so that its time can be trusted. */
function keyOf({ object }: Snapshot): string | null {
  return object === null ? null : JSON.stringify([object.scope, object.owner.actor_kind, object.owner.actor_id]);
}

function isCapturedBefore({ object: one }: Snapshot, { object: other }: Snapshot): boolean {
  return one !== null && other !== null && isEarlier(one.captured_at, other.captured_at);
}
