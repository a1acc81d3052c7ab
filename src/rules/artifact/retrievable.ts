import { kindRule } from "../rule.ts";

/** An output can be found, or at least be recognised (§4.7). */
export const artifactRetrievable = kindRule(
  "Artifact",
  {
    id: "artifact/retrievable",
    level: "warning",
    summary: "an Artifact has an empty uri and no digest",
    why: "§4.7: Artifact SHOULD be retrievable by uri and/or verifiable by digest",
  },
  ({ uri, digest }, about) => {
    if (uri.trim() !== "" || digest !== null) return [];
    const message = "has an empty uri and no digest, expected one of them";
    return [{ about, at: "/uri", message, help: "write uri: where it is, or digest: sha256:<64 hex digits>" }];
  },
);
