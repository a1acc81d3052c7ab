import { auditHistory } from "../../src/check/audit/audit-history.ts";
import type { Report } from "../../src/finding/report.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { createRepository } from "./git.ts";
import type { TestRepository } from "./git.ts";

/** The files of a store at one commit, by path. */
export type Files = ReadonlyMap<string, string>;

/** A repository whose main is one commit for each state of the store, oldest first, each the whole store. */
export function historyOf(states: readonly Files[]): TestRepository & { readonly commits: string[] } {
  const repository = createRepository();
  const commits = states.map((files) => {
    repository.git("rm", "-rqf", "--ignore-unmatch", ".");
    for (const [path, content] of files) repository.write(path, content);
    return repository.commit();
  });
  return { ...repository, commits };
}

/** What an audit may be asked besides the repository. */
export interface AuditRequest {
  readonly tip?: string;
  readonly since?: string | null;
  readonly allCommits?: boolean;
  readonly adapter?: "native" | "isomorphic";
}

/** The report of an audit of a repository's HEAD, or of another commit. */
export async function auditOf(folder: string, request: AuditRequest = {}): Promise<Report> {
  const { tip = "HEAD", since = null, allCommits = false, adapter } = request;
  const repository = await openRepository(folder, adapter === undefined ? {} : { adapter });
  const oid = (await repository.resolveCommit(tip)) ?? tip;
  return await auditHistory({ repository, tip: oid, since, allCommits });
}
