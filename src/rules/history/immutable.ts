import type { HistoryCommit } from "../../git/repository.ts";
import type { Comparison } from "../../store/compare.ts";
import { createdAtChanged } from "../diff/created-at-changed.ts";
import { idChanged, kindChanged } from "../diff/identity.ts";
import { packetChanged, packetDeleted, packetReformatted } from "../packet/sealed.ts";
import { historyRule } from "../rule.ts";
import type { ChangeRule, Incident, Remark, RuleEnv } from "../rule.ts";
import { sealChanged, sealRemoved } from "../seal/landed.ts";
import { isSealed } from "../sealed.ts";
import { snapshotChanged, snapshotDeleted, snapshotReformatted } from "../snapshot/sealed.ts";

/** The rules that freeze what has landed; a history breaks this one where one of its commits breaks one of them. */
const freezing: readonly ChangeRule[] = [
  packetChanged,
  packetDeleted,
  packetReformatted,
  snapshotChanged,
  snapshotDeleted,
  snapshotReformatted,
  sealRemoved,
  sealChanged,
  kindChanged,
  idChanged,
  createdAtChanged,
];

/** Nothing sealed changes in any commit of a branch, whether or not somebody looked at that commit when it came (§4.3). */
export const historyImmutable = historyRule(
  {
    id: "history/immutable",
    level: "error",
    locked: true,
    summary: "a commit of the history changed a sealed object (cwom audit)",
    why: "§4.3, §4.4: immutable once created; §1.4: immutability where it matters",
  },
  (incidents) => incidents.map(remarkOn),
);

/** What a comparison of a commit with its parent did to objects that were sealed at the parent. */
export function incidentsOf(comparison: Comparison, env: RuleEnv, commit: HistoryCommit): Incident[] {
  const sealed: Comparison = {
    ...comparison,
    changes: comparison.changes.filter(({ base }) => base !== null && isSealed(base, env)),
    successors: new Map([...comparison.successors].filter(([base]) => isSealed(base, env))),
  };
  return freezing.flatMap((rule) =>
    [...rule.check(sealed, env)].map((remark): Incident => ({ commit, rule: rule.id, remark })),
  );
}

/** The text at the tip may be another one by now: an exact stretch of the commit's text would point anywhere in it. */
function remarkOn({ commit, rule, remark: { span: _span, ...remark } }: Incident): Remark {
  const { oid, committedAt } = commit;
  return {
    ...remark,
    message: `${remark.message} (commit ${oid.slice(0, 7)} by ${authorOf(commit)}, ${committedAt})`,
    level: "error",
    args: [oid, rule, ...(remark.args ?? [])],
  };
}

function authorOf({ author }: HistoryCommit): string {
  const name = author.trim();
  if (name === "") return "an unnamed author";
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
