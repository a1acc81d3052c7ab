import { askedChecks, bearOut, verdictOver } from "../../model/proof.ts";
import { isMapping } from "../../model/json.ts";
import type { Json } from "../../model/json.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { isJudged, reportFrom } from "./reports.ts";
import type { Report } from "./reports.ts";

/** Where in `meta` an Issue or Run says which person answers for its being done, where no proof does. */
const attestedKey = "cwom/attested_by";

/** Done is what somebody can show to be done (§4.7: verification), or a person answers for. */
export const issueDoneProved = corpusRule(
  {
    id: "issue/done-proved",
    level: "off",
    summary: "an Issue or Run is done, and neither its latest proof nor a named person says so",
    why: "ours: whoever reports that work is done may be wrong; a check or a person must stand for it",
  },
  function* (corpus, env) {
    const reports = corpus.of("Artifact").flatMap((artifact) => reportFrom(artifact, corpus, env) ?? []);
    const ofRuns = Map.groupBy(reports, ({ subject, run }) => subject ?? run);
    const ofIssues = Map.groupBy(
      reports.filter((report) => speaksOfIssue(report, corpus)),
      ({ issue }) => issue,
    );
    for (const run of doneIn(corpus, "Run")) {
      const lack = isJudged(run, reports) || isAttested(run) ? null : missingForRun(ofRuns.get(run.id) ?? []);
      if (lack !== null) yield remark(run, lack);
    }
    for (const issue of doneIn(corpus, "Issue")) {
      const lack = isAttested(issue) ? null : missingForIssue(issue, ofIssues.get(issue.id) ?? []);
      if (lack !== null) yield remark(issue, lack);
    }
  },
);

function doneIn(corpus: Corpus, kind: "Issue" | "Run"): StoredObject[] {
  return corpus.of(kind).filter(({ outline }) => outline.valid && outline.scalars["status"] === "done");
}

/** A pull request is the proof of whoever wrote it, and that of a Run which failed says nothing of the Issue. */
function speaksOfIssue({ artifact, subject, issue }: Report, corpus: Corpus): boolean {
  if (artifact.outline.scalars["type"] === "pr") return false;
  if (subject === null || subject === issue) return true;
  return corpus.find("Run", subject)?.outline.scalars["status"] === "done";
}

/** What does not show that a Run is done, in words; null where something does. */
function missingForRun(reports: readonly Report[]): string | null {
  return missing(reports, ({ subject, checks }) => {
    const isShown = subject === null ? verdictOver(checks) === "pass" : bearOut(checks);
    return isShown ? null : openIn(checks);
  });
}

/** The same of an Issue: everything passed, and everything that it asks for is among it. */
function missingForIssue(issue: StoredObject, reports: readonly Report[]): string | null {
  const asked = issue.recall("asked checks", () => askedChecks(issue.value));
  return missing(reports, ({ checks }) => {
    if (verdictOver(checks) !== "pass") return openIn(checks);
    const names = new Set(checks.map(({ name }) => name));
    const open = asked.find((name) => !names.has(name));
    return open === undefined ? null : `has no check for ${JSON.stringify(open)}`;
  });
}

/** The latest proof counts, and what people reported after it; without a proof all that they reported. */
function missing(reports: readonly Report[], lackOf: (report: Report) => string | null): string | null {
  const ordered = reports.toSorted((a, b) => b.at - a.at || (a.artifact.id < b.artifact.id ? 1 : -1));
  const latest = ordered.find(({ subject }) => subject !== null);
  const counted = ordered.filter(
    (one) => one === latest || (one.subject === null && (latest === undefined || one.at > latest.at)),
  );
  const lacks = counted.map((report) =>
    report.flaw === null ? lackOf(report) : `is not to be believed: ${report.flaw}`,
  );
  if (lacks.includes(null)) return null;
  const [first] = counted;
  const place = latest === undefined ? counted.length - 1 : counted.indexOf(latest);
  if (first === undefined || place < 0) return "no report says so";
  const named = latest === undefined ? "report" : "latest proof";
  return `its ${named}, Artifact ${counted[place]?.artifact.id ?? ""}, ${lacks[place] ?? ""}`;
}

function openIn(checks: Report["checks"]): string {
  const open = checks.find(({ status }) => status === "failed") ?? checks.find(({ status }) => status !== "passed");
  return open === undefined ? "has no check" : `has ${JSON.stringify(open.name)} as ${open.status}`;
}

function isAttested(object: StoredObject): boolean {
  return object.recall("attested", () => {
    const { meta } = object.value;
    return meta !== undefined && isMapping(meta) && isPerson(meta[attestedKey]);
  });
}

/** A person's name or id, or an Actor that is a human; no agent and no system answers for itself. */
function isPerson(value: Json | undefined): boolean {
  if (typeof value === "string") return value.trim() !== "" && !/^(?:agent|system):/.test(value);
  if (value === undefined || !isMapping(value)) return false;
  return value["actor_kind"] === "human" && typeof value["actor_id"] === "string" && value["actor_id"] !== "";
}

function remark(about: StoredObject, why: string): Remark {
  return {
    about,
    at: "/status",
    message: `is done, but ${why}`,
    help: [...waysToShow(about), `or answer for it: cwom set ${about.id} meta.${attestedKey}=<your name>`].join("; "),
  };
}

/** A Run can be weighed once it is over, and be refused to end before: then what shows it has to be handed in first. */
function waysToShow({ kind, id }: StoredObject): string[] {
  const weigh = `weigh it: cwom prove ${id}`;
  if (kind === "Issue") return [weigh];
  const report = `cwom artifact add <file> --run ${id} --type report --check "<criterion>=passed"`;
  return [`hand in a report before it ends: ${report}`, `where it is over, ${weigh}`];
}
