import type { ReportedFinding } from "../finding/report.ts";
import type { GitRepository } from "../git/repository.ts";
import { availableCommit } from "../github/available-commit.ts";
import { planFixes } from "../operations/plan-fixes.ts";
import { suggestionMarkdown } from "../report/review/suggestion-markdown.ts";
import { suggestionsOf } from "../report/review/suggestions-of.ts";
import type { Suggestion } from "../report/review/suggestions-of.ts";
import type { Comparison } from "../store/compare.ts";
import { readFileTimes } from "../store/file-times.ts";
import type { FileTimes } from "../store/file-times.ts";
import type { FileWrite } from "../store/transaction.ts";
import type { Examined } from "./check-repository.ts";

/** A suggestion, and the text of a review comment that offers it. */
export interface SuggestedMend extends Suggestion {
  readonly body: string;
}

/** Files that are planned at most: a review holds few comments. */
const mostFiles = 50;

/**
 * The mends of new findings that a reviewer can take on the lines of a change, as lines of the commit `tip`: the head of the pull request,
 * where the check may have looked at its merge. A file that is another one there is left out. The base of the comparison must be where the
 * change begins or what it is merged into.
 */
export async function suggestMends(
  repository: GitRepository,
  { report, comparison }: Examined,
  tip: string,
): Promise<SuggestedMend[]> {
  if (comparison === null) return [];
  const offered = await offeredMends(repository, report.findings, comparison, tip);
  if (offered.length === 0) return [];
  const { head, base } = comparison;
  const times = await timesAt(repository, offered, tip);
  const planned = offered.filter(({ fix, path }) => fix?.is !== "date" || times?.has(path) === true);
  const { transaction, mended } = await planFixes(planned, head, base, (path) => times?.get(path) ?? noTimes);
  const before = await base.contentsOf(transaction.writes.flatMap(({ path }) => base.at(path) ?? []));
  return transaction.writes.flatMap((write) => {
    const found = mended.filter((finding) => mendedPath(finding) === write.path);
    return suggestionsIn(write, before.get(write.path) ?? null).flatMap((suggestion) => {
      const said = saidBy(suggestion, found);
      const body = said.length === 0 ? null : suggestionMarkdown(suggestion, said);
      return body === null ? [] : [{ ...suggestion, body }];
    });
  });
}

/** The findings whose mends belong on lines of the change: all of a file that has a new one, as the command mends them together. */
async function offeredMends(
  repository: GitRepository,
  findings: readonly ReportedFinding[],
  comparison: Comparison,
  tip: string,
): Promise<readonly ReportedFinding[]> {
  const { head } = comparison;
  const paths = new Set(findings.filter(({ isNew }) => isNew).flatMap((finding) => mendedPath(finding) ?? []));
  if (paths.size === 0) return [];
  // Only now: a checkout of the merge alone may have to ask for it.
  const there = await availableCommit(repository, tip);
  const same = await unchangedAt(repository, comparison, [...paths].slice(0, mostFiles), there);
  // What is pinned by its digest may not become another value, and the command refuses what would.
  const pinned = new Set(
    head.objects.flatMap(({ outline }) => outline.refs.flatMap((ref) => (ref.digest === null ? [] : [keyOf(ref)]))),
  );
  return findings.filter((finding) => {
    const path = mendedPath(finding);
    const object = path === null ? null : head.objectAt(path);
    return path !== null && same.has(path) && (object === null || !pinned.has(keyOf(object)));
  });
}

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}/${id}`;
}

/** The file that a finding's mend changes. */
function mendedPath({ fix, path }: ReportedFinding): string | null {
  if (fix === undefined || fix.is === "move") return null;
  return fix.is === "add" ? fix.path : path;
}

/** The paths among some of the head that are the same at a commit, and whose change a reviewer sees as it is compared here. */
async function unchangedAt(
  repository: GitRepository,
  comparison: Comparison,
  paths: readonly string[],
  tip: string,
): Promise<ReadonlySet<string>> {
  const { head, base } = comparison;
  const entries = await repository.listPaths(tip, paths);
  const mayBeRenamed = await dropsText(repository, comparison);
  const same = entries.filter(
    ({ path, oid }) => head.at(path)?.oid === oid && (base.at(path) !== null || !mayBeRenamed),
  );
  return new Set(same.map(({ path }) => path));
}

/** Git may tell a new file as another name of one that is gone and was much like it, and then shows the lines alone that differ. */
async function dropsText(repository: GitRepository, { base, head }: Comparison): Promise<boolean> {
  const trees = [base, head].map(async ({ revision: { commit } }) =>
    commit === null ? null : ((await repository.readCommit(commit))?.tree ?? null),
  );
  const [from = null, to = null] = await Promise.all(trees);
  if (to === null) return true;
  for await (const changes of repository.compareTrees([{ from, to }], "")) {
    if (changes.some(({ path, to: now }) => now === null && /\.(?:ya?ml|json|md|txt)$/i.test(path))) return true;
  }
  return false;
}

/** Times as `cwom fix` finds them on that commit; null where nobody asks for them, or the history is not all there. */
async function timesAt(
  repository: GitRepository,
  findings: readonly ReportedFinding[],
  tip: string,
): Promise<ReadonlyMap<string, FileTimes> | null> {
  if (!findings.some(({ fix }) => fix?.is === "date") || (await repository.isShallow())) return null;
  return readFileTimes(repository, tip);
}

/** Nothing that is planned asks for it. */
const noTimes: FileTimes = { created: "", updated: "" };

function suggestionsIn({ path, before, after }: FileWrite, base: Uint8Array | null): Suggestion[] {
  if (before === null || after === null) return [];
  return suggestionsOf({
    path,
    base: base === null ? null : textOf(base),
    head: textOf(before),
    mended: textOf(after),
  });
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}

/** What is wrong on those lines, or for what was added there; nothing where the text is only laid out in another way. */
function saidBy(
  { startLine, line, isForm }: Suggestion,
  findings: readonly ReportedFinding[],
): readonly ReportedFinding[] {
  const there = findings.filter(({ fix, line: at }) => hasLine(fix) && at >= startLine && at <= line);
  if (there.length > 0 || isForm) return there;
  return findings.filter(({ fix }) => !hasLine(fix));
}

function hasLine(fix: ReportedFinding["fix"]): boolean {
  return fix?.is === "quote" || fix?.is === "write";
}
