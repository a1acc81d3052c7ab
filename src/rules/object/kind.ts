import { nearest } from "../../model/did-you-mean.ts";
import { kindNames } from "../../model/enums.ts";
import { shortValue } from "../../model/short-value.ts";
import { flawRule } from "../rule.ts";

/** A file that stands where an object belongs says which of the seven kinds it is; a misplaced one is file/location's. */
export const objectKind = flawRule(
  {
    id: "object/kind",
    level: "error",
    locked: true,
    summary: "kind is missing or none of the seven",
    why: "§2.1: All objects include: kind, a string constant identifying the object type",
  },
  function* (file) {
    const { slot, reading } = file;
    if (slot.is !== "object" || reading === null || !reading.outline.readable || reading.outline.kind !== null) return;
    const given = reading.value?.["kind"] ?? undefined;
    const meant = typeof given === "string" ? nearest(given, kindNames) : null;
    const isMissing = given === undefined;
    const hint = meant === null ? "" : `, did you mean ${meant}?`;
    yield {
      about: file,
      at: "/kind",
      message: isMissing
        ? `lacks kind, expected one of ${kindNames.join(", ")}`
        : `has kind ${shortValue(given)}${hint || `, expected one of ${kindNames.join(", ")}`}`,
      help: `write kind: ${meant ?? slot.kind}`,
      ...(isMissing ? {} : { new: shortValue(given) }),
    };
  },
);
