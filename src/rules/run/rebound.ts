import { reboundRule } from "../rebound.ts";

/** A Run is one attempt at one Issue in one Repo, for ever (§4.6). */
export const runRebound = reboundRule("Run", ["for_issue", "repo"], {
  id: "run/rebound",
  level: "error",
  locked: true,
  summary: "a landed Run names another Issue or Repo",
  why: "§4.6: one execution attempt against an Issue; a Run MUST reference an Issue and Repo",
});
