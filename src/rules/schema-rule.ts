import type { Kind } from "../model/enums.ts";
import type { SchemaFlaw } from "../model/schema-flaw.ts";
import { holdsNoObject } from "./holds-no-object.ts";
import { mendOfFlaw } from "./mend-of-flaw.ts";
import { flawRule } from "./rule.ts";
import type { FileRule, Remark, RuleInfo } from "./rule.ts";
import { ruleOfFlaw } from "./schema-routes.ts";
import { fieldName } from "./words.ts";

/** What a rule says of one flaw in an object of a kind: the words of the schema layer unless it knows better ones. */
export type FlawWords = (flaw: SchemaFlaw, kind: Kind) => Partial<Pick<Remark, "message" | "help">>;

/** A rule that reports the schema flaws routed to it; see `ruleOfFlaw`. */
export function schemaRule(info: RuleInfo, words: FlawWords = () => ({})): FileRule {
  return flawRule(info, function* (file) {
    const outline = file.reading?.outline;
    if (outline === undefined || outline.kind === null || holdsNoObject(file)) return;
    for (const flaw of outline.schemaFlaws) {
      if (ruleOfFlaw(outline.kind, flaw) !== info.id) continue;
      const fix = mendOfFlaw(flaw, file);
      const mend = fix === null ? {} : { fix };
      yield { about: file, ...placeOf(flaw), ...wordsOf(flaw), ...words(flaw, outline.kind), ...mend };
    }
  });
}

/** A missing member is shown where it should stand; an unknown one at its key. */
function placeOf(flaw: SchemaFlaw): Pick<Remark, "at" | "atKey"> {
  return flaw.code === "unknown-field" ? { at: flaw.pointer, atKey: true } : { at: flaw.pointer };
}

function wordsOf(flaw: SchemaFlaw): Pick<Remark, "message" | "help" | "new"> {
  const name = fieldName(flaw.pointer);
  const { actual, expected, nearest } = flaw;
  switch (flaw.code) {
    case "required":
      return { message: `lacks ${name}, expected ${expected}`, help: `add ${name}` };
    case "unknown-field":
      return {
        message: `has the unknown field ${name}${nearest === undefined ? "" : `, did you mean ${nearest}?`}`,
        help:
          nearest === undefined
            ? `move it to meta, under a namespaced key`
            : `rename it to ${nearest}, or move it to meta`,
      };
    case "enum":
      return {
        message: `has ${name} ${actual}, expected ${expected}`,
        help: nearest === undefined ? `write one of them` : `did you mean ${nearest}?`,
        new: actual,
      };
    case "length":
      return {
        message: `has ${name} of ${flaw.figure ?? "too many"} characters, at most ${flaw.limit ?? "fewer"} are allowed`,
        help: `shorten ${name}, or keep the long text in a file and name it by uri`,
      };
    case "type":
      return { message: `has ${name} ${actual}, expected ${expected}`, help: helpForType(flaw), new: actual };
    case "timestamp-format":
    case "id":
    case "range":
      return { message: `has ${name} ${actual}, expected ${expected}`, help: `write ${expected}`, new: actual };
  }
}

/** A version such as 1.10 is a number to YAML, and only the person who wrote it knows the text that was meant. */
function helpForType({ actual, expected }: SchemaFlaw): string {
  if (expected !== "a string" || !/^(?:-?\d|true$|false$)/.test(actual)) return `write ${expected}`;
  return `quote it: without quotes YAML reads it as ${/\d/.test(actual) ? "the number " : ""}${actual}`;
}
