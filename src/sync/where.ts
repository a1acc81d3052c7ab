import type { Mapping } from "../github/mapping.ts";
import type { GithubRepository } from "../github/payload.ts";

/** A repository as mappings know it. */
export function whereOf(host: string, repository: GithubRepository): Pick<Mapping, "host" | "repository"> {
  const { id, full_name: fullName, created_at: createdAt } = repository;
  return { host, repository: { id, fullName, createdAt } };
}
