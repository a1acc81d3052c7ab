import { refAt } from "../ref/at.ts";
import { isPresent } from "../ref/resolves.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

/** A Run works in the Repo that its Issue belongs to (§4.2, §4.6). */
export const runRepoMatchesIssue = corpusRule(
  {
    id: "run/repo-matches-issue",
    level: "warning",
    summary: "a Run works in another Repo than its Issue belongs to",
    why: "§4.6: A Run MUST reference an Issue and Repo; §5: Repo contains Issues (derived)",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      const own = refAt(run, "/repo");
      const attempted = refAt(run, "/for_issue");
      const issue = attempted === null ? null : corpus.find("Issue", attempted.id);
      const home = issue === null ? null : refAt(issue, "/repo");
      if (own === null || issue === null || home === null || own.id === home.id) continue;
      // A Ref that leads nowhere is ref/resolves'.
      if (!isPresent(corpus, own) || !isPresent(corpus, home)) continue;
      yield {
        about: run,
        at: "/repo",
        message: `works in Repo ${own.id}, but its ${named(issue)} belongs to Repo ${home.id}`,
        help: `write repo: {kind: Repo, id: ${home.id}}, or correct for_issue`,
        old: home.id,
        new: own.id,
        related: [{ place: { path: issue.file.path, pointer: "/repo" }, message: "the Issue names its Repo here" }],
      };
    }
  },
);
