import type { Finding } from "../finding/finding.ts";
import { restoring } from "../rules/restoring.ts";
import type { Comparison } from "../store/compare.ts";

/** Findings of the head without those that only follow from an error about the change: one mistake is told once. */
export function withoutConsequences(state: readonly Finding[], changes: readonly Finding[]): Finding[] {
  const told = new Set(changes.filter(({ level }) => level === "error").flatMap(keysOf));
  return state.filter(({ follows }) => follows?.some((key) => told.has(key)) !== true);
}

function keysOf({ subject: { kind, id }, place: { pointer } }: Finding): string[] {
  const key = `${kind}/${id}`;
  return pointer === undefined ? [key] : [key, `${key}#${pointer}`];
}

/** A finding that misses an object says so when it is this change that deleted it. */
export function withDeletions(state: readonly Finding[], comparison: Comparison): Finding[] {
  const deleted = new Map<string, string>(
    comparison.changes.flatMap(({ change, kind, id, base }) =>
      change === "deleted" ? [[`${kind}/${id}`, base.file.path] as const] : [],
    ),
  );
  return state.map((finding) => {
    const path = deleted.get(finding.missed ?? "");
    if (path === undefined) return finding;
    const help = `${restoring(path, comparison.base.revision.commit)}, or take the Ref away`;
    return { ...finding, message: `${finding.message}: this change deleted it`, help };
  });
}
