import type { Artifact } from "../../model/artifact.ts";
import { kindRule } from "../rule.ts";

/** Types whose content is meant to be taken as it is: another one under the same address is another Artifact. */
const exactTypes: ReadonlySet<Artifact["type"]> = new Set(["binary", "build", "container_image", "dataset", "commit"]);

/** An output that is used as it is can be recognised (§4.7). */
export const artifactDigestForType = kindRule(
  "Artifact",
  {
    id: "artifact/digest-for-type",
    level: "info",
    summary: "a binary, build, container_image, dataset or commit has no digest",
    why: "§4.7: Artifact SHOULD be retrievable by uri and/or verifiable by digest (derived)",
  },
  ({ type, uri, digest }, about) => {
    // Without uri and digest it is artifact/retrievable's.
    if (digest !== null || !exactTypes.has(type) || uri.trim() === "") return [];
    const form = type === "commit" ? "gitCommit:<the whole commit id>" : "sha256:<64 hex digits>";
    return [{ about, at: "/digest", message: `is a ${type} without a digest`, help: `add digest: ${form}` }];
  },
);
