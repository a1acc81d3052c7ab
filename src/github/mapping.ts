import { createHash } from "node:crypto";
import { uuidToULID } from "ulid";
import type { Kind } from "../model/enums.ts";
import type { Ref } from "../model/primitives.ts";
import type { GithubSettings } from "../store/github-settings.ts";

/** What every mapping needs besides payloads: which repository, under which settings, and what is known of it already. */
export interface Mapping {
  /** Host of the web pages, such as `github.com`; a part of every external id. */
  readonly host: string;
  readonly repository: {
    /** GitHub's number of the repository, which no renaming changes. */
    readonly id: number;
    /** `owner/name` as of now. */
    readonly fullName: string;
    /** The time it was created, ISO-8601 UTC. */
    readonly createdAt: string;
  };
  readonly settings: GithubSettings;
  /** Id of the object that was made of an external id, if it exists or is written along; null for none. */
  readonly knownId: (kind: Kind, externalId: string) => string | null;
  /** Id of the Issue that a Run of an external id is for already, which nothing may change; null for a new Run. */
  readonly issueOfRun: (externalId: string) => string | null;
}

type Where = Pick<Mapping, "host" | "repository">;

/** `github.com/4711`: a repository, by its number. */
export function repositoryOrigin({ host, repository }: Where): string {
  return `${host}/${repository.id}`;
}

/** `github.com/4711#12`: an issue or a pull request. */
export function issueOrigin(where: Where, number: number): string {
  return `${repositoryOrigin(where)}#${number}`;
}

/** `github.com/4711#12@3f2a…`: a commit of a pull request. Another pull request may have the same commit, and is another cause. */
export function commitOrigin(where: Where, number: number, sha: string): string {
  return `${issueOrigin(where, number)}@${sha}`;
}

/** `github.com/4711/actions/runs/30/attempts/2`: one attempt of a workflow run. */
export function attemptOrigin(where: Where, runId: number, attempt: number): string {
  return `${repositoryOrigin(where)}/actions/runs/${runId}/attempts/${attempt}`;
}

/** `github.com/4711/actions/artifacts/8`: what a workflow run kept. */
export function actionsArtifactOrigin(where: Where, artifactId: number): string {
  return `${repositoryOrigin(where)}/actions/artifacts/${artifactId}`;
}

/**
 * The id of a new object: a ULID whose time is that of GitHub's `created_at`, and whose rest is the start of the SHA-256
 * of kind and external id. Whoever imports the same thing gets the same id.
 */
export function deterministicId(kind: Kind, externalId: string, createdAt: string): string {
  const milliseconds = Date.parse(createdAt).toString(16).padStart(12, "0");
  const rest = createHash("sha256").update(`${kind} ${externalId}`).digest("hex").slice(0, 20);
  const digits = `${milliseconds}${rest}`.toUpperCase();
  return uuidToULID(digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
}

/** The id of an object by its origin: the one it is known by, else the one it is to get. */
export function idOf(mapping: Mapping, kind: Kind, externalId: string, createdAt: string): string {
  return mapping.knownId(kind, externalId) ?? deterministicId(kind, externalId, createdAt);
}

/** A Ref to the mapped Repo. */
export function repoRef(mapping: Mapping): RefValue<"Repo"> {
  const { createdAt } = mapping.repository;
  return { kind: "Repo", id: idOf(mapping, "Repo", repositoryOrigin(mapping), createdAt) };
}

/** A Ref to the Issue of a number, if it is known. */
export function knownIssue(mapping: Mapping, number: number): RefValue<"Issue"> | null {
  const id = mapping.knownId("Issue", issueOrigin(mapping, number));
  return id === null ? null : { kind: "Issue", id };
}

/** A Ref as it is written in an object. */
export type RefValue<K extends Kind = Kind> = Pick<Ref, "id"> & { readonly kind: K };
