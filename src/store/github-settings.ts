import { z } from "zod";
import { artifactTypes, issueTypes, priorities, statuses } from "../model/enums.ts";

const name = z.string().min(1).max(256);
const account = z.int().positive();

/** `sync.github` of `cwom/config.yaml`: what comes over from GitHub, and as what. Names of labels, fields and types are compared without case. */
export const githubSettingsSchema = z.strictObject({
  api_version: z.enum(["2022-11-28", "2026-03-10"]).default("2022-11-28"),
  unlinked_pr: z.enum(["stub", "inbox", "skip"]).default("stub"),
  unlinked_run: z.enum(["stub", "skip"]).default("stub"),
  workflow_runs: z.enum(["all", "none"]).default("all"),
  commits: z.enum(["merged", "all", "none"]).default("merged"),
  types: z.record(name, z.enum(issueTypes)).default({}),
  labels: z
    .strictObject({
      type: z.record(name, z.enum(issueTypes)).default({}),
      priority: z.record(name, z.enum(priorities)).default({}),
      status: z.record(name, z.enum(statuses).exclude(["done", "failed", "canceled"])).default({}),
    })
    .prefault({}),
  fields: z.strictObject({ priority: name.default("Priority") }).prefault({}),
  default_type: z.enum(issueTypes).default("chore"),
  default_priority: z.enum(priorities).default("P2"),
  artifacts: z.record(name, z.enum(artifactTypes)).default({}),
  agents: z.array(account).max(1000).default([]),
  systems: z.array(account).max(1000).default([]),
  push: z.strictObject({ tags: z.array(name).max(100).default([]) }).prefault({}),
});

/** Settings of the sync with GitHub, defaults applied. */
export type GithubSettings = z.output<typeof githubSettingsSchema>;

/** What holds where `cwom/config.yaml` says nothing of GitHub. */
export const defaultGithubSettings: GithubSettings = githubSettingsSchema.parse({});
