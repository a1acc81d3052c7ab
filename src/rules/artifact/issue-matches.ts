import { refAt } from "../ref/at.ts";
import { isPresent } from "../ref/resolves.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

/** An Artifact is for the Issue that its Run was an attempt at (§5). */
export const artifactIssueMatches = corpusRule(
  {
    id: "artifact/issue-matches",
    level: "error",
    locked: true,
    summary: "an Artifact is for another Issue than the Run that produced it",
    why: "§5: Artifact belongs to Run and Issue",
  },
  function* (corpus) {
    for (const artifact of corpus.of("Artifact")) {
      const producer = refAt(artifact, "/produced_by");
      const run = producer === null ? null : corpus.find("Run", producer.id);
      const own = refAt(artifact, "/for_issue");
      const attempted = run === null ? null : refAt(run, "/for_issue");
      if (run === null || own === null || attempted === null || own.id === attempted.id) continue;
      // A Ref that leads nowhere is ref/resolves'.
      if (!isPresent(corpus, own) || !isPresent(corpus, attempted)) continue;
      yield {
        about: artifact,
        at: "/for_issue",
        message: `is for Issue ${own.id}, but ${named(run)} that produced it is for Issue ${attempted.id}`,
        help: `write for_issue: {kind: Issue, id: ${attempted.id}}, or correct produced_by`,
        old: attempted.id,
        new: own.id,
        related: [{ place: { path: run.file.path, pointer: "/for_issue" }, message: "the Run names its Issue here" }],
      };
    }
  },
);
