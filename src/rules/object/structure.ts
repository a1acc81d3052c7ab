import { verificationStatuses, statuses } from "../../model/enums.ts";
import type { SchemaFlaw } from "../../model/schema-flaw.ts";
import { schemaRule } from "../schema-rule.ts";

/** A required member is there (§4); a field with a sentence of its own has a rule of its own. */
export const objectRequired = schemaRule({
  id: "object/required",
  level: "error",
  locked: true,
  summary: "a required field is absent or null",
  why: "§4: the fields that each kind lists",
});

/** A value has the type that its field takes (§4). */
export const objectType = schemaRule({
  id: "object/type",
  level: "error",
  locked: true,
  summary: "a value has another type than its field takes",
  why: "§4: Schemas are defined structurally here",
});

/** A field of a closed list holds one of its words (§3). */
export const objectEnum = schemaRule(
  {
    id: "object/enum",
    level: "error",
    locked: true,
    summary: "a value is none of the words that its field takes",
    why: "§3: Canonical enums; §1.6: Boring enums",
  },
  ({ actual, allowed }) => {
    const meant = adapterWord(actual, allowed);
    return meant === undefined ? {} : { help: `write ${meant}, which is what ${actual} of another system is here` };
  },
);

/** A member is one that the kind has (§4). */
export const objectUnknownField = schemaRule({
  id: "object/unknown-field",
  level: "error",
  summary: "a member is not one of the kind's fields",
  why: "§4: the fields that each kind lists; §2.7: meta is free-form",
});

/** A time is written as ISO-8601 in UTC (§2.3). */
export const objectTimestampFormat = schemaRule({
  id: "object/timestamp-format",
  level: "error",
  locked: true,
  summary: "a time is not ISO-8601 in UTC with Z",
  why: "§2.3: created_at and updated_at are ISO-8601 UTC strings",
});

/** Words of GitHub and its like for a Status, and the one of the seven that is meant (§3.1). */
const statusWords: ReadonlyMap<string, string> = new Map([
  ["open", "planned"],
  ["reopened", "planned"],
  ["todo", "planned"],
  ["backlog", "planned"],
  ["draft", "planned"],
  ["queued", "ready"],
  ["requested", "ready"],
  ["pending", "ready"],
  ["inprogress", "running"],
  ["doing", "running"],
  ["waiting", "blocked"],
  ["actionrequired", "blocked"],
  ["closed", "done"],
  ["completed", "done"],
  ["merged", "done"],
  ["success", "done"],
  ["failure", "failed"],
  ["error", "failed"],
  ["timedout", "failed"],
  ["notplanned", "canceled"],
  ["wontfix", "canceled"],
  ["skipped", "canceled"],
]);

/** The same for the verdict of a check (§3.6). */
const verdictWords: ReadonlyMap<string, string> = new Map([
  ["success", "passed"],
  ["failure", "failed"],
  ["error", "failed"],
  ["neutral", "unverified"],
  ["pending", "unverified"],
]);

function adapterWord(actual: string, allowed: SchemaFlaw["allowed"]): string | undefined {
  const word = actual.toLowerCase().replaceAll(/[^a-z]/g, "");
  const isFor = (words: readonly string[]): boolean => allowed?.join() === words.join();
  if (isFor(statuses)) return statusWords.get(word);
  return isFor(verificationStatuses) ? verdictWords.get(word) : undefined;
}
