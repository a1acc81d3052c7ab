import { refFieldRule } from "../ref/kind.ts";

/** Every Issue belongs to a Repo (§4.2, §5). */
export const issueRepo = refFieldRule({
  id: "issue/repo",
  level: "error",
  locked: true,
  summary: "an Issue's repo is missing or no Repo",
  why: "§4.2: repo: Ref (Repo); §5: Repo contains Issues",
});
