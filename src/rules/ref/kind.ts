import type { Kind } from "../../model/enums.ts";
import { refFields } from "../../model/schema-fields.ts";
import type { SchemaFlaw } from "../../model/schema-flaw.ts";
import { matchesPattern } from "../pointer-pattern.ts";
import { flawRule } from "../rule.ts";
import type { FileRule, Remark, RuleInfo } from "../rule.ts";
import { ruleOfRefKind } from "../schema-routes.ts";
import { schemaRule } from "../schema-rule.ts";
import { fieldName } from "../words.ts";
import { isSelf } from "./self.ts";

/** A field that the spec speaks of by itself: whatever is wrong with it as a whole, a Ref of another kind too. */
export function refFieldRule(info: RuleInfo): FileRule {
  const structure = schemaRule(info, refWords);
  return flawRule(info, function* (file, corpus) {
    yield* structure.check(file, corpus);
    const outline = file.reading?.outline;
    for (const ref of outline?.refs ?? []) {
      if (outline?.kind == null || ref.wants === null || ref.wants === ref.kind || isSelf(outline, ref)) continue;
      if (ruleOfRefKind(outline.kind, ref.at) !== info.id) continue;
      const name = fieldName(ref.at);
      yield {
        about: file,
        at: `${ref.at}/kind`,
        message: `refers in ${name} to a ${ref.kind}, expected ${aKind(ref.wants)}`,
        help: `write kind: ${ref.wants}, with the id of ${aKind(ref.wants)}`,
        old: ref.wants,
        new: ref.kind,
      };
    }
  });
}

/** A Ref names the kind that its field is for (§4). */
export const refKind = refFieldRule({
  id: "ref/kind",
  level: "error",
  locked: true,
  summary: "a Ref names another kind than its field takes",
  why: "§4: each field of Refs names its kind, such as repo: Ref (Repo)",
});

function refWords({ code, pointer, actual }: SchemaFlaw, kind: Kind): Partial<Pick<Remark, "message" | "help">> {
  const field = refFields(kind).find(({ pattern }) => matchesPattern(`${pattern}/kind`, pointer, "at"));
  if (field?.target == null) return code === "required" ? { help: "add it as {kind: …, id: …}" } : {};
  const found = code === "required" ? `lacks ${fieldName(pointer)}` : `has ${fieldName(pointer)} ${actual}`;
  return { message: `${found}, expected ${field.target}`, help: `write kind: ${field.target}` };
}

function aKind(kind: Kind): string {
  return `${/^[AI]/.test(kind) ? "an" : "a"} ${kind}`;
}
