import { refFieldRule } from "../ref/kind.ts";

/** Every Run is an attempt at an Issue (§4.6). */
export const runIssue = refFieldRule({
  id: "run/issue",
  level: "error",
  locked: true,
  summary: "a Run's for_issue is missing or no Issue",
  why: "§4.6: A Run MUST reference an Issue and Repo",
});
