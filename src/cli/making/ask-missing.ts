import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../model/json.ts";
import { fieldValue } from "../../operations/field-value.ts";
import type { Field } from "../../operations/fields.ts";
import type { MissingField } from "../../operations/required-fields.ts";
import { withField } from "./given-fields.ts";
import type { Prompter } from "./prompter.ts";

/** Asks for the fields that are missing, and for no others; null when the person would rather not. */
export async function askMissing(missing: readonly MissingField[], prompter: Prompter): Promise<JsonObject | null> {
  let fields: JsonObject = {};
  for (const { field, choices } of missing) {
    const question = `${field.path.join(".")}: ${field.description}`;
    const answer =
      choices.length > 0
        ? await prompter.choose(question, choices)
        : await prompter.text(question, (text) => flawOf(field, text));
    if (answer === null) return null;
    fields = withField(fields, field, fieldValue(field, answer));
  }
  return fields;
}

function flawOf(field: Field, text: string): string | null {
  if (text.trim() === "") return "it is needed";
  try {
    fieldValue(field, text);
    return null;
  } catch (thrown) {
    if (thrown instanceof Failure) return `${thrown.message}: ${thrown.help}`;
    throw thrown;
  }
}
