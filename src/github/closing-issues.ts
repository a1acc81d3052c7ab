import { z } from "zod";
import type { Answer } from "./answer.ts";
import { commitId, items, maybe } from "./payload.ts";
import type { RepositoryName } from "./read-issue.ts";
import type { Reader } from "./reader.ts";

/** So many pull requests are asked for at once. */
const atOnce = 50;

const references = z.object({
  mergeCommit: maybe(z.object({ oid: commitId })),
  closingIssuesReferences: z.object({
    nodes: items(z.object({ number: z.int().positive(), repository: z.object({ nameWithOwner: z.string() }) })),
  }),
});
const found = z.object({ repository: z.record(z.string(), references.nullable().catch(null)) });

/** What only GraphQL says of a pull request. */
export interface LinkedPullRequest {
  /** Numbers of this repository's issues that it closes: GitHub's own links. */
  readonly closes: readonly number[];
  /** The commit that it was merged as, which the newer form of REST does not tell. */
  readonly mergeSha: string | null;
}

/** What only GraphQL says of pull requests, by the number of each. One that is missing from the answer was not found. */
export async function readClosingIssues(
  reader: Reader,
  { owner, repo }: RepositoryName,
  numbers: readonly number[],
): Promise<Answer<ReadonlyMap<number, LinkedPullRequest>>> {
  const linked = new Map<number, LinkedPullRequest>();
  for (let start = 0; start < numbers.length; start += atOnce) {
    const some = numbers.slice(start, start + atOnce);
    const answer = await reader.graphql(queryFor(some), { owner, repo }, found);
    if (answer.is !== "found") return answer;
    for (const number of some) {
      const links = answer.value.repository[`p${number}`];
      if (links === null || links === undefined) continue;
      const ours = links.closingIssuesReferences.nodes.filter(
        ({ repository }) => repository.nameWithOwner.toLowerCase() === `${owner}/${repo}`.toLowerCase(),
      );
      linked.set(number, { closes: ours.map((node) => node.number), mergeSha: links.mergeCommit?.oid ?? null });
    }
  }
  return { is: "found", value: linked, etag: null };
}

function queryFor(numbers: readonly number[]): string {
  const links =
    "mergeCommit { oid } closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } }";
  const parts = numbers.map(
    (number) => `p${Math.trunc(number)}: pullRequest(number: ${Math.trunc(number)}) { ${links} }`,
  );
  return `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${parts.join(" ")} } }`;
}
