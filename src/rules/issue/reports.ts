import { contradictionIn, provesKey, subjectOf } from "../../model/proof.ts";
import { isMapping, memberOf } from "../../model/json.ts";
import type { Json } from "../../model/json.ts";
import type { Check } from "../../model/proof.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { localPathIn } from "../../store/local-files.ts";
import { otherDigest } from "../other-digest.ts";
import { refAt } from "../ref/at.ts";
import type { RuleEnv } from "../rule.ts";

/** What an Artifact says of whether something is done. */
export interface Report {
  readonly artifact: StoredObject;
  /** Id of the Run or Issue that it is the proof of; null where somebody wrote it by hand, for the Run that made it and its Issue. */
  readonly subject: string | null;
  readonly run: string;
  readonly issue: string;
  /** Milliseconds. */
  readonly at: number;
  readonly checks: readonly Check[];
  /** Why it is not to be believed, in words; null where it is. */
  readonly flaw: string | null;
}

/** What is kept of one Artifact for as long as its bytes stay. */
interface Kept {
  readonly [member: string]: Json;
  readonly subject: string | null;
  readonly at: number;
  readonly checks: { readonly name: string; readonly status: Check["status"] }[];
  readonly contradiction: string | null;
}

/** An Artifact as a report: one of that type with a check at least, or a pull request that passed. Null for any other. */
export function reportFrom(artifact: StoredObject<"Artifact">, corpus: Corpus, env: RuleEnv): Report | null {
  const { type } = artifact.outline.scalars;
  if (type !== "report" && type !== "pr") return null;
  const { subject, at, checks, contradiction } = artifact.recall<Kept>("report", () => keptOf(artifact));
  const [run, issue] = [refAt(artifact, "/produced_by"), refAt(artifact, "/for_issue")];
  if (run === null || issue === null || (checks.length === 0 && subject === null)) return null;
  const flaw =
    subject === null
      ? null
      : (contradiction ?? flawOf(artifact, { subject, run: run.id, issue: issue.id }, corpus, env));
  return { artifact, subject, run: run.id, issue: issue.id, at, checks, flaw };
}

function keptOf({ object }: StoredObject<"Artifact">): Kept {
  if (object === null) return { subject: null, at: 0, checks: [], contradiction: null };
  const { status, checks } = object.verification;
  const subject = subjectOf(object);
  // GitHub says of a pull request as a whole whether it passed: what was skipped does not count.
  const isPassed = object.type === "pr" && status === "passed";
  const counted =
    object.type === "pr" && !isPassed ? [] : checks.filter((check) => !isPassed || check.status === "passed");
  return {
    subject,
    at: Date.parse(object.created_at ?? "") || 0,
    checks: counted.map(({ name, status: found }) => ({ name, status: found })),
    contradiction: subject === null ? null : contradictionIn(object),
  };
}

/** Why a proof is not what the program wrote, by its file, the Run that made it, and what it is the proof of. */
function flawOf(
  artifact: StoredObject,
  { subject, run, issue }: { readonly subject: string; readonly run: string; readonly issue: string },
  corpus: Corpus,
  { localFiles, config }: RuleEnv,
): string | null {
  const producer = corpus.find("Run", run);
  if (subject !== run && (producer === null || metaOf(producer, provesKey) !== subject))
    return `Run ${run}, which is to have made it, weighed something else`;
  const weighed = corpus.find("Run", subject);
  const about = weighed === null ? subject : refAt(weighed, "/for_issue")?.id;
  if (about !== issue) return "it is for another Issue";
  const { digest = "", uri = "" } = artifact.outline.scalars;
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) return "it has no digest that could be compared";
  const path = localPathIn(artifact);
  // Traces may be kept in a folder of some machine, where nobody else can look.
  const isElsewhere = uri.startsWith("file:") && config.work.trace.store !== undefined;
  if (path === null) return isElsewhere ? null : "its file is not in this repository";
  const file = localFiles.get(path);
  if (file === null) return `${path} is not there`;
  return file === undefined || otherDigest(digest, file) === null ? null : `${path} has another digest`;
}

/** Whether a Run is one of which others judge: a workflow run has its conclusion, and one that weighed made its report. */
export function isJudged(run: StoredObject, reports: readonly Report[]): boolean {
  if (isMappingAt(run, "github/workflow_run")) return true;
  const subject = metaOf(run, provesKey);
  return typeof subject === "string" && reports.some((one) => one.run === run.id && one.subject === subject);
}

function isMappingAt(object: StoredObject, key: string): boolean {
  const origin = metaOf(object, key);
  return origin !== undefined && isMapping(origin);
}

function metaOf({ value: { meta } }: StoredObject, key: string): Json | undefined {
  return meta !== undefined && isMapping(meta) ? memberOf(meta, key) : undefined;
}
