import { Failure } from "../failure.ts";
import type { ReportedFinding } from "../finding/report.ts";
import type { GitRepository, HistoryCommit } from "../git/repository.ts";
import { planFixes } from "../operations/plan-fixes.ts";
import type { TimesOf } from "../operations/plan-fixes.ts";
import { renderPatch } from "../report/render-patch.ts";
import { reviewOf } from "../report/review/review-of.ts";
import type { Review } from "../report/review/review.ts";
import type { Comparison } from "../store/compare.ts";
import { storeFolder } from "../store/layout.ts";
import type { Examined } from "./check-repository.ts";

/** About so many characters of fields a page can make use of; what comes after them is named. */
const room = 2_000_000;
const mostCommits = 500;
const mostFixes = 50;

/** What changed between the two sides of a check, in words; null where there was nothing to compare. */
export async function describeChange(
  repository: GitRepository,
  { report, comparison }: Examined,
): Promise<Review | null> {
  if (comparison === null) return null;
  const authors = await authorsOf(repository, comparison);
  return reviewOf(comparison, report, { authors, fixes: await fixesFor(report.findings, comparison), room });
}

/** The mends of new findings as a patch; what takes git's history to mend is counted, and left to the command. */
async function fixesFor(findings: readonly ReportedFinding[], { base, head }: Comparison): Promise<Review["fixes"]> {
  const fixable = findings.filter(({ fix, isNew }) => isNew && fix !== undefined);
  const planned = fixable.filter(({ fix }) => fix?.is !== "date");
  const { transaction, left } = await planFixes(planned.slice(0, mostFixes), head, base, noTimes);
  const count = fixable.length - left.length;
  return count === 0 ? null : { count, patch: renderPatch(transaction) };
}

/** No mend that is planned here asks for one. */
const noTimes: TimesOf = () => ({ created: "", updated: "" });

/** Who committed what since the base, by path; nobody where this clone does not have that history. */
async function authorsOf(
  repository: GitRepository,
  { base, head }: Comparison,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const tip = head.revision.commit ?? (await repository.resolveCommit("HEAD"));
  const without = base.revision.commit;
  if (tip === null || without === null || tip === without) return new Map();
  try {
    return await committers(repository, tip, without);
  } catch (thrown) {
    if (thrown instanceof Failure) return new Map();
    throw thrown;
  }
}

/** A merge made nothing itself: what it brings is its branch's. */
async function committers(repository: GitRepository, tip: string, without: string): Promise<Map<string, string[]>> {
  const commits: HistoryCommit[] = [];
  for await (const commit of repository.history({ tip, firstParent: false, without })) {
    if (commit.parents.length === 1) commits.push(commit);
    if (commits.length === mostCommits) break;
  }
  const pairs = await Promise.all(
    commits.map(async ({ tree, parents }) => ({ from: await treeOf(repository, parents[0] ?? ""), to: tree })),
  );
  const authors = new Map<string, Set<string>>();
  let at = 0;
  for await (const changes of repository.compareTrees(pairs, storeFolder)) {
    const author = commits[at]?.author ?? "";
    at += 1;
    for (const { path } of changes) authors.set(path, (authors.get(path) ?? new Set()).add(author));
  }
  return new Map([...authors].map(([path, names]) => [path, [...names]]));
}

async function treeOf(repository: GitRepository, commit: string): Promise<string | null> {
  return (await repository.readCommit(commit))?.tree ?? null;
}
