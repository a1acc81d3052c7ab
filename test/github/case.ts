import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { mapIssue } from "../../src/github/map-issue.ts";
import { mapPullRequest } from "../../src/github/map-pull-request.ts";
import { mapRepository } from "../../src/github/map-repository.ts";
import { mapWorkflowRun } from "../../src/github/map-workflow-run.ts";
import type { Mapped } from "../../src/github/draft.ts";
import { actionsArtifactPayload, jobPayload, workflowRunPayload } from "../../src/github/payload-actions.ts";
import { commentPayload, issuePayload, timelineEventPayload } from "../../src/github/payload-issue.ts";
import {
  checkRunPayload,
  commitStatusPayload,
  pullRequestPayload,
  reviewPayload,
} from "../../src/github/payload-pull-request.ts";
import { commitPayload, repositoryPayload } from "../../src/github/payload.ts";
import { mappingOf } from "./mapped.ts";

const texts = z.record(z.string(), z.string());
const known = z.strictObject({ ids: texts.default({}), issueOfRun: texts.default({}) }).prefault({});
const common = { settings: z.looseObject({}).default({}), known };

/** `payload.json` of a case: which mapping, the settings of `sync.github`, what exists already, and GitHub's own payloads. */
const caseSchema = z.discriminatedUnion("map", [
  z.strictObject({ map: z.literal("repository"), ...common, input: z.strictObject({ repository: repositoryPayload }) }),
  z.strictObject({
    map: z.literal("issue"),
    ...common,
    input: z.strictObject({
      issue: issuePayload,
      parent: issuePayload.nullable().default(null),
      blockedBy: z.array(issuePayload).default([]),
      comments: z.array(commentPayload).default([]),
      timeline: z.array(timelineEventPayload).default([]),
      hasOpenPullRequest: z.boolean().default(false),
      previous: z.array(z.string()).default([]),
    }),
  }),
  z.strictObject({
    map: z.literal("pull_request"),
    ...common,
    input: z.strictObject({
      pullRequest: pullRequestPayload,
      reviews: z.array(reviewPayload).default([]),
      checkRuns: z.array(checkRunPayload).default([]),
      statuses: z.array(commitStatusPayload).default([]),
      commits: z.array(commitPayload).default([]),
      timeline: z.array(timelineEventPayload).default([]),
      mergeCommit: commitPayload.nullable().default(null),
      closes: z.array(z.int()).nullable().default(null),
      isEvidencePartial: z.boolean().default(false),
    }),
  }),
  z.strictObject({
    map: z.literal("workflow_run"),
    ...common,
    input: z.strictObject({
      run: workflowRunPayload,
      jobs: z.array(jobPayload).default([]),
      artifacts: z.array(actionsArtifactPayload).default([]),
      issues: z.array(z.string()).default([]),
    }),
  }),
]);

export type Case = z.output<typeof caseSchema>;

/** The case in a folder. */
export function readCase(folder: string): Case {
  return caseSchema.parse(JSON.parse(readFileSync(path.join(folder, "payload.json"), "utf8")));
}

/** What the mapping of a case answers. */
export function mapCase({ settings, known: existing, ...given }: Case): Mapped {
  const mapping = mappingOf(settings, existing);
  switch (given.map) {
    case "repository":
      return { drafts: [mapRepository(given.input.repository, mapping)], notes: [] };
    case "issue":
      return mapIssue(given.input, mapping);
    case "pull_request":
      return mapPullRequest(given.input, mapping);
    case "workflow_run":
      return mapWorkflowRun(given.input, mapping);
  }
}
