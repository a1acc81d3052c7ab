import { isFlawedAt } from "../flawed-at.ts";
import { modifiedOf } from "../modified.ts";
import { followsGithub } from "../github-origin.ts";
import { changeRule } from "../rule.ts";
import { shown } from "../words.ts";

const members = ["uri", "digest", "type", "size_bytes", "media_type"];

/** An Artifact that has landed stays the output that it was (§4.6). */
export const artifactContentChanged = changeRule(
  {
    id: "artifact/content-changed",
    level: "warning",
    summary: "a landed Artifact has another uri, digest, type, size or media type (an info where there was none)",
    why: "§4.6: Run inputs/outputs SHOULD be treated as append-only",
  },
  function* (comparison) {
    for (const { base, head } of modifiedOf(comparison, "Artifact")) {
      for (const member of members) {
        const before = base.value[member] ?? null;
        const after = head.value[member] ?? null;
        if (before === after || isFlawedAt(head, `/${member}`)) continue;
        if (member === "digest" && followsGithub({ base, head }, "pull_request")) continue;
        if (member === "uri" && followsGithub({ base, head }, "pull_request", "commit", "artifact")) continue;
        const isFilled = before === null || before === "";
        yield {
          about: head,
          at: `/${member}`,
          atKey: true,
          message: isFilled ? `has got its ${member} since the base` : `has another ${member} than at the base`,
          help: isFilled ? "nothing, if it is true" : `restore ${member}; another output is a new Artifact`,
          old: shown(before ?? undefined),
          new: shown(after ?? undefined),
          level: isFilled ? "info" : "warning",
        };
      }
    }
  },
);
