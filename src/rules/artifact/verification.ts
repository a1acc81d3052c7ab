import type { Artifact } from "../../model/artifact.ts";
import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

/** The verdict on an Artifact is what its checks say (§4.7, §3.6). */
export const artifactVerification = kindRule(
  "Artifact",
  {
    id: "artifact/verification",
    level: "warning",
    summary: "verification.status contradicts the checks",
    why: "§4.7: verification: status, checks; §3.6: unverified, passed, failed (derived: the verdict follows from the checks)",
  },
  ({ verification }, about) => {
    const contradiction = contradictionIn(verification);
    if (contradiction === null) return [];
    const message = `is ${verification.status} as a whole, but ${contradiction}`;
    const help = "correct verification.status, or the check that is wrong or missing";
    return [{ about, at: "/verification/status", message, help }];
  },
);

function contradictionIn({ status, checks }: Artifact["verification"]): string | null {
  const failed = checks.find((check) => check.status === "failed");
  switch (status) {
    case "passed":
      return failed === undefined ? null : `its check ${shown(failed.name.slice(0, 60))} failed`;
    case "failed":
      return failed === undefined ? "none of its checks failed" : null;
    case "unverified":
      return checks.length > 0 && checks.every((check) => check.status === "passed")
        ? "all of its checks passed"
        : null;
  }
}

/** Who reads that a check passed can look it up (§4.7). */
export const artifactEvidence = kindRule(
  "Artifact",
  {
    id: "artifact/evidence",
    level: "info",
    summary: "a check that passed has no evidence_uri",
    why: "§4.7: verification: checks: evidence_uri: string|null",
  },
  function* ({ verification }, about) {
    for (const [index, { name, status, evidence_uri: evidence }] of verification.checks.entries()) {
      if (status !== "passed" || (evidence ?? "").trim() !== "") continue;
      yield {
        about,
        at: `/verification/checks/${index}/evidence_uri`,
        message: `has the check ${shown(name.slice(0, 60))} passed without evidence`,
        help: "add evidence_uri: the log or report of the check",
      };
    }
  },
);
