import { readFileSync } from "node:fs";
import { Failure } from "../failure.ts";
import { remoteUrl } from "../git/remote-url.ts";
import type { GitRepository } from "../git/repository.ts";
import { webHost } from "../github/client.ts";
import type { Environment } from "../github/runner.ts";
import { parseRemote, parseRepositoryName } from "../github/repository-name.ts";
import type { RepositoryName } from "../github/read-issue.ts";

/** The repository on GitHub that is meant: the one that is named, else the one that the remote `origin` leads to. Failure `usage` where there is none. */
export async function repositoryNamed(
  given: string | undefined,
  repository: GitRepository,
  env: Environment,
): Promise<RepositoryName> {
  if (given !== undefined) {
    const name = parseRepositoryName(given);
    if (name !== null) return name;
    throw new Failure("usage", `${JSON.stringify(given)} is no repository`, "write --repo owner/name");
  }
  const remote = parseRemote((await remoteUrl(repository)) ?? "");
  const host = webHost(env);
  // A stand-in for GitHub on this machine is asked for what the remote names.
  if (remote !== null && (remote.host === host || isLoopback(host))) return { owner: remote.owner, repo: remote.repo };
  const where =
    remote === null
      ? "there is no remote origin that leads to GitHub"
      : `the remote origin is at ${remote.host}, not at ${host}`;
  throw new Failure("usage", where, "name it: cwom sync github --repo owner/name; another server: set GITHUB_API_URL");
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(host);
}

/** The token to talk to GitHub with: of a file, else GITHUB_TOKEN, else GH_TOKEN; empty for none, which sees public things alone. */
export function githubToken(file: string | undefined, env: NodeJS.ProcessEnv): string {
  if (file === undefined) return (env["GITHUB_TOKEN"] ?? "") || (env["GH_TOKEN"] ?? "");
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new Failure(
      "usage",
      `the token file ${file} cannot be read`,
      "name a file that holds the token alone",
      cause,
    );
  }
}
