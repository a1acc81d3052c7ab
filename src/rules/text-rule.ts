import type { FlawCode } from "../text/text-flaw.ts";
import { holdsNoObject } from "./holds-no-object.ts";
import { flawRule } from "./rule.ts";
import type { FileRule, RuleInfo } from "./rule.ts";

/** A rule that reports one kind of mistake in a file's text. */
export function textRule(info: RuleInfo, code: FlawCode): FileRule {
  return flawRule(info, function* (file) {
    if (holdsNoObject(file)) return;
    const { textFlaws = [], schemaFlaws = [] } = file.reading?.outline ?? {};
    for (const flaw of textFlaws) {
      // A value of the wrong type is one mistake, and its own rule says to quote it.
      if (flaw.code !== code || schemaFlaws.some(({ pointer }) => pointer === flaw.pointer)) continue;
      const { span, message, help, old } = flaw;
      yield {
        about: file,
        span,
        message,
        help,
        ...(flaw.pointer === null ? {} : { at: flaw.pointer }),
        ...(old === undefined ? {} : { new: old }),
        ...(code === "ambiguous-scalar" ? { fix: { is: "quote" as const } } : {}),
      };
    }
  });
}
