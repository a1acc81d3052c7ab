import { Failure } from "../failure.ts";
import type { Finding, Level } from "../finding/finding.ts";
import type { Report, ReportedChange, ReportedFinding } from "../finding/report.ts";
import { kinds } from "../model/kinds.ts";
import { rules as allRules } from "../rules/index.ts";
import type { Rule, RuleEnv } from "../rules/rule.ts";
import { compare, pathOfChange } from "../store/compare.ts";
import type { Comparison, Pair } from "../store/compare.ts";
import { readConfig } from "../store/config.ts";
import type { Config, ReadConfig } from "../store/config.ts";
import type { Corpus } from "../store/corpus.ts";
import { storeFolder } from "../store/layout.ts";
import { readLocalFiles } from "../store/local-files.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { readSuppressions } from "../store/suppressions.ts";
import type { ReadSuppressions } from "../store/suppressions.ts";
import { noWorkflows, readWorkflows } from "../store/workflows.ts";
import type { Workflows } from "../store/workflows.ts";
import { withDeletions, withoutConsequences } from "./consequences.ts";
import { fails } from "./levels.ts";
import { placeFindings } from "./place.ts";
import { findingsOf, runChangeRules, runStateRules } from "./run-rules.ts";
import { sift, unusedSuppressions } from "./suppress.ts";

/** What to check: one corpus, or a pair. */
export interface CheckInput {
  readonly head: Corpus;
  /** Without one the head is looked at alone. */
  readonly base?: Corpus | null;
  /** How the pair came about. */
  readonly pair?: Pair;
  /** All rules unless said. */
  readonly rules?: readonly Rule[];
  /** `error` unless said. */
  readonly failOn?: "error" | "warning";
  /** What the corpora were read with. */
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
  /** Lines to pass on to the reader. */
  readonly notes?: readonly string[];
}

/** The same with nothing left open. */
type FullInput = Required<CheckInput>;

const defaults = {
  base: null,
  pair: { chosenBy: "asked for by name", rewritten: false },
  rules: allRules,
  failOn: "error",
  notes: [],
} as const satisfies Partial<CheckInput>;

/** Settings of one side. */
interface Settings {
  readonly config: ReadConfig;
  readonly suppressions: ReadSuppressions;
}

/**
 * Runs every rule and says what came of it. With a base its settings govern, and only findings that the base does not
 * have fail. Throws Failure `no-store` when neither side has a store, `config` when the settings of a head without base are wrong.
 */
export async function check(given: CheckInput): Promise<Report> {
  const input: FullInput = { ...defaults, ...given };
  const { head, base } = input;
  if (!head.exists && base?.exists !== true) throw noStore(head);
  const governing = base?.exists === true ? base : head;
  const settings = settingsOf(governing);
  const { config } = settings.config;
  const headFindings = await stateFindings(input, head, config);
  const before = base === null ? [] : await stateFindings(input, base, config);
  const { old, fresh } = splitOld(headFindings, before);
  const comparison = base === null ? null : compare(base, head, input.pair);
  const workflows = base === null ? noWorkflows : await readWorkflows(base.revision, head.revision);
  const changes = comparison === null ? [] : await changeFindings(input, comparison, config, workflows);
  const suppressions = settings.suppressions.suppressions;
  const locked = new Set<string>(input.rules.filter((rule) => rule.locked === true).map(({ id }) => id));
  // Suppressions of a store that is new in this change are its own: they must not reach the rules about the change.
  const change =
    governing === base ? sift(changes, suppressions, locked, input.now) : { kept: changes, suppressed: [] };
  const own = comparison === null ? fresh : withDeletions(withoutConsequences(fresh, change.kept), comparison);
  const state = sift([...own, ...old], suppressions, locked, input.now);
  const kept = [...change.kept, ...state.kept].map((finding) => ({ finding, isNew: !old.has(finding) }));
  const findings = (await placeFindings(kept, head, workflows.head)).toSorted(byWeight);
  if (base === null) refuseFlawedSettings(input.rules, findings);
  return {
    ...verdictOf(findings, input.failOn),
    objects: head.objects.length,
    head: head.revision.words,
    commit: head.revision.commit,
    comparison: comparison === null ? null : describe(comparison),
    suppressed: state.suppressed.length + change.suppressed.length,
    findings,
    notes: [...input.notes, ...notesOn(settings, governing, base)],
    failOn: input.failOn,
    failure: null,
  };
}

function noStore(head: Corpus): Failure {
  const message = `there is no ${storeFolder}/ folder in ${head.revision.words}`;
  return new Failure("no-store", message, "run the check where the store is (-C <folder>), or begin one: cwom init");
}

