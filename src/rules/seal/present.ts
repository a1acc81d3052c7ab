import type { StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";

/** Where only a seal freezes an object, one that has none is still a draft (§9). */
export const sealPresent = corpusRule(
  {
    id: "seal/present",
    level: "off",
    upTo: "warning",
    summary: "a ContextPacket or ConstraintSnapshot has no seal (a warning with seal: explicit)",
    why: "§9: a formal sealed state; §4.3, §4.4: immutable once created",
  },
  function* (corpus, env) {
    const level: Pick<Remark, "level"> = env.config.seal === "explicit" ? { level: "warning" } : {};
    for (const object of corpus.objects) {
      if (object.kind !== "ContextPacket" && object.kind !== "ConstraintSnapshot") continue;
      if (isSealed(object)) continue;
      yield {
        about: object,
        at: "/seal",
        message: "has no seal",
        help: `seal it when it is ready: cwom seal ${object.id}`,
        ...level,
      };
    }
  },
);

/** A seal that is there but malformed is seal/form's. */
function isSealed({ outline }: StoredObject): boolean {
  return outline.sealDigest !== null || outline.schemaFlaws.some(({ pointer }) => /^\/seal(?:\/|$)/.test(pointer));
}
