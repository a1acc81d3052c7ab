import { githubOrigin } from "../github-origin.ts";
import { kindRule } from "../rule.ts";

/** An Issue says what is wanted, in one line and in full (§4.2). */
export const issueTitle = kindRule(
  "Issue",
  {
    id: "issue/title",
    level: "warning",
    summary: "an Issue's title or description is empty",
    why: "§4.2: a unit of intent: problem to solve or outcome to produce",
  },
  function* (issue, stored) {
    for (const name of ["title", "description"] as const) {
      if (issue[name].trim() !== "") continue;
      // Whoever opens an issue on GitHub may leave its text empty.
      if (name === "description" && githubOrigin(stored, "issue") !== null) continue;
      yield {
        about: stored,
        at: `/${name}`,
        message: `has no ${name}, so nobody can tell what is wanted`,
        help: name === "title" ? "write in one line what is wanted" : "write what is wanted, and why",
      };
    }
  },
);
