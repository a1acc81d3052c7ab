import { objectDigest } from "../model/digest.ts";
import { isFinalStatus } from "../model/enums.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Run } from "../model/run.ts";
import type { Corpus, StoredObject } from "../store/corpus.ts";
import { excerpt } from "../text/printable.ts";
import { digestSetOf } from "./digest-set.ts";
import type { Exporter } from "./exported.ts";
import { inExportOrder } from "./in-export-order.ts";
import { jsonLine } from "./json-line.ts";
import { provenanceOf } from "./provenance.ts";
import type { Provenance } from "./provenance.ts";
import { describe, withUniqueNames } from "./resource-descriptor.ts";
import type { ResourceDescriptor } from "./resource-descriptor.ts";
import { objectUrn } from "./urn.ts";
import { validObject } from "./valid-object.ts";

/** An in-toto Statement (v1) with SLSA provenance (v1) as its predicate. */
export interface Statement {
  readonly _type: "https://in-toto.io/Statement/v1";
  readonly subject: readonly ResourceDescriptor[];
  readonly predicateType: "https://slsa.dev/provenance/v1";
  readonly predicate: Provenance;
}

/** One Statement a line for each Run that is over and produced something with a digest; notes say which Runs and digests have no place in one. */
export const exportStatements: Exporter = (corpus, chosen) => {
  const made = artifactsByRun(corpus);
  const runs = inExportOrder(corpus.of("Run")).map((stored) => ({ stored, artifacts: made.get(stored.id) ?? [] }));
  const lines: string[] = [];
  const notes = (chosen ?? []).filter((object) => !runs.some((run) => concerns(object, run))).map(noteOnOther);
  for (const entry of runs) {
    if (chosen !== null && !chosen.some((object) => concerns(object, entry))) continue;
    const run = validObject(corpus, "Run", entry.stored.id);
    const statement = isFinalStatus(run.status) ? statementOf(run, entry, corpus) : null;
    if (statement !== null) lines.push(jsonLine(statement));
    notes.push(...notesOn(run, entry.artifacts, statement));
  }
  return { text: lines.join(""), notes, refused: [] };
};

/** A Run as stored, and what it produced. */
interface RunWithArtifacts {
  readonly stored: StoredObject<"Run">;
  readonly artifacts: readonly Artifact[];
}

function artifactsByRun(corpus: Corpus): Map<string, Artifact[]> {
  const artifacts = inExportOrder(corpus.of("Artifact")).map(({ id }) => validObject(corpus, "Artifact", id));
  return Map.groupBy(artifacts, (artifact) => artifact.produced_by.id);
}

/** Whether an object is the Run, what it produced, or the Issue it is for. */
function concerns({ kind, id }: StoredObject, { stored, artifacts }: RunWithArtifacts): boolean {
  if (kind === "Run") return id === stored.id;
  if (kind === "Artifact") return artifacts.some((artifact) => artifact.id === id);
  return kind === "Issue" && stored.outline.refs.some((ref) => ref.at === "/for_issue" && ref.id === id);
}

function noteOnOther({ kind, id }: StoredObject): string {
  return `${kind} ${id} has no statement: name a Run, what a Run produced, or an Issue with Runs`;
}

function statementOf(run: Run, { stored, artifacts }: RunWithArtifacts, corpus: Corpus): Statement | null {
  const subject = artifacts.filter(isSubject).map(describeArtifact);
  if (subject.length === 0) return null;
  const others = artifacts.filter((artifact) => !isSubject(artifact)).map(describeArtifact);
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: withUniqueNames(subject),
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: provenanceOf(run, corpus, [describeRun(run, stored), ...others]),
  };
}

/** A log or a trace is on the way, not what the Run was for; without a digest nothing can be a subject. */
function isSubject({ type, digest }: Artifact): boolean {
  return type !== "log" && type !== "trace" && digest !== null && digestSetOf(digest) !== null;
}

function describeArtifact(artifact: Artifact): ResourceDescriptor {
  const { kind, id, type, title, uri, digest, media_type: mediaType, verification } = artifact;
  const annotations = { cwom_type: type, cwom_verification: verification.status };
  return describe({ title, urn: objectUrn(kind, id), uri, digest, mediaType, annotations });
}

/** The record of the Run itself, so that how it ended is part of what is said. */
function describeRun({ kind, id, status, failure }: Run, { value }: StoredObject): ResourceDescriptor {
  const annotations = { cwom_status: status, ...(failure !== null && { cwom_failure: failure }) };
  const digest = objectDigest(value);
  return describe({
    title: `${kind}/${id}`,
    urn: objectUrn(kind, id),
    uri: null,
    digest,
    mediaType: null,
    annotations,
  });
}

function notesOn(run: Run, artifacts: readonly Artifact[], statement: Statement | null): string[] {
  if (!isFinalStatus(run.status)) return [`Run ${run.id} is ${run.status}: it has a statement once it is over`];
  const none =
    statement === null ? [`Run ${run.id} has no statement: nothing it produced can be told by a digest`] : [];
  const odd = artifacts.flatMap(({ id, digest }) =>
    digest === null || digestSetOf(digest) !== null
      ? []
      : [`Artifact ${id} is no subject: ${excerpt(digest)} is no digest such as sha256:<hex> or gitCommit:<hex>`],
  );
  return [...none, ...odd];
}
