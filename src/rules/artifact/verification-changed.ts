import { isMapping } from "../../model/json.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { valueAt } from "../../text/json-pointer.ts";
import { isFlawedAt } from "../flawed-at.ts";
import { modifiedOf } from "../modified.ts";
import { changeRule } from "../rule.ts";
import { shown } from "../words.ts";

const checks = "/verification/checks";
const status = "/verification/status";

/** A check that was made stays on record, whatever it found (§4.7). */
export const artifactCheckRemoved = changeRule(
  {
    id: "artifact/check-removed",
    level: "warning",
    summary: "a landed Artifact lost a check of its verification",
    why: "§4.7: verification: checks: name, status, evidence_uri (derived)",
  },
  function* (comparison) {
    for (const { base, head } of modifiedOf(comparison, "Artifact")) {
      if (isFlawedAt(head, checks)) continue;
      const now = checkNames(head);
      for (const [name, times] of checkNames(base)) {
        if ((now.get(name) ?? 0) >= times) continue;
        yield {
          about: head,
          at: checks,
          atKey: true,
          message: `lost the check ${shown(name)}, which it had at the base`,
          help: "restore it; a check that was made again is a new entry at the end",
          args: [name],
        };
      }
    }
  },
);

/** A verdict may change, but it does not go away (§3.6). */
export const artifactVerificationRegressed = changeRule(
  {
    id: "artifact/verification-regressed",
    level: "info",
    summary: "a landed Artifact was passed or failed, and is unverified now",
    why: "§3.6: VerificationStatus: unverified, passed, failed (derived)",
  },
  function* (comparison) {
    for (const { base, head } of modifiedOf(comparison, "Artifact")) {
      const before = verdictOf(base);
      if ((before !== "passed" && before !== "failed") || verdictOf(head) !== "unverified") continue;
      if (isFlawedAt(head, status)) continue;
      yield {
        about: head,
        at: status,
        message: `was ${before} at the base, and is unverified now`,
        help: `write status: ${before} again, or say what the verification found now`,
        old: before,
        new: "unverified",
      };
    }
  },
);

/** How often each name stands in the list: a check may be made again. */
function checkNames(artifact: StoredObject): Map<string, number> {
  const names = new Map<string, number>();
  const list = valueAt(artifact.value, checks);
  for (const check of Array.isArray(list) ? list : []) {
    const name = isMapping(check) ? check["name"] : null;
    if (typeof name === "string") names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

function verdictOf(artifact: StoredObject): unknown {
  return valueAt(artifact.value, status) ?? "unverified";
}
