import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../model/json.ts";
import { proofKey, provesKey } from "../../model/proof.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { valueAt } from "../../text/json-pointer.ts";
import { isFlawedAt } from "../flawed-at.ts";
import { meanings } from "../meaning.ts";
import { modifiedOf } from "../modified.ts";
import { followsGithub } from "../github-origin.ts";
import { changeRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { shown } from "../words.ts";

const members = ["uri", "digest", "type", "size_bytes", "media_type"];

/** An Artifact that has landed stays the output that it was (§4.6). */
export const artifactContentChanged = changeRule(
  {
    id: "artifact/content-changed",
    level: "warning",
    summary:
      "a landed Artifact has another uri, digest, type, size or media type (an info where there was none), or a proof other checks",
    why: "§4.6: Run inputs/outputs SHOULD be treated as append-only",
  },
  function* (comparison) {
    for (const { base, head } of modifiedOf(comparison, "Artifact")) {
      if (isProof(base) && isRewritten(...meanings(base, head))) yield rewritten(head);
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

/** What a proof found, and what it is the proof of. */
const findings = ["/verification", `/meta/${proofKey.replace("/", "~1")}`, `/meta/${provesKey.replace("/", "~1")}`];

function isProof({ value }: StoredObject): boolean {
  return valueAt(value, findings[1] ?? "") !== undefined;
}

function isRewritten(before: Json, after: Json): boolean {
  return findings.some((pointer) => !isDeepStrictEqual(valueAt(before, pointer), valueAt(after, pointer)));
}

/** What was found then stays: what is found now is a proof of its own. */
function rewritten(about: StoredObject): Remark {
  return {
    about,
    at: "/verification",
    atKey: true,
    message: "is a proof, and says something else than at the base",
    help: "restore it; what is found now is a new proof: cwom prove",
  };
}