function settingsOf(corpus: Corpus): Settings {
  return { config: readConfig(corpus), suppressions: readSuppressions(corpus) };
}

/** Inside a change a mistake in the settings is a finding; where they are all there is to go by, nothing can be decided by them. */
function refuseFlawedSettings(rules: readonly Rule[], findings: readonly ReportedFinding[]): void {
  const aboutSettings = new Set<string>(rules.flatMap((rule) => (rule.scope === "settings" ? [rule.id] : [])));
  const mistake = findings.find(({ rule, level }) => level === "error" && aboutSettings.has(rule));
  if (mistake === undefined) return;
  throw new Failure("config", `${mistake.path}:${mistake.line}:${mistake.column}: ${mistake.message}`, mistake.help);
}

async function stateFindings(input: FullInput, corpus: Corpus, config: Config): Promise<Finding[]> {
  const env = await envFor(input, corpus, config);
  const findings = runStateRules(input.rules, corpus, env, input.cache);
  const { config: readSettings, suppressions } = settingsOf(corpus);
  const unused = unusedSuppressions(suppressions.suppressions, findings, input.now);
  // Settings may speak of every rule there is, also where only some are asked.
  const use = { corpus, config: readSettings, suppressions, rules: allRules, unused, now: input.now };
  return [
    ...findings,
    ...input.rules.flatMap((rule) => (rule.scope === "settings" ? findingsOf(rule, env, rule.check(use)) : [])),
  ];
}

async function changeFindings(
  input: FullInput,
  comparison: Comparison,
  config: Config,
  workflows: Workflows,
): Promise<Finding[]> {
  const env = await envFor(input, comparison.head, config);
  return runChangeRules(input.rules, comparison, { ...env, workflows, contents: await sealedContents(comparison) });
}

/** Bytes of both versions of each sealed object that changed: its rules tell meaning from form. */
export async function sealedContents(comparison: Comparison): Promise<Map<string, Uint8Array>> {
  const changed = comparison.changes.flatMap((change) =>
    change.change === "modified" && kinds[change.kind].sealed ? [change] : [],
  );
  const contents = new Map<string, Uint8Array>();
  for (const side of ["base", "head"] as const) {
    const files = changed.map((change) => change[side].file);
    const bytes = await comparison[side].contentsOf(files);
    for (const file of files) contents.set(file.oid, bytes.get(file.path) ?? new Uint8Array());
  }
  return contents;
}

async function envFor(input: FullInput, corpus: Corpus, config: Config): Promise<RuleEnv> {
  return {
    config,
    now: corpus.revision.committedAt ?? input.now,
    localFiles: await readLocalFiles(corpus),
    contents: new Map(),
    workflows: noWorkflows,
  };
}

/** Each finding of the base excuses one equal finding of the head. */
function splitOld(head: readonly Finding[], base: readonly Finding[]): { old: Set<Finding>; fresh: Finding[] } {
  const excused = new Map<string, number>();
  for (const { fingerprint } of base) excused.set(fingerprint, (excused.get(fingerprint) ?? 0) + 1);
  const old = new Set<Finding>();
  for (const finding of head) {
    const left = excused.get(finding.fingerprint) ?? 0;
    if (left === 0) continue;
    excused.set(finding.fingerprint, left - 1);
    old.add(finding);
  }
  return { old, fresh: head.filter((finding) => !old.has(finding)) };
}

function verdictOf(
  findings: readonly ReportedFinding[],
  failOn: "error" | "warning",
): Pick<Report, "conclusion" | "counts" | "old"> {
  const fresh = findings.filter((finding) => finding.isNew);
  const count = (level: Level): number => fresh.filter((finding) => finding.level === level).length;
  return {
    conclusion: fresh.some((finding) => fails(finding.level, failOn)) ? "findings" : "clean",
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    old: findings.length - fresh.length,
  };
}

function describe(comparison: Comparison): NonNullable<Report["comparison"]> {
  return {
    base: comparison.base.revision.commit,
    head: comparison.head.revision.commit,
    chosenBy: comparison.chosenBy,
    changed: comparison.changes.map((change): ReportedChange => ({
      kind: change.kind,
      id: change.id,
      title: (change.head ?? change.base).title,
      path: pathOfChange(change),
      change: change.change,
    })),
  };
}

function notesOn(settings: Settings, governing: Corpus, base: Corpus | null): string[] {
  if (governing !== base || settings.config.flaws.length + settings.suppressions.flaws.length === 0) return [];
  return ["the settings at the base cannot be read, so the defaults hold for this check"];
}

const levelOrder: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 };

function byWeight(a: ReportedFinding, b: ReportedFinding): number {
  return (
    Number(b.isNew) - Number(a.isNew) ||
    levelOrder[a.level] - levelOrder[b.level] ||
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
