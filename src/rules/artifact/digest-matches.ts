import { localPathIn } from "../../store/local-files.ts";
import type { LocalFile } from "../../store/local-files.ts";
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
        help: `restore ${path}, or make a new Artifact for the new content: cwom artifact add`,
        old: digest,
        new: actual,
      };
    }
  },
);

const algorithms = ["sha256", "sha384", "sha512", "gitBlob"] as const;

/** The file's digest by the same algorithm if it is another one; null where they are equal, or cannot be compared. */
function otherDigest(digest: string, file: LocalFile): string | null {
  const algorithm = algorithms.find((name) => digest.startsWith(`${name}:`));
  const actual = algorithm === undefined ? null : file[algorithm];
  if (algorithm === undefined || actual === null) return null;
  const hex = digest.slice(algorithm.length + 1).toLowerCase();
  // What is no digest at all is artifact/digest-form's.
  const isDigest = hex.length === actual.length && /^[0-9a-f]+$/.test(hex);
  return isDigest && hex !== actual ? `${algorithm}:${actual}` : null;
}
