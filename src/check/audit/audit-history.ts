import { Failure } from "../../failure.ts";
import type { Finding } from "../../finding/finding.ts";
import type { Report } from "../../finding/report.ts";
import type { GitRepository } from "../../git/repository.ts";
import { historyImmutable } from "../../rules/history/immutable.ts";
import { historyRewritten } from "../../rules/history/rewritten.ts";
import type { Incident } from "../../rules/rule.ts";
import { defaultConfig, readConfig } from "../../store/config.ts";
import type { Corpus } from "../../store/corpus.ts";
import { configPath, storeFolder } from "../../store/layout.ts";
import { shortOid } from "../../store/revision.ts";
import { placeFindings } from "../place.ts";
import { findingsOf } from "../run-rules.ts";
import { readPair, StoreListings } from "./corpora.ts";
import { walkSteps } from "./history-steps.ts";
import type { WalkedHistory } from "./history-steps.ts";
import { judgeStep } from "./judge-step.ts";
import type { Knowledge } from "./judge-step.ts";
import { Landed, newFile, oldFile } from "./landed.ts";
import { SealedBlobs } from "./sealed-blobs.ts";

/** Which history to audit. */
export interface HistoryAudit {
  readonly repository: GitRepository;
  /** Full id of the newest commit. */
  readonly tip: string;
  /** Full id of the commit that an earlier audit ended at; null for the whole history. */
  readonly since: string | null;
  /** Every commit of the history, instead of those that the branch itself stood at. */
  readonly allCommits: boolean;
}

/**
 * Proves that no ContextPacket or ConstraintSnapshot ever changed once a commit had it, or names each commit that changed one.
 * A `since` that is no ancestor of the tip is a finding, and the whole history is audited. Throws a Failure where the history is
 * not all here, and `no-store` where there never was a store.
 */
export async function auditHistory(options: HistoryAudit): Promise<Report> {
  const { repository, tip } = options;
  const isKnown = options.since !== null && (await repository.readCommit(options.since)) !== null;
  const walked = await walkSteps(repository, { ...options, since: isKnown ? options.since : null });
  const blobs = new SealedBlobs(repository);
  const listings = new StoreListings(repository);
  const knowledge: Knowledge = { repository, listings, blobs, landed: new Landed(blobs) };
  await learn(walked, knowledge);
  const incidents = await judge(walked, knowledge);
  const corpus = await tipCorpus(knowledge, tip, incidents);
  const found = findingsOf(historyImmutable, { config: defaultConfig }, historyImmutable.check(incidents));
  const findings = [...(await rewrittenFindings(options, walked, isKnown)), ...unique(found)];
  const placed = await placeFindings(
    findings.map((finding) => ({ finding, isNew: true })),
    corpus,
    new Map(),
  );
  const sealed = knowledge.landed.count(readConfig(corpus).config.seal);
  return {
    conclusion: findings.length === 0 ? "clean" : "findings",
    objects: sealed,
    head: `the history of commit ${shortOid(tip)}`,
    comparison: null,
    counts: { error: findings.length, warning: 0, info: 0 },
    old: 0,
    suppressed: 0,
    findings: placed,
    audit: { commits: walked.commits, since: walked.start, sealed },
    notes: notesOn(options, walked),
    failOn: "error",
    failure: null,
  };
}

/** Everything sealed that the steps and the commit before them hold. */
async function learn(walked: WalkedHistory, { listings, blobs, landed }: Knowledge): Promise<void> {
  const standing = await listings.of(walked.start);
  const changed = walked.steps.flatMap(({ changes }) =>
    changes.flatMap((change) => [oldFile(change), newFile(change)]),
  );
  await blobs.learn(standing);
  await blobs.learn(changed);
  for (const file of [...standing, ...changed]) landed.note(file);
  for (const [key, file] of landed.holders(standing)) landed.land(key, file);
}

async function judge(walked: WalkedHistory, knowledge: Knowledge): Promise<Incident[]> {
  const { blobs, landed } = knowledge;
  const incidents: Incident[] = [];
  for (const step of walked.steps) {
    if (landed.mayConcern(step)) {
      incidents.push(...(await judgeStep(step, knowledge)));
      continue;
    }
    for (const change of step.changes) {
      const file = newFile(change);
      const sealed = blobs.in(file);
      if (file !== null && sealed !== null) landed.land(sealed.key, file);
    }
  }
  return incidents;
}

/** The files of the tip that findings may point into, and the settings. */
async function tipCorpus(
  { repository, listings }: Knowledge,
  tip: string,
  incidents: readonly Incident[],
): Promise<Corpus> {
  const entries = await listings.of(tip);
  if (entries.length === 0 && incidents.length === 0) throw noStore(tip);
  const paths = new Set(incidents.flatMap(({ remark }) => pathOf(remark.about)));
  const wanted = entries.filter(({ path }) => path === configPath || paths.has(path));
  const [, corpus] = await readPair(repository, { commit: null, entries: [] }, { commit: tip, entries: wanted });
  return corpus;
}

function pathOf(about: Incident["remark"]["about"]): string[] {
  if (about === "store" || "outside" in about) return [];
  return ["file" in about ? about.file.path : about.path];
}

/** Two comparisons of one commit may come to the same. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.fingerprint, finding])).values()].toReversed();
}

/** What was audited once must stay in the history. */
async function rewrittenFindings(
  { repository, tip, since }: HistoryAudit,
  { start }: WalkedHistory,
  isKnown: boolean,
): Promise<Finding[]> {
  if (since === null || since === start) return [];
  if (isKnown && (await repository.isAncestor(since, tip)) === true) return [];
  const message = `the history was rewritten: commit ${shortOid(since)}, audited before, is no ancestor of ${shortOid(tip)}`;
  const help = "push the old commits back, then forbid forced pushes to the branch";
  const remark = { about: "store", message, help, args: [since, tip] } as const;
  return findingsOf(historyRewritten, { config: defaultConfig }, [remark]);
}

function notesOn({ since }: HistoryAudit, { start }: WalkedHistory): string[] {
  if (since === null || since === start) return [];
  return [`commit ${shortOid(since)} is not on the line of first parents any more: the whole history was audited`];
}

function noStore(tip: string): Failure {
  const message = `there is no ${storeFolder}/ folder in commit ${shortOid(tip)}`;
  return new Failure("no-store", message, "audit a branch that has the store, or begin one: cwom init");
}
