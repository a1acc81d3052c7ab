import { artifactTypes } from "../model/enums.ts";
import type { Artifact } from "../model/artifact.ts";
import type { GithubSettings } from "../store/github-settings.ts";
import { cleanLine } from "./clean-text.ts";
import { byName, wordsOf } from "./decision.ts";
import { draftOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { actionsArtifactOrigin, idOf } from "./mapping.ts";
import type { Mapping, RefValue } from "./mapping.ts";
import type { ActionsArtifact } from "./payload-actions.ts";
import { laterOf } from "./times.ts";

type ArtifactType = Artifact["type"];

/** Words of names, in the order they are looked for. */
const nameWords: readonly (readonly [ArtifactType, readonly string[]])[] = [
  ["log", ["log", "logs"]],
  ["trace", ["trace", "traces"]],
  ["report", ["report", "reports", "coverage", "results", "sarif", "junit"]],
  ["doc", ["doc", "docs", "documentation"]],
  ["dataset", ["data", "dataset"]],
  ["container_image", ["image", "container", "docker"]],
  ["binary", ["binary", "binaries", "bin", "exe"]],
];

/** Which attempt of a workflow run kept it, and for which Issue. */
export interface AttemptOutput {
  readonly run: RefValue<"Run">;
  readonly issue: RefValue<"Issue">;
  /** Page of the workflow run. */
  readonly page: string;
}

/** A file that a workflow run kept, as an Artifact; one that GitHub has deleted keeps its address and is tagged expired. */
export function mapActionsArtifact(kept: ActionsArtifact, of: AttemptOutput, mapping: Mapping): Draft<"Artifact"> {
  const externalId = actionsArtifactOrigin(mapping, kept.id);
  const id = idOf(mapping, "Artifact", externalId, kept.created_at);
  return draftOf("Artifact", id, externalId, {
    produced_by: of.run,
    for_issue: of.issue,
    type: typeOf(kept.name, mapping.settings),
    title: cleanLine(kept.name) || `(unnamed ${kept.id})`,
    uri: `${of.page}/artifacts/${kept.id}`,
    digest: /^sha256:[0-9a-f]{64}$/.test(kept.digest ?? "") ? kept.digest : undefined,
    media_type: "application/zip",
    size_bytes: kept.size_in_bytes ?? undefined,
    tags: kept.expired === true ? ["expired"] : [],
    meta: { "github/artifact": { external_id: externalId } },
    created_at: kept.created_at,
    updated_at: laterOf(kept.created_at, kept.updated_at),
  });
}

function typeOf(name: string, settings: GithubSettings): ArtifactType {
  const set = byName(settings.artifacts, name);
  if (set !== null) return set;
  const words = wordsOf(name);
  const known = nameWords.find(([, keys]) => keys.some((key) => words.includes(key)))?.[0];
  return known ?? artifactTypes.find((type) => words.includes(type)) ?? "build";
}
