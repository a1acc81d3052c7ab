import { refFieldRule } from "../ref/kind.ts";

/** Every Run works in a Repo (§4.6). */
export const runRepo = refFieldRule({
  id: "run/repo",
  level: "error",
  locked: true,
  summary: "a Run's repo is missing or no Repo",
  why: "§4.6: A Run MUST reference an Issue and Repo",
});
