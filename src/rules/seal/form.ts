import type { StoredFile } from "../../store/corpus.ts";
import { isObjectDigest, objectDigestForm } from "../digest-form.ts";
import { fileRule } from "../rule.ts";
import type { Remark, RuleInfo } from "../rule.ts";
import { schemaRule } from "../schema-rule.ts";
import { shown } from "../words.ts";

const info: RuleInfo = {
  id: "seal/form",
  level: "error",
  locked: true,
  summary: "a seal is malformed, or its digest is by an unknown algorithm",
  why: "§9: a formal sealed state; ours: a seal that cannot be checked proves nothing",
};

const structure = schemaRule(info);

/** A seal can be checked by everybody (§9). */
export const sealForm = fileRule(info, ["ContextPacket", "ConstraintSnapshot"], function* (file, corpus) {
  yield* structure.check(file, corpus);
  const outline = file.reading?.outline;
  if (outline?.kind !== "ContextPacket" && outline?.kind !== "ConstraintSnapshot") return;
  const isFlawed = outline.schemaFlaws.some(({ pointer }) => pointer === "/seal" || pointer === "/seal/digest");
  if (!isFlawed) yield* digestRemarks(file);
});

function digestRemarks(file: StoredFile): Remark[] {
  const digest = file.reading?.outline.sealDigest ?? null;
  if (digest === null || isObjectDigest(digest)) return [];
  return [
    {
      about: file,
      at: "/seal/digest",
      message: `has the seal digest ${shown(digest)}, expected ${objectDigestForm}`,
      help: "remove seal and write it anew: cwom seal <id>",
      new: shown(digest),
    },
  ];
}
