import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";
import { uriFlaw } from "./uri-flaw.ts";

/** Everybody who reads an Artifact can follow its uri (§4.7). */
export const artifactUri = kindRule(
  "Artifact",
  {
    id: "artifact/uri",
    level: "warning",
    summary: "an Artifact's uri is neither absolute nor a path of the repository, or leads to one machine alone",
    why: "§4.7: Artifact SHOULD be retrievable by uri",
  },
  ({ uri }, about) => {
    // An empty one is artifact/retrievable's.
    const flaw = uri.trim() === "" ? null : uriFlaw(uri);
    if (flaw === null) return [];
    return [
      {
        about,
        at: "/uri",
        message: `has uri ${shown(uri)}, which ${flaw}`,
        help: "write an absolute address, or a path from the root of the repository such as docs/report.md; a space is %20",
        new: uri.slice(0, 200),
      },
    ];
  },
);
