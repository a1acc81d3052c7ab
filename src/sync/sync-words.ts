import { kindNames } from "../model/enums.ts";
import type { BroughtSum } from "./brought.ts";
import { issueWords } from "./issue-words.ts";
import type { SyncResult } from "./sync-github.ts";

/** The exit code of a sync: 0 everything is in, 1 a person must decide something, 3 not everything could be read. */
export function exitCodeOfSync({ conflicts, refused, failed, limitedUntil, brokenBy, brought }: SyncResult): 0 | 1 | 3 {
  if (conflicts.length + refused.length + (brought?.unsent.length ?? 0) > 0) return 1;
  return failed.length > 0 || limitedUntil !== null || brokenBy !== null ? 3 : 0;
}

/** A first import has something to say of many issues. */
const mostNotes = 20;

/** What became of a sync in lines: what is told, and what somebody has to look at. Both hold text of others as it stands. */
export function syncWords(result: SyncResult, dryRun: boolean): { told: string[]; warned: string[] } {
  const { fullName, renamedFrom, objects, commits, requests } = result;
  const told = [
    ...(renamedFrom === null ? [] : [`renamed  ${renamedFrom} is ${fullName} now`]),
    ...kindNames.flatMap((kind) => {
      const count = (change: string): number =>
        objects.filter((one) => one.kind === kind && one.change === change).length;
      const [created, changed] = [count("created"), count("changed")];
      return created + changed === 0 ? [] : [`${kind.padEnd(9)}${created} new, ${changed} changed`];
    }),
    ...(dryRun ? [] : broughtWords(result.brought, false)),
    `${isIdle(result) ? "nothing to change" : dryRun ? "would be synced" : "synced"}  ${fullName}, ${requests} requests${commits.length === 0 ? "" : `, ${commits.length} commits`}`,
  ];
  return { told, warned: warnings(result) };
}

function isIdle({ objects, brought }: SyncResult): boolean {
  return objects.length + (brought?.created.length ?? 0) + (brought?.changed.length ?? 0) === 0;
}

/** What was written to GitHub; of a dry run each issue by itself, as no diff shows it. */
export function broughtWords(brought: BroughtSum | null, dryRun: boolean): string[] {
  if (brought === null) return [];
  const { created, changed } = brought;
  if (dryRun)
    return [
      ...created.map(({ id, title, mentions }) => `would open    Issue ${id} "${title}"${mentionWords(mentions)}`),
      ...changed.map(({ number, title, fields }) => `would change  #${number} "${title}": ${fields.join(", ")}`),
    ];
  return created.length + changed.length === 0
    ? []
    : [
        `GitHub   ${created.length} new, ${changed.length} changed, ${brought.writes} ${brought.writes === 1 ? "write" : "writes"}`,
      ];
}

function mentionWords(names: readonly string[]): string {
  return names.length === 0 ? "" : `, which mentions ${names.map((name) => `@${name}`).join(", ")}`;
}

function unsentWords({ unsent, unclear }: BroughtSum): string[] {
  return [
    ...unsent.flatMap(({ id, number, field, why, help }) => [
      `not on GitHub  ${field} of Issue ${id}${number === null ? "" : ` (#${number})`}: ${why}`,
      `  help   ${help}`,
    ]),
    ...unclear.map((id) => `not known  whether GitHub made an issue of Issue ${id}: the next sync --push finds out`),
  ];
}

function warnings({ conflicts, refused, failed, limitedUntil, notes, brought }: SyncResult): string[] {
  return [
    ...(brought === null ? [] : unsentWords(brought)),
    ...notes.slice(0, mostNotes).map((note) => `note  ${note}`),
    ...(notes.length > mostNotes
      ? [`note  and ${notes.length - mostNotes} more: see them all with --format json`]
      : []),
    ...conflicts.flatMap(({ kind, id, field, externalId, ours, theirs }) => [
      `conflict  ${kind} ${id} (${issueWords(externalId)}): ${field} was changed here and on GitHub`,
      `  here   ${JSON.stringify(ours)?.slice(0, 300)}`,
      `  there  ${JSON.stringify(theirs)?.slice(0, 300)}`,
      `  help   write in one place what the other says: cwom set ${id} …, or edit it on GitHub`,
    ]),
    ...refused.flatMap(({ path, message, rule, help }) => [
      `left out  ${path} ${message}  ${rule}`,
      `  help   ${help}`,
    ]),
    ...(failed.length === 0
      ? []
      : [`not read  ${failed.map((number) => `#${number}`).join(", ")}: tried again by the next sync`]),
    ...(limitedUntil === null ? [] : [`limited until ${limitedUntil}: run it again then, it goes on where it stopped`]),
  ];
}
