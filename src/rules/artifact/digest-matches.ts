import { localPathIn } from "../../store/local-files.ts";
import { otherDigest } from "../other-digest.ts";
import { corpusRule } from "../rule.ts";

/** The digest of an Artifact in this repository is that of its bytes (§4.7). */
export const artifactDigestMatches = corpusRule(
  {
    id: "artifact/digest-matches",
    level: "error",
    locked: true,
    summary: "a file of the repository has another digest than its Artifact says",
    why: "§4.7: verifiable by digest (derived)",
  },
  function* (corpus, { localFiles }) {
    for (const artifact of corpus.of("Artifact")) {
      const path = localPathIn(artifact);
      const file = path === null ? undefined : localFiles.get(path);
      const digest = artifact.outline.scalars["digest"] ?? "";
      // A file that is not there, or too large to be read, has no digest to differ from.
      const actual = file == null ? null : otherDigest(digest, file);
      if (actual === null) continue;
      yield {
        about: artifact,
        at: "/digest",
        message: `names ${path} by another digest than the file has`,
        help: `restore ${path}, or make a new Artifact for the new content`,
        old: digest,
        new: actual,
      };
    }
  },
);
