import type { Issue } from "../model/issue.ts";
import { draftOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { idOf, repoRef, repositoryOrigin } from "./mapping.ts";
import type { Mapping, RefValue } from "./mapping.ts";

/** An Issue that nobody opened: what a pull request or a workflow run without an issue is for. */
export interface Stub {
  readonly externalId: string;
  /** Cleaned, like the description. */
  readonly title: string;
  readonly description: string;
  readonly status: Issue["status"];
  /** What else is known of its origin. */
  readonly origin: object;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Such an Issue as a draft; `synthesized` in its meta tells it from one that somebody wrote. */
export function stubIssue(stub: Stub, mapping: Mapping): Draft<"Issue"> {
  const { externalId, createdAt } = stub;
  return draftOf("Issue", idOf(mapping, "Issue", externalId, createdAt), externalId, {
    repo: repoRef(mapping),
    title: stub.title,
    description: stub.description,
    type: "chore",
    priority: mapping.settings.default_priority,
    status: stub.status,
    meta: { "github/issue": { external_id: externalId, synthesized: true, ...stub.origin } },
    created_at: createdAt,
    updated_at: stub.updatedAt,
  });
}

/** The one Issue of a repository for all that belongs to none. */
export function inboxIssue(mapping: Mapping): Draft<"Issue"> {
  const { fullName, createdAt } = mapping.repository;
  return stubIssue(
    {
      externalId: `${repositoryOrigin(mapping)}/inbox`,
      title: `Work on ${fullName} without an issue`,
      description: `Pull requests of ${fullName} that close no issue.`,
      status: "planned",
      origin: {},
      createdAt,
      updatedAt: createdAt,
    },
    mapping,
  );
}

/** A Ref to the Issue of a draft. */
export function refTo({ id }: Draft<"Issue">): RefValue<"Issue"> {
  return { kind: "Issue", id };
}
