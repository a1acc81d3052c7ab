import { Failure } from "../failure.ts";
import type { Report } from "../finding/report.ts";
import type { GitRepository } from "../git/repository.ts";
import { namedCommit } from "../github/available-commit.ts";
import { selectHead, selectRevisions } from "../github/select-revisions.ts";
import type { WorkflowContext } from "../github/workflow-event.ts";
import { rules } from "../rules/index.ts";
import { compare } from "../store/compare.ts";
import type { Comparison } from "../store/compare.ts";
import { readCorpus } from "../store/corpus.ts";
import { memoryCache } from "../store/reading-cache.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { commitRevision, emptyRevision, indexRevision, shortOid } from "../store/revision.ts";
import type { Revision } from "../store/revision.ts";
import { workTreeRevision } from "../store/work-tree.ts";
import { check } from "./check.ts";
import { skippedReport } from "./empty-report.ts";

/** What to check in a repository. */
export interface RepositoryCheck {
  readonly repository: GitRepository;
  /** A revision to compare with; without one the base of `workflow` is, and without that the head is checked alone. */
  readonly base?: string;
  /** A revision; unless said the head of `workflow`, and without that the work tree. */
  readonly head?: string;
  /** Check what the next commit would hold, against HEAD. */
  readonly staged?: boolean;
  /** The workflow event that this runs for; asked only where `base` or `head` is left open. */
  readonly workflow?: () => WorkflowContext | null;
  readonly failOn?: "error" | "warning";
  /** The time now, ISO-8601 UTC. */
  readonly now: string;
  /** Readings kept from earlier; without one everything is parsed once. */
  readonly cache?: ReadingCache;
}

/** Both sides of a check, chosen but not yet read. */
interface Sides {
  readonly head: Revision;
  readonly base: Revision | null;
  readonly chosenBy: string;
  readonly rewritten: boolean;
  readonly notes: readonly string[];
}

/** A report and the comparison that it is about; null where there was none. */
export interface Examined {
  readonly report: Report;
  readonly comparison: Comparison | null;
}

/** Checks a repository's store and answers with a report. Throws a Failure when that cannot be done or decided. */
export async function checkRepository(options: RepositoryCheck): Promise<Report> {
  return (await examineRepository(options)).report;
}

/** The same for whoever wants to tell the change as well: both sides are read once. */
export async function examineRepository(options: RepositoryCheck): Promise<Examined> {
  const failOn = options.failOn ?? "error";
  const sides = await chooseSides(options);
  if (typeof sides === "string") return { report: skippedReport(sides, failOn), comparison: null };
  const cache = options.cache ?? memoryCache();
  const head = await readCorpus(sides.head, cache);
  const base = sides.base === null ? null : await readCorpus(sides.base, cache);
  const { chosenBy, rewritten, notes } = sides;
  const pair = { chosenBy, rewritten };
  const report = await check({ head, base, cache, pair, rules, failOn, now: options.now, notes });
  return { report, comparison: base === null ? null : compare(base, head, pair) };
}

/** The sides to compare, or why there is nothing to check. */
async function chooseSides(options: RepositoryCheck): Promise<Sides | string> {
  const { repository, base, head } = options;
  if (options.staged === true) return stagedSides(repository, base, head);
  const isOpen = base === undefined || head === undefined;
  const workflow = isOpen ? (options.workflow?.() ?? null) : null;
  const headOid = head === undefined ? null : await namedCommit(repository, head);
  if (base !== undefined) {
    const eventHead = workflow === null ? null : await selectHead(workflow, repository);
    if (workflow !== null && eventHead === null) return "the event left nothing to check";
    return comparedSides(repository, base, await headRevisionOf(repository, headOid ?? eventHead));
  }
  if (workflow !== null) return workflowSides(repository, workflow, headOid);
  return aloneSides(await headRevisionOf(repository, headOid), []);
}

function aloneSides(head: Revision, notes: readonly string[]): Sides {
  return { head, base: null, chosenBy: "", rewritten: false, notes };
}

async function comparedSides(repository: GitRepository, base: string, head: Revision): Promise<Sides> {
  const baseOid = await namedCommit(repository, base);
  return {
    head,
    base: await commitRevision(repository, baseOid),
    chosenBy: "asked for by name",
    rewritten: false,
    notes: await branchNotes(repository, base, baseOid, head.commit ?? "HEAD"),
  };
}

async function stagedSides(
  repository: GitRepository,
  base: string | undefined,
  head: string | undefined,
): Promise<Sides> {
  if (head !== undefined) throw new Failure("usage", "--staged and --head exclude each other", "give one of them");
  const oid = base === undefined ? await repository.resolveCommit("HEAD") : await namedCommit(repository, base);
  return {
    head: indexRevision(repository),
    base: oid === null ? emptyRevision : await commitRevision(repository, oid),
    chosenBy:
      base === undefined
        ? "what is staged, against the last commit"
        : "what is staged, against a base asked for by name",
    rewritten: false,
    notes: [],
  };
}

/** The sides of an event, with another head where one was named. */
async function workflowSides(
  repository: GitRepository,
  workflow: WorkflowContext,
  namedHead: string | null,
): Promise<Sides | string> {
  const selection = await selectRevisions(workflow, repository);
  if (selection.is === "skip") return selection.reason;
  const head = await commitRevision(repository, namedHead ?? selection.head);
  if (selection.is === "state") return aloneSides(head, [selection.reason]);
  const base = selection.base === null ? emptyRevision : await commitRevision(repository, selection.base);
  const { chosenBy, rewritten } = selection;
  const isOwnHead = namedHead === null || selection.base === null;
  const notes = isOwnHead ? [] : await branchNotes(repository, "the event's base", selection.base, namedHead);
  return { head, base, chosenBy, rewritten, notes };
}

/** A commit, or without one the work tree, or the commit at HEAD where there is none. */
async function headRevisionOf(repository: GitRepository, oid: string | null): Promise<Revision> {
  if (oid === null && repository.workTree !== null) return workTreeRevision(repository.workTree);
  return commitRevision(repository, oid ?? (await namedCommit(repository, "HEAD")));
}

/** A base that moved on after the branch began shows its own later objects as deleted: worth a word. */
async function branchNotes(
  repository: GitRepository,
  name: string,
  base: string,
  head: string,
): Promise<readonly string[]> {
  if (base === head) return [`${name} and the head are the same commit: there is no change between them`];
  const headOid = await repository.resolveCommit(head);
  if (headOid === null || (await repository.isAncestor(base, headOid)) !== false) return [];
  const ancestor = await repository.mergeBase(base, headOid);
  if (ancestor === null) return [`${name} and the head have no common history`];
  return [
    `${name} has commits that the head lacks; to compare from where they parted: cwom check --base ${shortOid(ancestor)}`,
  ];
}
