import type { Report } from "../finding/report.ts";
import { rules } from "../rules/index.ts";
import type { RuleInfo } from "../rules/rule.ts";
import type { Corpus, StoredObject } from "../store/corpus.ts";
import { localPathIn, readLocalFiles } from "../store/local-files.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { check } from "./check.ts";
import { traceRule, verifyTraces } from "./verify-traces.ts";

/** What was recomputed, and what there was nothing to recompute for. */
export interface Verification {
  readonly report: Report;
  readonly seals: number;
  readonly pins: number;
  /** Digests of inline blobs and of files of the repository, those of traces too. */
  readonly files: number;
  /** Links that no digest guards. */
  readonly unguarded: readonly string[];
}

/** What says that nothing can be compared, as an object is not what it must be, and what compares a local file with its digest. */
function isProving({ id, level }: RuleInfo): boolean {
  return level === "error" || id === "packet/local-uri";
}

/** Recomputes every seal, pin and local digest of a corpus, or of what one object rests on. */
export async function verify(
  corpus: Corpus,
  object: StoredObject | null,
  cache: ReadingCache,
  now: string,
): Promise<Verification> {
  const chosen = rules.filter(isProving);
  const traces = await verifyTraces(object === null ? corpus.objects : restsOn(corpus, object), corpus.revision);
  const whole = await check({
    head: corpus,
    cache,
    rules: [...chosen, traceRule(traces)],
    failOn: "warning",
    now,
  });
  const links = object === null ? corpus.objects : restsOn(corpus, object);
  const report = object === null ? whole : only(whole, links);
  const localFiles = await readLocalFiles(corpus);
  const isGuarded = (stored: StoredObject): boolean => localFiles.get(localPathIn(stored) ?? "") != null;
  return {
    report,
    seals: links.filter(({ outline }) => outline.sealDigest !== null).length,
    pins: links.flatMap(({ kind, outline }) =>
      kind === "Run" ? outline.refs.filter(({ digest }) => digest !== null) : [],
    ).length,
    files: links.filter(isGuarded).length + traces.files,
    unguarded: links.flatMap((stored) => unguardedIn(stored)),
  };
}

/** An object and everything it refers to, directly or not: for an Artifact its Run, the Run's inputs, their Issue and Repo. */
function restsOn(corpus: Corpus, start: StoredObject): StoredObject[] {
  const found = new Set([start]);
  for (const object of found) {
    for (const { kind, id } of object.outline.refs) {
      const next = corpus.find(kind, id);
      if (next !== null) found.add(next);
    }
  }
  return [...found];
}

function only(report: Report, objects: readonly StoredObject[]): Report {
  const paths = new Set(objects.map(({ file }) => file.path));
  const findings = report.findings.filter(({ path }) => paths.has(path));
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  return {
    ...report,
    findings,
    counts,
    objects: objects.length,
    conclusion: counts.error + counts.warning > 0 ? "findings" : "clean",
  };
}

function unguardedIn({ kind, id, outline }: StoredObject): string[] {
  if (kind === "Artifact" && outline.scalars["digest"] === undefined) return [`Artifact ${id} has no digest`];
  if (kind !== "Run" || outline.scalars["status"] === "planned" || outline.scalars["status"] === "ready") return [];
  const inputs = outline.refs.filter(({ at, digest }) => at.startsWith("/inputs/") && digest === null);
  return inputs.map((ref) => `Run ${id} has not pinned ${ref.kind} ${ref.id}`);
}
