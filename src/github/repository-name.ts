import type { RepositoryName } from "./read-issue.ts";

/** `owner/name` as a person or an event names a repository; null for any other text. */
export function parseRepositoryName(text: string): RepositoryName | null {
  const found = /^(?<owner>[\w.-]{1,100})\/(?<repo>[\w.-]{1,100})$/.exec(text)?.groups;
  const { owner, repo } = found ?? {};
  return owner === undefined || repo === undefined ? null : { owner, repo };
}

/** The host and the repository that a git remote leads to: `https://host/owner/name.git`, `git@host:owner/name`, `ssh://…`; null for any other address. */
export function parseRemote(url: string): (RepositoryName & { readonly host: string }) | null {
  const address =
    /^(?:https?|ssh|git):\/\/(?:[^@/\s]{1,500}@)?(?<host>[^:/\s]{1,253})(?::\d{1,5})?\/(?<path>[^\s]{1,300})$/i.exec(
      url,
    ) ?? /^(?:[^@/\s]{1,100}@)(?<host>[^:/\s]{1,253}):(?<path>[^\s]{1,300})$/.exec(url);
  const { host = "", path = "" } = address?.groups ?? {};
  const name = parseRepositoryName(path.replace(/^\/|\/$/g, "").replace(/\.git$/, ""));
  return name === null ? null : { ...name, host: host.toLowerCase() };
}
