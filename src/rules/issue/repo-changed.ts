import { reboundRule } from "../rebound.ts";

/** An Issue stays with its Repo, as its Runs do (§5). */
export const issueRepoChanged = reboundRule("Issue", ["repo"], {
  id: "issue/repo-changed",
  level: "warning",
  summary: "a landed Issue names another Repo",
  why: "§5: Repo contains Issues; §1.1: stable identity (derived)",
});
