import type { Octokit } from "./client.ts";

/** Who the token belongs to; a workflow's own token may not ask for its user by REST, and belongs to this bot. */
export async function viewer(octokit: Octokit): Promise<string> {
  try {
    const { viewer: found } = await octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
    return bareLogin(found.login);
  } catch {
    return "github-actions";
  }
}

/** A login without the suffix of bots, on which the two programming interfaces disagree. */
export function bareLogin(login: string): string {
  return login.replace(/\[bot\]$/, "");
}
