import type { Kind } from "../../src/model/enums.ts";
import type { Draft } from "../../src/github/draft.ts";
import { mapRepository } from "../../src/github/map-repository.ts";
import type { Mapping } from "../../src/github/mapping.ts";
import { repositoryPayload } from "../../src/github/payload.ts";
import { githubSettingsSchema } from "../../src/store/github-settings.ts";
import { pathOf } from "../../src/store/layout.ts";
import { printYaml } from "../../src/text/format-yaml.ts";

/** The repository that the cases are of, as GitHub's own examples have it. */
export const helloWorld = repositoryPayload.parse({
  id: 186853002,
  node_id: "MDEwOlJlcG9zaXRvcnkxODY4NTMwMDI=",
  name: "Hello-World",
  full_name: "Codertocat/Hello-World",
  owner: { id: 21031067, login: "Codertocat", type: "User" },
  private: false,
  html_url: "https://github.com/Codertocat/Hello-World",
  default_branch: "master",
  created_at: "2019-05-15T15:19:25Z",
});

/** Objects that exist already: their ids by kind and external id, and the Issues that Runs are for. */
export interface Known {
  readonly ids?: Readonly<Record<string, string>>;
  readonly issueOfRun?: Readonly<Record<string, string>>;
}

/** A mapping of that repository; `settings` are those of `sync.github`. */
export function mappingOf(settings: object = {}, { ids = {}, issueOfRun = {} }: Known = {}): Mapping {
  return {
    host: "github.com",
    repository: { id: helloWorld.id, fullName: helloWorld.full_name, createdAt: helloWorld.created_at },
    settings: githubSettingsSchema.parse(settings),
    knownId: (kind, externalId) => ids[`${kind} ${externalId}`] ?? null,
    issueOfRun: (externalId) => issueOfRun[externalId] ?? null,
  };
}

/** The Repo of the cases. */
export const repoDraft = mapRepository(helloWorld, mappingOf());

/** Drafts as the files of a store, with their Repo. */
export function filesOfDrafts(drafts: readonly Draft[]): Map<string, string> {
  return new Map([repoDraft, ...drafts].map(({ kind, id, value }) => [pathOf(kind, id), printYaml(value)]));
}

/** The key of a known id. */
export function knownKey(kind: Kind, number: number): string {
  return `${kind} github.com/${helloWorld.id}#${number}`;
}
