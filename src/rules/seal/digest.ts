import { objectDigest } from "../../model/digest.ts";
import { isObjectDigest } from "../digest-form.ts";
import { objectRule } from "../rule.ts";

/** A seal proves that the object is as it was created (§9). */
export const sealDigest = objectRule(
  {
    id: "seal/digest",
    level: "error",
    locked: true,
    summary: "a seal's digest is not that of the object",
    why: "§4.3, §4.4: immutable once created; §9: a formal sealed state",
  },
  (object) => {
    if (object.kind !== "ContextPacket" && object.kind !== "ConstraintSnapshot") return [];
    const sealed = object.outline.sealDigest;
    // What is no digest is seal/form's.
    if (sealed === null || !isObjectDigest(sealed)) return [];
    const actual = objectDigest(object.value);
    if (actual === sealed) return [];
    return [
      {
        about: object,
        at: "/seal/digest",
        follows: [`${object.kind}/${object.id}`],
        message: "was changed after it was sealed: its content has another digest than its seal says",
        help: "restore the file as it was sealed; if it has not landed yet, take the seal out and write it anew: cwom seal <id>",
        old: sealed,
        new: actual,
      },
    ];
  },
);
