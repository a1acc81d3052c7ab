import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

/** Lengths in hex digits; git's ids are SHA-1 or SHA-256 by the repository's format. */
const lengths: ReadonlyMap<string, readonly number[]> = new Map([
  ["sha256", [64]],
  ["sha384", [96]],
  ["sha512", [128]],
  ["gitCommit", [40, 64]],
  ["gitTree", [40, 64]],
  ["gitBlob", [40, 64]],
  ["cwom-jcs1", [64]],
]);

/** The digest of an Artifact says how it was made, and is whole (§4.7). */
export const artifactDigestForm = kindRule(
  "Artifact",
  {
    id: "artifact/digest-form",
    level: "warning",
    summary: "an Artifact's digest is not an algorithm and hex digits of its length",
    why: "§4.7: digest: string|null (sha256, git hash, etc.)",
  },
  ({ digest }, about) => {
    if (digest === null || isDigest(digest)) return [];
    return [
      {
        about,
        at: "/digest",
        message: `has digest ${shown(digest)}, expected ${expectedFor(digest)}`,
        help: "write sha256: and what sha256sum prints for the file, or gitCommit: and the whole commit id",
        new: digest.slice(0, 200),
      },
    ];
  },
);

function isDigest(text: string): boolean {
  const [algorithm = "", hex = "", ...rest] = text.split(":", 3);
  return rest.length === 0 && lengths.get(algorithm)?.includes(hex.length) === true && /^[0-9a-f]+$/i.test(hex);
}

function expectedFor(digest: string): string {
  const [algorithm = ""] = digest.split(":", 1);
  const known = lengths.get(algorithm);
  if (known === undefined) return `an algorithm (${[...lengths.keys()].join(", ")}), a colon and hex digits`;
  return `${algorithm}: and ${known.join(" or ")} hex digits`;
}
