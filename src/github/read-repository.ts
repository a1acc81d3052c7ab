import type { Answer } from "./answer.ts";
import { issuePayload } from "./payload-issue.ts";
import type { GithubIssue } from "./payload-issue.ts";
import { repositoryPayload } from "./payload.ts";
import type { GithubRepository } from "./payload.ts";
import type { RepositoryName } from "./read-issue.ts";
import type { Reader } from "./reader.ts";

/** A repository, also under a name that it had before: its own `full_name` says what it is called now. */
export async function readRepository(
  reader: Reader,
  { owner, repo }: RepositoryName,
  etag: string | null = null,
): Promise<Answer<GithubRepository>> {
  const answer = await reader.one({ name: "repository", parameters: { owner, repo }, etag }, repositoryPayload);
  const place = answer.is === "moved" ? placeOf(answer.to) : null;
  if (place === null) return answer;
  const parameters = { repository_id: place.repositoryId };
  return reader.one({ name: "repositoryById", parameters, etag }, repositoryPayload);
}

/** An issue at the place that a `moved` answer names: in another repository, with another number. */
export async function readMovedIssue(reader: Reader, to: string): Promise<Answer<GithubIssue>> {
  const place = placeOf(to);
  if (place === null || place.number === null) return { is: "missing" };
  const parameters = { repository_id: place.repositoryId, issue_number: place.number };
  return reader.one({ name: "issueById", parameters }, issuePayload);
}

/** The numbers in the address that GitHub leads on to; null for any other address. */
export function placeOf(address: string): { readonly repositoryId: number; readonly number: number | null } | null {
  const found = /\/repositories\/(?<id>\d{1,15})(?:\/issues\/(?<number>\d{1,9}))?(?:[?#]|$)/.exec(address)?.groups;
  if (found === undefined) return null;
  const { id, number } = found;
  return { repositoryId: Number(id), number: number === undefined ? null : Number(number) };
}
