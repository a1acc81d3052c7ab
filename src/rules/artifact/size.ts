import { kindRule } from "../rule.ts";

/** A size is a whole number of bytes (§4.7). */
export const artifactSize = kindRule(
  "Artifact",
  {
    id: "artifact/size",
    level: "error",
    summary: "an Artifact's size_bytes is negative or no whole number",
    why: "§4.7: size_bytes: number|null (derived)",
  },
  ({ size_bytes: size }, about) => {
    if (size === null || (Number.isInteger(size) && size >= 0)) return [];
    return [
      {
        about,
        at: "/size_bytes",
        message: `has size_bytes ${size}, expected a whole number, 0 or more`,
        help: "write the size in bytes, or remove size_bytes",
      },
    ];
  },
);
