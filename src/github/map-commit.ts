import type { Artifact } from "../model/artifact.ts";
import { cleanLine } from "./clean-text.ts";
import { draftOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { commitOrigin, idOf } from "./mapping.ts";
import type { Mapping, RefValue } from "./mapping.ts";
import type { GithubCommit } from "./payload.ts";

/** Which Run made a commit, and for which Issue. */
export interface CommitOrigin {
  readonly run: RefValue<"Run">;
  readonly issue: RefValue<"Issue">;
  /** The pull request that it came with. */
  readonly number: number;
  /** Stands in for the time of a commit without a date. */
  readonly openedAt: string;
}

/** A commit as an Artifact; its signature is a check. */
export function mapCommit(
  commit: GithubCommit,
  { run, issue, number, openedAt }: CommitOrigin,
  mapping: Mapping,
): Draft<"Artifact"> {
  const { sha, html_url: uri } = commit;
  const externalId = commitOrigin(mapping, number, sha);
  const { committer, author, message } = commit.commit;
  const time = committer?.date ?? author?.date ?? openedAt;
  return draftOf("Artifact", idOf(mapping, "Artifact", externalId, time), externalId, {
    produced_by: run,
    for_issue: issue,
    type: "commit",
    title: cleanLine(message.split(/[\r\n]/, 1)[0] ?? "") || sha.slice(0, 12),
    uri,
    digest: `gitCommit:${sha}`,
    verification: signatureOf(commit),
    meta: { "github/commit": { external_id: externalId } },
    created_at: time,
    updated_at: time,
  });
}

function signatureOf({ commit, html_url: uri }: GithubCommit): Artifact["verification"] {
  const { verified, reason } = commit.verification ?? { verified: null, reason: null };
  if (verified === true) {
    return { status: "passed", checks: [{ name: "signature", status: "passed", evidence_uri: uri }] };
  }
  const isSigned = reason !== null && reason !== "unsigned";
  const checks = isSigned ? [{ name: "signature", status: "unverified" as const, evidence_uri: uri }] : [];
  return { status: "unverified", checks };
}
