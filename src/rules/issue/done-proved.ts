import { criterionName } from "../../model/criterion-name.ts";
import { isMapping } from "../../model/json.ts";
import type { Json } from "../../model/json.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { refAt } from "../ref/at.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";

/** Where in `meta` an Issue or Run says which person answers for its being done, where no proof does. */
const attestedKey = "cwom/attested_by";

/** Done is what somebody can show to be done (§4.7: verification), or a person answers for. */
export const issueDoneProved = corpusRule(
  {
    id: "issue/done-proved",
    level: "off",
    summary: "an Issue or Run is done, and neither a report with every check passed nor a named person says so",
    why: "ours: whoever reports that work is done may be wrong; a check or a person must stand for it",
  },
  function* (corpus) {
    const reports = corpus.of("Artifact").flatMap(provenBy);
    const ofRuns = new Set(reports.map(({ run }) => run));
    const ofIssues = Map.groupBy(reports, ({ issue }) => issue);
    for (const run of doneIn(corpus, "Run"))
      if (!ofRuns.has(run.id) && !isAttested(run)) yield remark(run, "no report of it has every check passed");
    for (const issue of doneIn(corpus, "Issue")) {
      const missing = isAttested(issue) ? null : missingFor(issue, ofIssues.get(issue.id) ?? []);
      if (missing !== null) yield remark(issue, missing);
    }
  },
);

interface Proven {
  readonly run: string;
  readonly issue: string;
  /** Names of its checks, all passed. */
  readonly names: readonly string[];
}

/** A report whose checks, one at least, all passed; nothing for any other Artifact. */
function provenBy(artifact: StoredObject<"Artifact">): Proven[] {
  if (artifact.outline.scalars["type"] !== "report") return [];
  const names = artifact.recall("checks passed", () => {
    const checks = artifact.object?.verification.checks ?? [];
    return checks.every(({ status }) => status === "passed") ? checks.map(({ name }) => name) : [];
  });
  const [run, issue] = [refAt(artifact, "/produced_by"), refAt(artifact, "/for_issue")];
  return names.length === 0 || run === null || issue === null ? [] : [{ run: run.id, issue: issue.id, names }];
}

function doneIn(corpus: Corpus, kind: "Issue" | "Run"): StoredObject[] {
  return corpus.of(kind).filter(({ outline }) => outline.valid && outline.scalars["status"] === "done");
}

/** What no single report shows of an Issue, in words; null where one shows it all. */
function missingFor(issue: StoredObject, reports: readonly Proven[]): string | null {
  if (reports.length === 0) return "no report for it has every check passed";
  const criteria = issue.recall("criterion names", () => criteriaOf(issue).map(criterionName));
  const open = reports.map(({ names }) => criteria.filter((name) => !names.includes(name)));
  if (open.some(({ length }) => length === 0)) return null;
  const [first = ""] = open.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return `no report has a check for ${JSON.stringify(first)}`;
}

function criteriaOf({ value }: StoredObject): string[] {
  const acceptance = value["acceptance"];
  const criteria = acceptance !== undefined && isMapping(acceptance) ? acceptance["criteria"] : [];
  return Array.isArray(criteria) ? criteria.filter((text) => typeof text === "string") : [];
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
    help: `let a report show it, or answer for it: cwom set ${about.id} meta.${attestedKey}=<your name>`,
  };
}
