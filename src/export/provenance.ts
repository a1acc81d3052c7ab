import type { Ref } from "../model/primitives.ts";
import type { Run } from "../model/run.ts";
import type { Corpus } from "../store/corpus.ts";
import type { ResourceDescriptor } from "./resource-descriptor.ts";
import { resolvedDependencies } from "./resolved-dependencies.ts";
import { executorUrn, objectUrn, runBuildType } from "./urn.ts";
import { validObject } from "./valid-object.ts";

/** A SLSA provenance predicate (v1), as far as a Run fills it. */
export interface Provenance {
  readonly buildDefinition: {
    readonly buildType: string;
    readonly externalParameters: Readonly<Record<string, unknown>>;
    readonly internalParameters: Readonly<Record<string, unknown>>;
    readonly resolvedDependencies: readonly ResourceDescriptor[];
  };
  readonly runDetails: {
    readonly builder: { readonly id: string };
    readonly metadata: {
      readonly invocationId: string;
      readonly startedOn?: string | undefined;
      readonly finishedOn?: string | undefined;
    };
    readonly byproducts: readonly ResourceDescriptor[];
  };
}

/** How a Run made what it made: asked for by its Issue, told by its inputs, executed by its executor. */
export function provenanceOf(run: Run, corpus: Corpus, byproducts: readonly ResourceDescriptor[]): Provenance {
  const { executor, telemetry } = run;
  return {
    buildDefinition: {
      buildType: runBuildType,
      externalParameters: externalParameters(run, corpus),
      internalParameters: { mode: run.mode, executor },
      resolvedDependencies: resolvedDependencies(run, corpus),
    },
    runDetails: {
      builder: { id: executorUrn(executor.runtime, executor.actor) },
      metadata: {
        invocationId: run.id,
        startedOn: telemetry.started_at ?? undefined,
        finishedOn: telemetry.ended_at ?? undefined,
      },
      byproducts,
    },
  };
}

/** What somebody else decided: what was asked for, where, and which inputs were given; their digests are those of the resolved dependencies. */
function externalParameters(run: Run, corpus: Corpus): Readonly<Record<string, unknown>> {
  const issue = validObject(corpus, "Issue", run.for_issue.id);
  const repo = validObject(corpus, "Repo", run.repo.id);
  const { context_packets: packets, doctrine_refs: doctrine, constraint_snapshot: snapshot } = run.inputs;
  return {
    issue: {
      uri: urnOf(issue),
      title: issue.title,
      type: issue.type,
      acceptanceCriteria: issue.acceptance.criteria,
      testsExpected: issue.acceptance.tests_expected ?? [],
    },
    repo: { uri: urnOf(repo), slug: repo.slug },
    contextPackets: packets.map(urnOf),
    constraintSnapshot: snapshot === null ? null : urnOf(snapshot),
    doctrineRefs: doctrine.map(urnOf),
  };
}

function urnOf({ kind, id }: Pick<Ref, "kind" | "id">): string {
  return objectUrn(kind, id);
}
