import { requests, writeRequests } from "../../src/github/requests.ts";
import type { GithubRequest } from "../../src/github/requests.ts";

/** All requests by their names. */
export const allRequests: readonly (readonly [string, GithubRequest])[] = Object.entries(requests);

/** Requests that GitHub's description of its REST interface does not hold, each with the reason. */
const undescribed: ReadonlyMap<string, string> = new Map([
  ["GET /repositories/{repository_id}", "where redirects of a renamed repository lead"],
  ["GET /repositories/{repository_id}/issues/{issue_number}", "where redirects of a transferred issue lead"],
  ["POST /graphql", "GraphQL has a description of its own"],
]);

/** Routes that must stand in the description. */
export function describedRoutes(): string[] {
  return allRequests.map(([, { route }]) => route).filter((route) => !undescribed.has(route));
}

/** Requests of a review that offers suggestions. */
export const reviewRoutes: readonly string[] = [
  "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}",
];

/** Routes of the writes of a sync, which GitHub describes without exception. */
export const writeRoutes: readonly string[] = Object.values(writeRequests).map(({ route }) => route);

/** Routes of all writes whose bodies are held against the description. */
export const bodyRoutes: readonly string[] = [...writeRoutes, ...reviewRoutes];
